import * as v from 'valibot'
import { action } from './action'
import type { CheckInMethod } from './attendanceWords'
import { clientId, cursor, id, instant, line, personName, reason, rowId } from './fields'
import type { EnteredLeave } from './leave'
import type { AfterwardsMark } from './meetingAfterwards'
import type { Quorum } from './quorum'
import type { SituationKind } from './situationWords'
import type {
  AttendanceStatus,
  LeaveState,
  MeetingState,
  NotExpectedReason,
  NoVoteReason,
  RollRule,
  RollStatus,
} from './vocabulary'

/** 31 base64url characters, or a link that ends in them (WeChat's own scanner opens the link). */
const token = v.pipe(v.string('请扫码'), v.minLength(31, '这不是签到码'), v.maxLength(300, '这不是签到码'))

/**
 * A check-in as it stood when it was answered. `fresh` is false when another call had made the row: the same success. A call
 * sent again is told what it was told.
 */
export interface CheckedIn {
  rowId: string
  meetingId: string
  memberId: string | null
  title: string
  place: string
  name: string
  status: AttendanceStatus
  method: CheckInMethod
  arrivedAt: string
  fresh: boolean
}

/** By the phone's clock as the server corrected it (decision 0046). */
const sentAt = v.optional(instant)
/** A member scans the meeting's rotating code. */
export const checkIn = action<CheckedIn>()({
  name: 'attendance.checkIn',
  writes: true,
  input: v.strictObject({ token, sentAt }),
  problems: [
    'codeUnreadable',
    'codeForged',
    'codeExpired',
    'codeWrongDirection',
    'phoneClockOff',
    'meetingNotOpen',
    'meetingClosed',
    'notOnRoll',
    'rowVoided',
    'codeUsed',
  ],
})

const scanProblems = [
  'notAllowed',
  'notFound',
  'codeUnreadable',
  'codeForged',
  'codeExpired',
  'codeWrongDirection',
  'codeUsed',
  'phoneClockOff',
  'deviceRevoked',
  'codeBeforeIssue',
  'meetingNotOpen',
  'meetingClosed',
  'notOnRoll',
  'rowVoided',
] as const
/** The secretary scans a member's rotating code. `notOnRoll` carries `details.memberId` and `details.name` for admitting a guest. */
export const scanMember = action<CheckedIn>()({
  name: 'attendance.scanMember',
  writes: true,
  /** `screen`: at a 自助签到屏. */
  input: v.strictObject({ meetingId: id, token, sentAt, screen: v.optional(v.boolean()) }),
  problems: scanProblems,
})

export type SyncedScan =
  | { clientId: string; ok: true; row: CheckedIn }
  | { clientId: string; ok: false; code: string; message: string; memberId: string | null; name: string | null }
/**
 * Offline scans, up to 50 at once. `scannedAt`: when it was scanned, by the scanner's clock as the server corrected it; each is
 * judged as it would have been on-line at that instant. A refused one is answered, never dropped.
 */
export const syncScans = action<{ results: SyncedScan[] }>()({
  name: 'attendance.syncScans',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    scans: v.pipe(
      v.array(v.strictObject({ clientId, token, scannedAt: instant })),
      v.minLength(1),
      v.maxLength(50, '一次最多同步 50 条'),
    ),
  }),
  problems: ['notAllowed', 'notFound', 'meetingNotOpen', 'meetingClosed'],
})

/** 现场确认: the secretary vouches, with a reason. Also revives a voided row. */
export const confirm = action<CheckedIn>()({
  name: 'attendance.confirm',
  writes: true,
  input: v.strictObject({ meetingId: id, memberId: id, reason }),
  problems: ['notAllowed', 'notFound', 'meetingNotOpen', 'meetingClosed', 'notOnRoll', 'rowVoided', 'codeUsed'],
})
/** 补录 after closing and before archiving, with a reason and the time of arrival. */
export const enterLate = action<CheckedIn>()({
  name: 'attendance.enterLate',
  writes: true,
  input: v.strictObject({ meetingId: id, memberId: id, arrivedAt: instant, reason }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'notOnRoll',
    'badInput',
    'arrivalOutside',
    'rowVoided',
    'codeUsed',
  ],
})
/** 列席: a member who is not on the roll, or someone from outside by name and unit. */
export const admitGuest = action<CheckedIn>()({
  name: 'attendance.admitGuest',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    guest: v.variant('type', [
      v.strictObject({ type: v.literal('member'), memberId: id }),
      v.strictObject({
        type: v.literal('outside'),
        clientId,
        name: personName,
        unit: line(40),
        /** Somebody else than whoever bears this name on the roll or among the guests. */
        another: v.optional(v.boolean(), false),
      }),
    ]),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingNotOpen',
    'meetingClosed',
    'onRollAlready',
    'guestOnRoll',
    'guestTwice',
    'rowVoided',
    'codeUsed',
  ],
})
export const voidRow = action<{ rowId: string }>()({
  name: 'attendance.void',
  writes: true,
  input: v.strictObject({ meetingId: id, rowId, reason }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'rowMissing'],
})
export const explainAbsence = action<{ memberId: string }>()({
  name: 'attendance.explainAbsence',
  writes: true,
  input: v.strictObject({ meetingId: id, memberId: id, reason }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'notOnRoll'],
})

/** Somebody who was asked to sit in and has not come yet: admitted with one tap. */
export interface Awaited {
  memberId: string | null
  key: string
  name: string
  from: string
  /** Of the items they come for; none for the whole meeting. */
  places: number[]
}
export interface RollRow {
  /** Null for a guest from outside. */
  memberId: string | null
  /** The number on the paper roll: by post, then as names are read. Null for whoever is not on it. */
  serial: number | null
  /** Null for someone who has not come. */
  rowId: string | null
  name: string
  /** How the name is read, to be found by. */
  spelled: string
  /** Tells people of one name apart; left out where the name is the person's alone. */
  apart?: string
  /** Branch of a member when it differs from the host, unit of an outside guest. */
  from: string | null
  status: RollStatus
  expected: boolean
  whyNotExpected: NotExpectedReason | null
  votingRight: boolean
  whyNoVote: NoVoteReason | null
  /** In force on the day of the meeting. */
  situations: SituationKind[]
  /** 按现有资料: nothing on record says how they stood that day. */
  presumed: boolean
  method: CheckInMethod | null
  offline: boolean
  arrivedAt: string | null
  /** 结束后到: there is a row, of a time after the end; it does not count. */
  afterClosing: boolean
  /** The reason given for a manual row, a late entry or an absence. */
  reason: string | null
  /** `late`: asked for after the start; `decidedLate`: approved after it. */
  leave: {
    state: LeaveState
    late: boolean
    decidedLate: boolean
    reasonLabel: string
    /** Left out where the member asked. */
    entered?: EnteredLeave
  } | null
  /** Of the items somebody who sat in came for; left out for the whole meeting. */
  places?: number[]
  /** A voided row is shown with its reason; the person then counts by leave or as absent. */
  voided: { reason: string; at: string } | null
}
/** 应到 = 实到 + 请假 + 缺席, always; but for a roll counted by the rule before, which keeps the figures it had. */
export interface RollTotals {
  /** Whoever is asked to come, and whoever is not and came. */
  expected: number
  present: number
  late: number
  onLeave: number
  absent: number
  guests: number
  /** 不作硬性要求没到会: exempt and not there, in none of the others. */
  exemptAbsent: number
}
/** How a meeting stands, in figures. */
export interface Totals {
  meetingId: string
  title: string
  state: MeetingState
  totals: RollTotals
  rule: RollRule
  /** Entered afterwards: by whom, when and why. */
  afterwards: AfterwardsMark | null
  /** Null for kinds without a quorum. */
  quorum: Quorum | null
  /** Resolutions were noted and no vote bears them; said at closing, at submitting and to whoever reviews. */
  unfounded: 'noQuorum' | 'noVote' | null
}
/**
 * The figures alone: two requests and two documents however many people the meeting has (P19). While it is open they may be
 * those of a minute and a half ago, but for whoever may see the names.
 */
export const totals = action<Totals>()({
  name: 'attendance.totals',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed'],
})

/** A part of the roll: the next few hundred people while it is being fetched, then whoever changed since the last answer. */
export interface Roll extends Totals {
  /** In the order of names, guests last; each takes the place of the row with its `memberId`, or else its `rowId`. */
  rows: RollRow[]
  /** `rows` begin the roll: whatever was there before is not. */
  first: boolean
  /** There are more people than were told so far. */
  more: boolean
  /** `memberId` or `rowId` of those that are not on it any more. */
  gone: string[]
  /** To be asked with next. */
  next: string
  /** Members who scanned without being on the roll and wait for the secretary. */
  knocks: { memberId: string; name: string; apart?: string; branchName: string; at: string }[]
  /** Asked to sit in and not there yet, for whoever runs it; left out where there is nobody. */
  awaited?: Awaited[]
}
/** The live roll with its names. Without a cursor, or with one that nobody can go on from, it begins anew. */
export const roll = action<Roll>()({
  name: 'attendance.roll',
  input: v.strictObject({ meetingId: id, cursor }),
  problems: ['notFound', 'notAllowed'],
})
