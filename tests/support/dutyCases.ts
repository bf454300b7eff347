import { beijingDay } from '../../src/contract/days'
import { windowOn, windowsOf, type WindowKind } from '../../src/contract/dutyWindow'
import type { Light } from '../../src/contract/dutyWords'
import { hoursAsked } from '../../src/contract/studyHours'
import type { MeetingKind, MeetingState } from '../../src/contract/vocabulary'
import type { DutyFacts, DutyMeeting, DutyNode } from '../../cloudfunctions/core/duty/facts'
import { personDuties } from '../../cloudfunctions/core/duty/personDuties'
import { standsAs } from '../../cloudfunctions/core/meeting/standsAs'
import { windowLight } from '../../cloudfunctions/core/duty/branchDuties'
import { nationalRule, nationalRules, type NationalRuleId } from '../../cloudfunctions/core/duty/nationalRules'
import type { RuleSetting } from '../../cloudfunctions/core/duty/rule'
import { standingLight } from '../../cloudfunctions/core/duty/standing'
import { probationLight, termEnds, termLight } from '../../cloudfunctions/core/duty/terms'

/** A branch of five on its committee since 2020, with nothing held. */
export const branch = (over: Partial<DutyNode> = {}): DutyNode => ({
  id: 'b',
  name: '第三党支部',
  kind: 'branch',
  branchType: 'usual',
  createdOn: '2020-01-01',
  dissolvedOn: null,
  groups: [],
  committee: ['c1', 'c2', 'c3', 'c4', 'c5'].map((memberId) => ({ memberId, from: '2020-01-01', to: null })),
  fullMembers: 20,
  members: 23,
  hasDisciplinePost: true,
  sevenSince: '2020-01-01',
  aboveIds: ['g', 'o'],
  isRoot: false,
  ...over,
})
export const group = (id: string, over: Partial<DutyNode['groups'][number]> = {}) => ({
  id,
  name: `第${id}党小组`,
  createdOn: '2020-01-01',
  dissolvedOn: null,
  hasLeader: true,
  ...over,
})
export const held = (kind: MeetingKind, day: string, over: Partial<DutyMeeting> = {}): DutyMeeting => ({
  id: `${kind} ${day}`,
  title: kind,
  kinds: [kind],
  hostIds: ['b'],
  day,
  state: 'held',
  forYear: null,
  committeeQuorum: null,
  voteQuorum: null,
  lecturerIds: [],
  marks: [],
  ...over,
})
export const facts = (
  meetings: DutyMeeting[] = [],
  node: DutyNode = branch(),
  over: Partial<DutyFacts> = {},
): DutyFacts => ({
  node,
  meetings,
  term: null,
  lecturing: {},
  probationers: [],
  abroad: [],
  talks: [],
  records: [],
  explanations: [],
  ...over,
})
/** The light of a rule in the window of its own that a day lies in, as it is seen `today`. */
export const lightOf = (
  id: NationalRuleId,
  given: DutyFacts,
  [inWindow, today]: [string, string],
  setting: RuleSetting = {},
  window = windowOn(nationalRule(id).window!, inWindow),
): Light => {
  const rule = nationalRule(id)
  return windowLight(rule, setting, given, window, { today, missedBefore: 0 })
}
const say = ({ state, tone, word, reason }: Light): string =>
  [state, tone, word, ...(reason ? [reason] : [])].join(' · ')
const inWindow = (kind: WindowKind, instant: string): string => windowOn(kind, beijingDay(instant)).id

const organsOwn2026 = { ...windowsOf('year', 2026)[0]!, from: '2026-12-01', to: '2027-03-31', warnFrom: '2026-12-01' }
const lifeOf2026 = held('organizationalLifeMeeting', '2027-02-20', { forYear: 2026 })
const committeeOf = (present: number) =>
  facts([held('committeeMeeting', '2026-11-05', { committeeQuorum: present * 2 >= 5 })])
const sixWithSecretary = branch({
  committee: [{ memberId: 's', from: '2020-01-01', to: null }],
  fullMembers: 6,
  sevenSince: null,
})
const elected = { endsOn: termEnds('2025-09-29', 3), extended: null }
const confirmed = { confirmed: true }
const term = (today: string, extended: { until: string; approvedOn: string } | null = null) =>
  say(termLight(nationalRule('term-branch'), confirmed, { ...elected, extended }, today))
const probation = (today: string, extendedMonths = 0) =>
  say(
    probationLight(
      nationalRule('probation-due'),
      confirmed,
      { admittedOn: '2025-12-31', extendedMonths, discussedOn: null },
      today,
    ),
  )
const madeOn = (createdOn: string, id: NationalRuleId, days: [string, string]) =>
  say(lightOf(id, facts([], branch({ createdOn })), days))
const hours = (since: string | null, exempt = false) => {
  const person = {
    memberId: 'm',
    name: '王秀英',
    since,
    inBranchSince: null,
    leadingCadre: false,
    onCommitteeSince: null,
  }
  const facts = { ...person, hours: { total: 6, target: 32, exempt, fullTime: false }, talks: [], ordinary: [] }
  return personDuties(facts, { rules: nationalRules, settings: {} }, 2026, '2026-12-01')[0]!.windows[0]!.light
}
const standing = (state: MeetingState, present: number): string =>
  standsAs({ state, kinds: ['generalMeeting'], counted: { expected: 5, present } as never })?.state ?? 'nothing'
const ended = branch({ dissolvedOn: '2026-12-05' })
const twoOfThree = facts(
  [held('groupMeeting', '2026-11-03', { hostIds: ['1'] }), held('groupMeeting', '2026-11-04', { hostIds: ['2'] })],
  branch({ groups: [group('1'), group('2'), group('3')] }),
)

/** The dates of A.5 that follow from pure rules: what is asked, and what must come out. */
export const dutyCases: readonly (readonly [string, () => unknown, unknown])[] = [
  [
    'a 主题党日 from 23:30 on 31 December counts for December',
    () => inWindow('month', '2026-12-31T15:30:00.000Z'),
    '2026-12',
  ],
  ['midnight of 1 October in Beijing is Q4', () => inWindow('quarter', '2026-09-30T16:00:00.000Z'), '2026-Q4'],
  ['a millisecond before is Q3', () => inWindow('quarter', '2026-09-30T15:59:59.999Z'), '2026-Q3'],
  ['31 December 23:59:59 is the old year', () => inWindow('year', '2026-12-31T15:59:59.999Z'), '2026'],
  ['1 January 00:00 is the new year', () => inWindow('year', '2026-12-31T16:00:00.000Z'), '2027'],
  [
    'made on the 10th, the month is asked',
    () => madeOn('2026-11-10', 'themed-party-day', ['2026-11-30', '2026-11-30']),
    'due · amber · 待安排',
  ],
  [
    'made on the 11th, it is not',
    () => madeOn('2026-11-11', 'themed-party-day', ['2026-11-30', '2026-11-30']),
    'exempt · grey · 不作要求 · 11月11日起登记，这一期不作要求',
  ],
  [
    'made on 11 November, the quarter is asked',
    () => madeOn('2026-11-11', 'general-meeting', ['2026-11-30', '2026-11-30']),
    'due · blue · 进行中',
  ],
  [
    'made on 2 December, it is not',
    () => madeOn('2026-12-02', 'general-meeting', ['2026-12-31', '2026-12-31']),
    'exempt · grey · 不作要求 · 12月2日起登记，这一期不作要求',
  ],
  [
    'nor the 组织生活会 of the year',
    () => madeOn('2026-12-02', 'organizational-life', ['2026-12-31', '2027-01-01']),
    'exempt · grey · 不作要求 · 12月2日起登记，这一期不作要求',
  ],
  [
    'ended on 5 December, December is not asked',
    () => say(lightOf('themed-party-day', facts([], ended), ['2026-12-05', '2027-01-01'])),
    'exempt · grey · 不作要求 · 12月5日已经撤销',
  ],
  [
    'and Q4 is judged by what was held until then',
    () =>
      say(
        lightOf('general-meeting', facts([held('generalMeeting', '2026-10-09')], ended), ['2026-12-05', '2027-01-01']),
      ),
    'green · green · 已完成',
  ],
  [
    'never red',
    () => say(lightOf('organizational-life', facts([], ended), ['2026-12-05', '2027-01-01'], confirmed)),
    'overdue · amber · 本期未开展',
  ],
  [
    'the 组织生活会 of 2026 held in February counts for 2026',
    () => say(lightOf('organizational-life', facts([lifeOf2026]), ['2026-12-31', '2027-03-01'], {}, organsOwn2026)),
    'green · green · 已完成',
  ],
  [
    'and not for 2027',
    () => say(lightOf('organizational-life', facts([lifeOf2026]), ['2027-03-01', '2027-03-01'])),
    'due · blue · 进行中',
  ],
  [
    'on the last day of the organ’s own window it is due',
    () => say(lightOf('organizational-life', facts(), ['2026-12-31', '2027-03-31'], {}, organsOwn2026)),
    'due · amber · 待安排',
  ],
  [
    'the day after it is red',
    () => say(lightOf('organizational-life', facts(), ['2026-12-31', '2027-04-01'], {}, organsOwn2026)),
    'overdue · red · 逾期',
  ],
  ['joined on 16 May: seven of twelve months', () => hoursAsked(32, 2026, '2026-05-16'), 19],
  ['there since before', () => hoursAsked(32, 2026, '2025-12-31'), 32],
  ['admitted on 16 May, there before', () => hours('2026-05-16').missing, ['还差 13 学时']],
  ['spared from 1 July, with hours before', () => hours(null, true).reason, '学习时间不作硬性要求'],
  ['archived, and one of two amended not to have come', () => standing('archived', 1), 'held'],
  ['and the other too: nobody is left', () => standing('archived', 0), 'nothing'],
  ['cancelled after opening, the roll kept', () => standing('cancelled', 5), 'nothing'],
  ['joined in December', () => hoursAsked(32, 2026, '2026-12-01'), 0],
  [
    'a term of 2025-09-29 ends on 2028-09-28',
    () => termLight(nationalRule('term-branch'), {}, elected, '2026-01-01').dueOn,
    '2028-09-28',
  ],
  ['green until', () => term('2028-03-27'), 'green · green · 任期内'],
  ['amber from', () => term('2028-03-28'), 'due · amber · 任期将满'],
  ['its last day', () => term('2028-09-28'), 'due · amber · 任期将满'],
  ['red from, the row confirmed', () => term('2028-09-29'), 'overdue · red · 已届满'],
  [
    'amber where it is not',
    () => say(termLight(nationalRule('term-branch'), {}, elected, '2028-09-29')),
    'overdue · amber · 已届满，待核',
  ],
  [
    'unless it was extended',
    () => term('2028-09-29', { until: '2029-09-28', approvedOn: '2028-08-01' }),
    'due · amber · 任期将满',
  ],
  [
    'and then from the day after that',
    () => term('2029-09-29', { until: '2029-09-28', approvedOn: '2028-08-01' }),
    'overdue · red · 已届满',
  ],
  ['admitted on 2025-12-31: quiet until', () => probation('2026-10-31'), 'due · blue · 进行中'],
  ['amber from', () => probation('2026-11-01'), 'due · amber · 待安排'],
  ['still amber thirty days after', () => probation('2027-01-30'), 'due · amber · 待安排'],
  ['red from', () => probation('2027-01-31'), 'overdue · red · 逾期'],
  ['extended by six months', () => probation('2027-07-31', 6), 'overdue · red · 逾期'],
  ['not yet', () => probation('2027-07-30', 6), 'due · amber · 待安排'],
  [
    'three of five on the committee came',
    () => say(lightOf('committee-meeting', committeeOf(3), ['2026-11-30', '2026-12-01'])),
    'green · green · 已完成',
  ],
  [
    'two of five',
    () => lightOf('committee-meeting', committeeOf(2), ['2026-11-30', '2026-12-01']).missing,
    ['11月5日支委会到会委员不足半数'],
  ],
  [
    'six full members and a secretary',
    () => say(lightOf('committee-meeting', facts([], sixWithSecretary), ['2026-11-30', '2026-11-30'])),
    'exempt · grey · 不作要求 · 不设支委会',
  ],
  [
    'the seventh comes: three months',
    () =>
      say(
        standingLight(
          nationalRule('committee-exists'),
          {},
          { ...sixWithSecretary, fullMembers: 7, sevenSince: '2026-09-01' },
          '2026-11-30',
        ),
      ),
    'exempt · grey · 不作要求 · 登记或达到 7 人不满三个月',
  ],
  [
    'and then a hint',
    () =>
      say(
        standingLight(
          nationalRule('committee-exists'),
          {},
          { ...sixWithSecretary, fullMembers: 7, sevenSince: '2026-09-01' },
          '2026-12-01',
        ),
      ),
    'due · amber · 请研究',
  ],
  [
    'two of three groups before the 20th',
    () => say(lightOf('group-meeting', twoOfThree, ['2026-11-19', '2026-11-19'])),
    'due · blue · 进行中',
  ],
  [
    'from the 20th',
    () => say(lightOf('group-meeting', twoOfThree, ['2026-11-20', '2026-11-20'])),
    'due · amber · 待安排',
  ],
  ['n of m', () => lightOf('group-meeting', twoOfThree, ['2026-11-20', '2026-11-20']).notes, ['2/3 个党小组']],
]

/** Run as a process of its own in a zone: what comes out of each case there, a line each. */
if (require.main === module) for (const [, asked] of dutyCases) console.log(JSON.stringify(asked()))
