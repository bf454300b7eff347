import type { MeetingDetail } from '../../../../../src/contract/meeting'
import { besideText, factsOf } from '../../../../../src/features/meeting/presentFacts'
import { meetingDetail, now } from '../../../../support/taro/meetings'

describe('facts', () => {
  it('are only those there are', () => {
    expect(factsOf(meetingDetail(), now).map((fact) => fact.label)).toEqual([
      '类型',
      '时间',
      '地点',
      '召开',
      '参加',
      '主持人',
    ])
    const held = meetingDetail({
      openedAt: '2026-11-22T06:28:00.000Z',
      closedAt: '2026-11-22T08:02:00.000Z',
      rollSummary: { expected: 28, exempt: 2, votingBase: 26, presumed: 0, rule: 'exemptInBase' },
    })
    expect(factsOf(held, now).slice(-2)).toEqual([
      { label: '名单', value: '要求到会 28 人，不作硬性要求 2 人，应到会有表决权 26 人' },
      { label: '实际', value: '14:28–16:02' },
    ])
    // 0.29: what nobody can know of that day is said.
    const presumed = { ...held, rollSummary: { ...held.rollSummary!, exempt: 0, presumed: 3 } }
    expect(factsOf(presumed, now).at(-2)).toEqual({
      label: '名单',
      value: '要求到会 28 人，应到会有表决权 26 人，其中 3 人当天的情况没有记载，按现有资料',
    })
  })

  it('0.8: says of a chair without such a post what the clause asks, with its article', () => {
    const said = (chairUnusual: boolean) =>
      factsOf(meetingDetail({ chairUnusual }), now).find(({ label }) => label === '主持人说明')?.value
    expect(said(false)).toBeUndefined()
    expect(said(true)).toMatch(/^与条文不一致，请核对：.*书记.*（《中国共产党支部工作条例（试行）》第十四条）$/)
  })

  it('A.3: says of a 党员大会 that its committee held none before, with the article; only as a hint', () => {
    const said = (over: Partial<MeetingDetail>) =>
      factsOf(meetingDetail(over), now).find(({ label }) => label === '会前支委会')?.value
    expect(said({})).toBeUndefined()
    const article =
      '重要事项提交党员大会决定前，一般应当经党支部委员会会议讨论（《中国共产党支部工作条例（试行）》第十二条）'
    expect(said({ noCommitteeBefore: true })).toBe(`前 30 天内还没有召开，有表决、选举的请先召开：${article}`)
    const votes = [{}] as MeetingDetail['votes']
    expect(said({ noCommitteeBefore: true, votes })).toBe(`前 30 天内没有召开：${article}`)
  })

  it('names the first six of a long list', () => {
    const namedMembers = ['一', '二', '三', '四', '五', '六', '七'].map((name) => ({ memberId: name, name }))
    const fact = (count: number) =>
      factsOf(meetingDetail({ audience: 'named', namedMembers: namedMembers.slice(0, count) }), now).find(
        (each) => each.label === '参加',
      )?.value
    expect(fact(6)).toBe('一、二、三、四、五、六')
    expect(fact(7)).toBe('一、二、三、四、五、六 等 7 人')
  })
})

describe('the people beside the roll', () => {
  const fact = (more: Partial<MeetingDetail>, name: string) =>
    factsOf(meetingDetail(more), now).find((each) => each.label === name)?.value
  const agenda = ['a', 'b', 'c'].map((id) => ({ id, title: id, minutes: null }))
  const sun = { memberId: null, key: 'guest-1', name: '孙教授', from: '市委党校', items: ['c', 'a'] }
  const zhao = { memberId: 'm-zhao', key: 'm-zhao', name: '赵砚秋', from: '第三党支部' }

  it('0.10 are its lecturers with what they are; those of a core group lead and speak', () => {
    const lecturers = [
      { memberId: 'm-chen', name: '陈立新', post: '党支部书记' },
      { memberId: null, name: '孙教授', post: null },
    ]
    expect(fact({ kinds: ['partyLecture'], lecturers }, '主讲人')).toBe('陈立新（党支部书记）、孙教授')
    expect(fact({ kinds: ['coreGroupStudy'], lecturers }, '领学、发言人')).toContain('陈立新')
  })
  it('0.10 and 0.11 stand above the record that is being written', () => {
    const lecturers = [{ memberId: null, name: '孙教授', post: null }]
    const more = { kinds: ['partyLecture' as const], lecturers, agenda, invited: [{ ...zhao, items: ['c'] }] }
    expect(besideText(meetingDetail(more))).toBe('主讲人：孙教授；受邀列席：赵砚秋（第三党支部，只列席第 3 项）。')
    expect(besideText(meetingDetail())).toBeNull()
  })
  it('0.11 are whom it invited, with the items they come for', () => {
    expect(fact({ agenda, invited: [zhao, sun] }, '列席')).toBe(
      '赵砚秋（第三党支部）、孙教授（市委党校，只列席第 1、3 项）',
    )
    expect(fact({}, '列席')).toBeUndefined()
  })
  it('0.11 of a sensitive meeting name the reader alone, and say nothing of who else comes', () => {
    const more = { noticeOnly: true as const, invited: [{ ...zhao, items: ['c'] }], invitedHere: { places: [3] } }
    expect(fact(more, '列席')).toBe('赵砚秋，只列席第 3 项')
    expect(fact(more, '参加')).toBeUndefined()
  })
})

describe('what a register asks', () => {
  const fact = (more: Partial<MeetingDetail>, name: string) =>
    factsOf(meetingDetail(more), now).find((each) => each.label === name)?.value

  it('0.28 is its number in the year, with the host where there are several', () => {
    const ordinals = [{ kind: 'themedPartyDay' as const, hostName: '第三党支部', number: 11 }]
    expect(fact({ ordinals }, '次数')).toBe('2026 年第 11 次主题党日')
    const hosts: MeetingDetail['hosts'] = ['第三党支部', '第五党支部'].map((name) => ({
      nodeId: name,
      name,
      kind: 'branch',
    }))
    expect(fact({ ordinals, hosts }, '次数')).toBe('第三党支部2026 年第 11 次主题党日')
  })
  it('0.28 is its form, and A.3 the year it is of', () => {
    expect(fact({ form: 'mixed' }, '形式')).toBe('现场+视频')
    expect(fact({}, '形式')).toBeUndefined()
    expect(fact({ forYear: 2025 }, '年度')).toBe('2025 年度')
  })
})
