import type { DutyGroup, DutyMeeting, DutyNode } from '../../../../../cloudfunctions/core/duty/facts'
import { lectureFinding } from '../../../../../cloudfunctions/core/duty/lectureFinding'
import { meetingFinding } from '../../../../../cloudfunctions/core/duty/meetingFinding'
import { nationalRule, nationalRules, type NationalRuleId } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { windowOn } from '../../../../../src/contract/dutyWindow'
import type { MeetingKind } from '../../../../../src/contract/vocabulary'
import { branch, facts, group, held, lightOf } from '../../../../support/dutyCases'

const kindOf = (id: NationalRuleId): MeetingKind => {
  const { counts } = nationalRule(id)
  if (counts.by !== 'meetings') throw new Error(id)
  return counts.kind
}
const ofBranch: NationalRuleId[] = [
  'general-meeting',
  'committee-meeting',
  'themed-party-day',
  'party-lecture-branch',
  'organizational-life',
  'cadre-assembly',
]
const on = { on: true }

describe.each(ofBranch)('A.3 %s', (id) => {
  const rule = nationalRule(id)
  const { from, to } = windowOn(rule.window!, '2026-11-25')
  const after = `${Number(to.slice(0, 4)) + 1}-01-01`
  const seen = (meetings: DutyMeeting[], today: string, node: DutyNode = branch()) => {
    const { state, have, counted, missing } = lightOf(id, facts(meetings, node), ['2026-11-25', today], on)
    return { state, have, counted: counted.map(({ recordId }) => recordId), missing: missing.length }
  }
  const one = held(kindOf(id), from)

  it('done, on its first day and its last', () => {
    expect(seen([one], after)).toEqual({ state: 'green', have: 1, counted: [one.id], missing: 0 })
    expect(seen([held(kindOf(id), to)], after).state).toBe('green')
  })
  it('due while it runs, and missed the day after', () => {
    expect(seen([], to)).toMatchObject({ state: 'due', have: 0, missing: 1 })
    expect(seen([], after)).toMatchObject({ state: 'overdue', have: 0, missing: 1 })
  })
  it('not by a meeting of another kind, another host or another window, nor one that is only planned', () => {
    const others = [
      held('volunteerService', from),
      held(kindOf(id), from, { hostIds: ['general branch'] }),
      held(kindOf(id), '2025-06-30'),
      held(kindOf(id), from, { state: 'planned' }),
    ]
    expect(seen(others, after)).toMatchObject({ state: 'overdue', have: 0, counted: [] })
  })
  it('once each by a meeting of several kinds', () => {
    const composite = { ...one, kinds: ['volunteerService', kindOf(id)] as const }
    expect(seen([composite], after)).toMatchObject({ state: 'green', counted: [one.id] })
  })
  it('not asked before there was the branch, nor after', () => {
    expect(seen([], after, branch({ createdOn: '2027-02-01' })).state).toBe('exempt')
    expect(seen([], after, branch({ dissolvedOn: '2025-12-31' })).state).toBe('exempt')
  })
  it('says beside a meeting that it was entered afterwards or sent back', () => {
    const { counted } = lightOf(id, facts([{ ...one, marks: ['补记', '已退回待改'] }]), ['2026-11-25', after], on)
    expect(counted[0]!.marks).toEqual(['补记', '已退回待改'])
  })
})

describe('A.3 group-meeting', () => {
  const groups = (...all: DutyGroup[]) => branch({ groups: all })
  const finding = (meetings: DutyMeeting[], node: DutyNode, today = '2026-12-01') =>
    meetingFinding(nationalRule('group-meeting'), facts(meetings, node), windowOn('month', '2026-11-01'), today)
  const of = (id: string, day: string, over = {}) =>
    held('groupMeeting', day, { id: `${id} ${day}`, hostIds: [id], ...over })

  it('asks nothing of a branch without groups, and not of one made after the 10th', () => {
    expect(finding([], branch()).exempt).toBe('没有划分党小组')
    expect(finding([], groups(group('1', { createdOn: '2026-11-11' }))).exempt).not.toBeNull()
    expect(finding([], groups(group('1', { createdOn: '2026-11-10' }))).need).toBe(1)
  })
  it('is done once every group has met, and says which has not', () => {
    const node = groups(group('1'), group('2', { hasLeader: false }))
    expect(finding([of('1', '2026-11-02'), of('1', '2026-11-09')], node)).toMatchObject({
      need: 2,
      have: 1,
      missing: ['第2党小组还没有开'],
      notes: ['1/2 个党小组', '第2党小组还没有组长'],
    })
    expect(finding([of('1', '2026-11-02'), of('2', '2026-11-30')], node)).toMatchObject({
      need: 2,
      have: 2,
      missing: [],
    })
  })
  it('is planned only once all that are missing are', () => {
    const node = groups(group('1'), group('2'))
    const coming = [of('1', '2026-11-25', { state: 'planned' })]
    expect(finding(coming, node, '2026-11-21').planned).toEqual([])
    expect(finding([...coming, of('2', '2026-11-26', { state: 'planned' })], node, '2026-11-21').planned).toHaveLength(
      2,
    )
  })
})

describe('A.3 organizational-life by groups', () => {
  const node = branch({ groups: [group('1'), group('2')] })
  const of = (hostId: string) =>
    held('organizationalLifeMeeting', '2026-12-20', { id: hostId, hostIds: [hostId], forYear: 2026 })
  const finding = (meetings: DutyMeeting[]) =>
    meetingFinding(
      nationalRule('organizational-life'),
      facts(meetings, node),
      windowOn('year', '2026-12-31'),
      '2026-12-31',
    )
  it('counts once every group has held its own', () => {
    expect(finding([of('1')])).toMatchObject({ have: 0, missing: ['第2党小组还没有开'], notes: ['1/2 个党小组'] })
    expect(finding([of('1'), of('2')])).toMatchObject({ have: 1, missing: [] })
    expect(finding([of('b')])).toMatchObject({ have: 1, missing: [], notes: [] })
  })
})

describe('what is said beside', () => {
  it('a 党员大会 below half counts, and takes no vote', () => {
    const shown = lightOf('general-meeting', facts([held('generalMeeting', '2026-10-09', { voteQuorum: false })]), [
      '2026-10-09',
      '2026-10-10',
    ])
    expect([shown.state, shown.notes]).toEqual(['green', ['不足半数，不能表决']])
  })
  it('a 临时党支部 is not asked for a 党员大会', () => {
    expect(
      lightOf('general-meeting', facts([], branch({ branchType: 'temporary' })), ['2026-12-31', '2027-01-01']).word,
    ).toBe('不作要求')
  })
  it('a reason counts for the very rule, window and subject it was given for', () => {
    const reason = {
      ruleId: 'themed-party-day',
      windowId: '2026-10',
      subjectId: 'b',
      reason: '抗洪',
      by: '陈立新',
      day: '2026-11-02',
    }
    const word = (inWindow: string) =>
      lightOf('themed-party-day', facts([], branch(), { explanations: [reason] }), [inWindow, '2026-12-01']).word
    expect([word('2026-10-01'), word('2026-11-01')]).toEqual(['未开展 · 已说明', '本期未开展'])
  })
  it('every row that counts meetings is answered, and each has its words', () => {
    for (const rule of nationalRules) {
      expect(rule.quote).not.toBe('')
      if (rule.counts.by !== 'meetings' || rule.subject === 'post') continue
      const found = meetingFinding(rule, facts(), windowOn(rule.window!, '2026-11-25'), '2026-11-25')
      expect(found.exempt ?? found.missing.join()).not.toBe('')
    }
  })
})

describe('A.3 party-lecture-leader', () => {
  const year = windowOn('year', '2026-06-30')
  const lecture = held('partyLecture', '2026-06-30', { hostIds: ['anywhere'], lecturerIds: ['leader'] })
  const found = (since: string, meetings: DutyMeeting[] = []) =>
    lectureFinding(meetings, { memberId: 'leader', since }, year, '2026-12-31')
  it('counts at any branch, for who held it', () => {
    expect(found('2020-01-01', [lecture])).toMatchObject({ have: 1, missing: [] })
    expect(found('2020-01-01', [{ ...lecture, lecturerIds: ['another'] }]).have).toBe(0)
  })
  it('is asked from six months in the post', () => {
    expect(found('2026-06-30').exempt).toBeNull()
    expect(found('2026-07-01').exempt).toBe('任职不满六个月')
  })
})
