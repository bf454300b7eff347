import * as v from 'valibot'
import { action } from './action'
import { mostAfterwardsDays } from './afterwardsLimits'
import { clientId, day, id, instant, line, minutes, nothing, personName, reason, version } from './fields'
import { decisions, type WaitingLeave } from './leave'
import type { Step } from './meeting'
import type { Invited } from './meetingPeople'
import type { PersonChoice } from './person'
import type { NodeKind, NotExpectedReason } from './vocabulary'

/** 补记: a meeting held on paper, entered afterwards in one act and marked wherever it is shown. */

/** What is said of it on every page. */
export interface AfterwardsMark {
  by: string
  at: string
  reason: string
  /** Who above let it be entered later than the organ's days; null where it was within them. */
  approvedBy: string | null
}

/** How many days back the organ lets a meeting be entered; version 0 was saved by nobody. */
export interface AfterwardsRule {
  version: number
  effectiveFrom: string
  days: number
  /** The organ's own paper that says so. */
  source: string | null
  savedBy: string | null
  savedAt: string | null
}
export interface AfterwardsRules {
  /** What applies today. */
  current: AfterwardsRule
  /** Newest first. */
  versions: AfterwardsRule[]
  can: { save: boolean }
}
export const afterwardsRule = action<AfterwardsRules>()({
  name: 'meeting.afterwardsRule',
  input: nothing,
  problems: [],
})
/** `version`: the newest one seen; a saving is always a new version, the earlier ones stay. */
export const saveAfterwardsRule = action<AfterwardsRule>()({
  name: 'meeting.saveAfterwardsRule',
  writes: true,
  input: v.strictObject({
    version,
    effectiveFrom: day,
    days: v.pipe(
      v.number('请填写天数'),
      v.integer('请填写整数天'),
      v.minValue(1, '至少 1 天'),
      v.maxValue(mostAfterwardsDays, `最多 ${mostAfterwardsDays} 天`),
    ),
    source: v.nullable(line(60)),
  }),
  problems: ['notAllowed', 'badInput', 'changedElsewhere'],
})

/** Somebody of the roll as it is on the meeting's day. */
export interface SheetPerson extends PersonChoice {
  /** Asked to come; whoever is not and came counts all the same. */
  expected: boolean
  whyNotExpected: NotExpectedReason | null
  /** Leave given before the meeting. */
  onLeave: boolean
}
/** A request that waits for the level above, or what was said to it. */
export interface AfterwardsAsk {
  by: string
  at: string
  reason: string
  decision: { by: string; at: string; approve: boolean; note: string | null } | null
}
/** The paper in hand: everyone of that day's roll, to be ticked. */
export interface AfterwardsSheet {
  meetingId: string
  title: string
  version: number
  hosts: { nodeId: string; name: string; kind: NodeKind }[]
  startAt: string
  endAt: string
  people: SheetPerson[]
  /** Leave that was asked and nobody has decided. */
  waiting: WaitingLeave[]
  /** People of the hosts who are not on the roll, to be noted as 列席. */
  others: PersonChoice[]
  /** Who was invited to sit in; those of the organ are among `others`. */
  invited?: Invited[]
  /** The last Beijing day on which the hosts may still enter it themselves, with the clause. */
  until: string
  clause: string
  ask: AfterwardsAsk | null
  /** `record`: as things stand. `ask`: only with the level above. */
  can: { record: boolean; ask: boolean }
}
export const afterwardsSheet = action<AfterwardsSheet>()({
  name: 'meeting.afterwardsSheet',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed', 'meetingStateWrong', 'afterwardsNotOver', 'hostNotThere', 'audienceEmpty'],
})

const most = { came: 1000, guests: 50 }
const guest = v.variant('type', [
  v.strictObject({ type: v.literal('member'), memberId: id, arrivedAt: instant }),
  v.strictObject({
    type: v.literal('outside'),
    clientId,
    name: personName,
    unit: line(40),
    arrivedAt: instant,
    /** Somebody else than whoever bears this name on the roll or among the guests. */
    another: v.optional(v.boolean(), false),
  }),
])
/**
 * Freezes the roll of the meeting's day, puts on record who came and who sat in, and ends the meeting: all of it or nothing.
 * `minutes` is how long it lasted by the paper. `leaves` settles what was asked before and not decided; leave that only the
 * paper knows is entered as any other (`leave.enterFor`).
 */
export const recordAfterwards = action<Step & { expected: number }>()({
  name: 'meeting.recordAfterwards',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    reason,
    minutes: minutes(1440),
    came: v.pipe(
      v.array(v.strictObject({ memberId: id, arrivedAt: instant })),
      v.maxLength(most.came, `一次最多 ${most.came} 人，其余的补记以后补录`),
    ),
    guests: v.pipe(v.array(guest), v.maxLength(most.guests, `最多 ${most.guests} 人`)),
    leaves: v.optional(decisions),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'changedElsewhere',
    'audienceEmpty',
    'badInput',
    'afterwardsNotOver',
    'afterwardsTooOld',
    'hostNotThere',
    'notOnRoll',
    'onRollAlready',
    'guestOnRoll',
    'guestTwice',
    'arrivalOutside',
    'onPaperTwice',
    'leaveUndecided',
  ],
})

const stepProblems = ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere'] as const
/** Asks the level above to let a meeting be entered that is older than the organ's days. */
export const askAfterwards = action<Step>()({
  name: 'meeting.askAfterwards',
  writes: true,
  input: v.strictObject({ meetingId: id, reason }),
  problems: [...stepProblems, 'afterwardsNotOver', 'afterwardsInTime'],
})
/** The level above lets it be entered, or does not; it is for nobody who worked on it. */
export const approveAfterwards = action<Step>()({
  name: 'meeting.approveAfterwards',
  writes: true,
  input: v.strictObject({ meetingId: id, approve: v.boolean(), note: v.nullable(line(100)) }),
  problems: [...stepProblems, 'ownWork', 'afterwardsDecided', 'badInput'],
})
