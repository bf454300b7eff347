import {
  articleOf,
  countOf,
  isComplete,
  rulesFor,
  usualRule,
  voteView,
} from '../../../../../src/features/meeting/presentVote'

const vote = {
  id: 'v1',
  matter: '接收赵砚秋为预备党员',
  rule: 'generalMeeting',
  base: 26,
  present: 21,
  needed: 13,
  inFavour: 20,
  against: 0,
  abstained: 1,
  carried: true,
  recordedAt: '2026-11-22T07:30:00.000Z',
} as const

describe('a vote', () => {
  it('shows what it was counted on, as it was then', () => {
    expect(voteView(vote)).toEqual({
      id: 'v1',
      matter: '接收赵砚秋为预备党员',
      chip: { word: '通过', tone: 'green' },
      cast: '赞成 20 · 反对 0 · 弃权 1',
      basis: '党员大会表决：应到有表决权 26 人，到会 21 人，须到 13 人',
    })
    expect(voteView({ ...vote, carried: false }).chip.word).toBe('未通过')
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
    expect(rulesFor(['themedPartyDay', 'generalMeeting'])).toEqual(['generalMeeting', 'election'])
    expect(usualRule({ kinds: ['committeeMeeting'] })).toBe('committeeMeeting')
  })

  it('takes whole numbers only', () => {
    expect(countOf(' 12 ')).toBe(12)
    expect(['', '1.5', '-1', '十', '1e3'].map((typed) => Number.isNaN(countOf(typed)))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    const form = { matter: '选举', rule: 'election', inFavour: '9', against: '0', abstained: '0' } as const
    expect(isComplete(form)).toBe(true)
    expect(isComplete({ ...form, inFavour: '' })).toBe(false)
    expect(isComplete({ ...form, matter: ' ' })).toBe(false)
  })
})
