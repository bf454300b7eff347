import { articleOf, rulesFor, usualRule, voteView } from '../../../../../src/features/meeting/presentVote'
import { voteOf } from '../../../../support/taro/meetings'

describe('a vote', () => {
  it('0.18: shows what it was counted on, as it was then, and names the clause', () => {
    expect(voteView(voteOf())).toEqual({
      id: 'v1',
      matter: '接收赵砚秋为预备党员',
      chip: { word: '通过', tone: 'green' },
      cast: '赞成 20 · 反对 0 · 弃权 1',
      lines: [
        '党员大会表决 · 接收预备党员 · 无记名投票（纸质票）',
        '应到会有表决权 26 人，表决时到会 21 人，须到 13 人',
        '按《中国共产党支部工作条例（试行）》第十一条计算',
      ],
    })
    expect(voteView(voteOf({ carried: false })).chip.word).toBe('未通过')
  })
  it('0.3: counts written opinions with the ballots, says how many of each, and never who wrote what', () => {
    const { cast, lines } = voteView(
      voteOf({ inFavour: 6, against: 1, abstained: 1, written: { inFavour: 1, against: 1, abstained: 0 } }),
    )
    expect(cast).toBe('赞成 7 · 反对 2 · 弃权 1')
    expect(lines.slice(1, 3)).toEqual([
      '其中会上投票：赞成 6 · 反对 1 · 弃权 1',
      '其中书面意见 2 份：赞成 1 · 反对 1 · 弃权 0，统计在票数内',
    ])
  })
  it('0.31: says how many of those there were entered after the meeting, and why', () => {
    const late = voteOf({ present: 12, enteredAfterwards: 9, enteredWhy: '会场没有信号' })
    expect(voteView(late).lines[1]).toBe(
      '应到会有表决权 26 人，表决时到会 12 人（其中会后补录 9 人：会场没有信号），须到 13 人',
    )
  })
  it('0.4: says how many were left out of the base', () => {
    expect(voteView(voteOf({ excluded: 2, base: 9 })).lines[1]).toContain('9 人（另有 2 人经同意不计算在内）')
  })
  it('computes no outcome where the clause names none', () => {
    const committee = voteOf({ rule: 'committeeMeeting', base: 5, inFavour: 3, carried: null })
    expect(voteView(committee).chip).toEqual({ word: '赞成过半', tone: 'plain' })
    expect(voteView(committee).lines.at(-1)).toBe(
      '《中国共产党支部工作条例（试行）》第十二条只写明到会人数，是否通过由会议认定',
    )
  })
  it('says of a vote from before by which rule it was counted', () => {
    const old = voteOf({ matterKind: null, method: null, enteredAfterwards: null, countedBy: 'exemptApart' })
    expect(voteView(old).lines).toEqual([
      '党员大会表决',
      '应到会有表决权 26 人，表决时到会 21 人，须到 13 人',
      '按当时的规则统计：不作硬性要求的同志没有计入应到会有表决权',
    ])
  })

  it('opens its article, marked where nobody has compared the wording', () => {
    expect(articleOf('generalMeeting')).toMatchObject({
      source: '《中国共产党支部工作条例（试行）》第十一条',
      unverified: false,
    })
    expect(articleOf('election').unverified).toBe(true)
  })

  it('offers the ways of counting of its kinds', () => {
    expect(rulesFor(['committeeMeeting'])).toEqual(['committeeMeeting'])
    expect(rulesFor(['themedPartyDay', 'generalMeeting'])).toEqual(['generalMeeting'])
    expect(usualRule({ kinds: ['committeeMeeting'] })).toBe('committeeMeeting')
  })
})
