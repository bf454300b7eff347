import { fixedDayText, isFixedDay } from '../../../src/contract/dutyRuleWords'
import { meetingKindLabels, type MeetingKind } from '../../../src/contract/vocabulary'
import { committeeOn, within, type DutyFacts, type DutyGroup, type DutyMeeting, type DutyNode } from './facts'
import type { Counted } from '../../../src/contract/dutyWords'
import { exemptFor, nothingYet } from './finding'
import { shortDay, type Finding } from './light'
import type { DutyRule, RuleSetting } from './rule'
import type { DutyWindow, WindowKind } from '../../../src/contract/dutyWindow'

type Subject = Pick<DutyNode, 'createdOn' | 'dissolvedOn'>
/** A subject made after this day of a window is not asked for it: the 10th of a month, the first of the last month, 1 October. */
const madeTooLate: Record<WindowKind, (window: DutyWindow) => string> = {
  month: ({ from }) => `${from.slice(0, 8)}10`,
  quarter: ({ warnFrom }) => warnFrom,
  halfYear: ({ warnFrom }) => warnFrom,
  year: ({ year }) => `${year}-10-01`,
}

/** Why a window is not asked of a subject that was not there for the whole of it; null where it is. */
export const notThere = ({ createdOn, dissolvedOn }: Subject, window: DutyWindow): string | null => {
  if (createdOn > window.to) return `${shortDay(createdOn)}才登记`
  if (dissolvedOn !== null && dissolvedOn < window.from) return '这段时间以前已经撤销'
  // A month in which it ended is too short; a quarter and a year are judged by what was held until then.
  if (dissolvedOn !== null && dissolvedOn <= window.to && window.kind === 'month')
    return `${shortDay(dissolvedOn)}已经撤销`
  return createdOn > madeTooLate[window.kind](window) ? `${shortDay(createdOn)}起登记，这一期不作要求` : null
}
const endedIn = ({ dissolvedOn }: Subject, { to }: DutyWindow): boolean => dissolvedOn !== null && dissolvedOn <= to

export const asCounted = ({ id, title, day, marks }: DutyMeeting): Counted => ({
  recordId: id,
  text: title,
  day,
  marks,
})
export const byDay = (one: Counted, other: Counted): number => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)

/** A kind with a 年度 of its own counts for the year it names, whenever it was held; all others for the day they began. */
const liesIn = ({ forYear, day }: DutyMeeting, window: DutyWindow, byYear: boolean): boolean =>
  byYear && forYear !== null ? forYear === window.year : within(day, window)

const sorted = new WeakMap<readonly DutyMeeting[], Map<string, DutyMeeting[]>>()
/** By host and kind: a year's lights ask for each of them many times. */
const sortOut = (meetings: readonly DutyMeeting[]): Map<string, DutyMeeting[]> => {
  const byKey = new Map<string, DutyMeeting[]>()
  const keys = (meeting: DutyMeeting) =>
    meeting.hostIds.flatMap((hostId) => meeting.kinds.map((kind) => `${hostId}:${kind}`))
  for (const meeting of meetings)
    for (const key of keys(meeting)) {
      const those = byKey.get(key)
      if (those) those.push(meeting)
      else byKey.set(key, [meeting])
    }
  sorted.set(meetings, byKey)
  return byKey
}
/** A meeting of several of the hosts once. */
const heldBy = (meetings: readonly DutyMeeting[], hostIds: readonly string[], kind: MeetingKind): DutyMeeting[] => {
  const byKey = sorted.get(meetings) ?? sortOut(meetings)
  const [first = [], ...others] = hostIds.map((hostId) => byKey.get(`${hostId}:${kind}`) ?? [])
  return others.length === 0 ? first : [...new Set([...first, ...others.flat()])]
}

interface Sought {
  kind: MeetingKind
  hostIds: readonly string[]
  window: DutyWindow
  today: string
  byYear?: boolean
  /** Why a meeting that was held does not count; null where it does. */
  refuses?: (meeting: DutyMeeting) => string | null
}
/** The meetings of a kind and host in a window: what counted, what is to come, and why some do not count. */
const seek = (meetings: readonly DutyMeeting[], { kind, hostIds, window, today, byYear = false, refuses }: Sought) => {
  const ofKind = heldBy(meetings, hostIds, kind).filter((meeting) => liesIn(meeting, window, byYear))
  const held = ofKind.filter(({ state }) => state === 'held')
  const refused = held.flatMap((meeting) => {
    const why = refuses?.(meeting) ?? null
    return why === null ? [] : [`${shortDay(meeting.day)}${meetingKindLabels[kind]}${why}`]
  })
  return {
    counted: held
      .filter((meeting) => (refuses?.(meeting) ?? null) === null)
      .map(asCounted)
      .sort(byDay),
    planned: ofKind
      .filter(({ state, day }) => state === 'planned' && day >= today)
      .map(asCounted)
      .sort(byDay),
    refused,
  }
}

/** On what day a window is judged: its last, or today while it runs. */
export const judgedOn = (window: DutyWindow, today: string): string => (today < window.to ? today : window.to)

const groupsAsked = ({ groups }: DutyNode, window: DutyWindow): DutyGroup[] =>
  groups.filter((group) => notThere(group, window) === null)

/** 党小组会: the branch's light is n of its m groups. */
const ofGroups = (_: DutyRule, facts: DutyFacts, window: DutyWindow, today: string): Finding => {
  const asked = groupsAsked(facts.node, window)
  if (facts.node.groups.length === 0) return exemptFor('没有划分党小组')
  if (asked.length === 0) return exemptFor('党小组登记不久，这一期不作要求')
  const found = asked.map((group) => ({
    group,
    ...seek(facts.meetings, { kind: 'groupMeeting', hostIds: [group.id], window, today }),
  }))
  const done = found.filter(({ counted }) => counted.length > 0)
  const open = found.filter(({ counted }) => counted.length === 0)
  return {
    ...nothingYet,
    need: asked.length,
    have: done.length,
    counted: done.flatMap(({ counted }) => counted).sort(byDay),
    missing: open.map(({ group }) => `${group.name}还没有开`),
    // Settled only once each that is missing is planned.
    planned: open.every(({ planned }) => planned.length > 0) ? open.flatMap(({ planned }) => planned).sort(byDay) : [],
    notes: [
      ...(asked.length > 1 ? [`${done.length}/${asked.length} 个党小组`] : []),
      ...asked.filter(({ hasLeader }) => !hasLeader).map(({ name }) => `${name}还没有组长`),
    ],
  }
}

/** 组织生活会: by the assembly or the committee of the branch, or by its groups, and then by every one of them. */
const organizationalLife = (_: DutyRule, facts: DutyFacts, window: DutyWindow, today: string): Finding => {
  const { node, meetings } = facts
  const sought = { kind: 'organizationalLifeMeeting', window, today, byYear: true } as const
  const whole = seek(meetings, { ...sought, hostIds: [node.id] })
  const groups = groupsAsked(node, window).map((group) => ({
    group,
    ...seek(meetings, { ...sought, hostIds: [group.id] }),
  }))
  const open = groups.filter(({ counted }) => counted.length === 0)
  const begun = whole.counted.length === 0 && groups.length > open.length
  const have = whole.counted.length > 0 || (begun && open.length === 0) ? 1 : 0
  return {
    ...nothingYet,
    have,
    counted: [...whole.counted, ...groups.flatMap(({ counted }) => counted)].sort(byDay),
    missing: have === 1 ? [] : begun ? open.map(({ group }) => `${group.name}还没有开`) : ['还没有召开组织生活会'],
    planned: [...whole.planned, ...open.flatMap(({ planned }) => planned)].sort(byDay),
    notes: begun ? [`${groups.length - open.length}/${groups.length} 个党小组`] : [],
  }
}

const withoutCommittee = (node: DutyNode, day: string): boolean => committeeOn(node, day) < 2
const noQuorum = ({ committeeQuorum }: DutyMeeting): string | null =>
  committeeQuorum === false ? '到会委员不足半数' : null

/** What is said beside those that counted: too few for a vote, or not the day that was fixed for it. */
const besideCounted = (counted: readonly Counted[], { meetings }: DutyFacts, { fixedDay }: RuleSetting): string[] => {
  const short = new Set(meetings.filter(({ voteQuorum }) => voteQuorum === false).map(({ id }) => id))
  const otherDays = fixedDay ? counted.filter(({ day }) => !isFixedDay(fixedDay, day)) : []
  return [
    ...(counted.some(({ recordId }) => recordId !== null && short.has(recordId)) ? ['不足半数，不能表决'] : []),
    ...otherDays.map(({ day }) => `${shortDay(day)}不是${fixedDayText(fixedDay!)}`),
  ]
}
const plainMeetings = (
  rule: DutyRule,
  facts: DutyFacts,
  window: DutyWindow,
  today: string,
  setting: RuleSetting,
): Finding => {
  if (rule.counts.by !== 'meetings') throw new Error(`${rule.id} counts no meetings`)
  const { kind, need } = rule.counts
  const { id, aboveIds } = facts.node
  const found = seek(facts.meetings, {
    kind,
    hostIds: setting.upperCounts ? [id, ...aboveIds] : [id],
    window,
    today,
    refuses: rule.subject === 'committee' ? noQuorum : undefined,
  })
  const have = found.counted.length
  const open = found.refused.length > 0 ? found.refused : [`还差 ${need - have} 次${meetingKindLabels[kind]}`]
  return {
    ...nothingYet,
    need,
    have,
    counted: found.counted,
    missing: have >= need ? [] : open,
    planned: found.planned,
    notes: besideCounted(found.counted, facts, setting),
  }
}

/** 临时党支部 need hold none: its members have their own branch. */
const notOfTemporary = ['general-meeting', 'organizational-life']

const subjectless = (rule: DutyRule, { node }: DutyFacts, window: DutyWindow, today: string): string | null => {
  if (node.branchType === 'temporary' && notOfTemporary.includes(rule.id)) return '临时党支部不作要求'
  return rule.subject === 'committee' && withoutCommittee(node, judgedOn(window, today)) ? '不设支委会' : null
}

/** What a node's meetings say of a rule that is fulfilled by meetings, in one window on a Beijing day. */
export const meetingFinding = (
  rule: DutyRule,
  facts: DutyFacts,
  window: DutyWindow,
  today: string,
  setting: RuleSetting = {},
): Finding => {
  const { node } = facts
  const exempt = notThere(node, window) ?? subjectless(rule, facts, window, today)
  if (exempt !== null) return exemptFor(exempt)
  const of =
    rule.subject === 'group' ? ofGroups : rule.id === 'organizational-life' ? organizationalLife : plainMeetings
  const finding = of(rule, facts, window, today, setting)
  return endedIn(node, window) ? { ...finding, ended: true } : finding
}
