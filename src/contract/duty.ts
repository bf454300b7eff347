import * as v from 'valibot'
import { action } from './action'
import type { BoardColumn, BoardCounts, BoardLight, BoardRow } from './dutyBoardWords'
import type { FixedDay } from './dutyRuleWords'
import type { DutySubject, Light, ReminderLine } from './dutyWords'
import { cursor, id, reason, year } from './fields'
import type { MeetingKind } from './vocabulary'

export interface DutyWindowLight {
  windowId: string
  /** The year it is counted for; one of the year before stands here while it runs on into this one. */
  year: number
  /** 2026年11月; of what stands today 现在. */
  text: string
  /** Its first and last day. */
  from: string
  to: string
  light: Light
}
/** One person's light; for whoever may see it of them. */
export interface DutyPerson {
  memberId: string
  name: string
  light: Light
}
export interface DutyRow {
  ruleId: string
  title: string
  quote: string
  /** Where the quote stands: 《中国共产党支部工作条例（试行）》第十二条. */
  cite: string
  /** 待核, 惯例: said beside a row that was not read in the regulation itself. */
  mark: string | null
  /** Of a row of the organ's own: 文号. */
  documentNo: string | null
  /** The branch itself, or whatever of it or above it the rule is about. */
  subject: { kind: DutySubject; id: string; name: string }
  /** The kind of meeting that fulfils it; null where other facts do. */
  meetingKind: MeetingKind | null
  /** Every window of the year that has begun, in order; of what stands today one. */
  windows: DutyWindowLight[]
  /** Those it counts one by one, for their own committee alone. */
  people?: DutyPerson[]
}
export interface BranchDuties {
  nodeId: string
  nodeName: string
  year: number
  asOf: string
  rows: DutyRow[]
  /** Of what it was reminded from above, and when. */
  reminders: ReminderLine[]
  can: DutyCan
}
/** What the caller may do about what is missing. */
export interface DutyCan {
  explain: boolean
  plan: boolean
  record: boolean
  /** 提醒一次, from above. */
  remind: boolean
}
/** What the rules ask of a node in a year and how it stands, computed from the record; without `nodeId` of one's own branch. */
export const branch = action<BranchDuties>()({
  name: 'duty.branch',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year) }),
  problems: ['notAllowed', 'notFound'],
})

/** A meeting that counts for a rule, or will. */
export interface CalendarMeeting {
  id: string
  title: string
  day: string
  kinds: MeetingKind[]
  state: 'held' | 'planned'
  /** 补记, 已退回待改. */
  marks: string[]
}
/** What is asked of a window and not there. */
export interface CalendarGap {
  ruleId: string
  title: string
  meetingKind: MeetingKind
  windowId: string
  /** The page of the year it stands on. */
  year: number
  text: string
  from: string
  to: string
  light: Light
}
export interface DutyCalendar {
  nodeId: string
  nodeName: string
  year: number
  asOf: string
  /** In the order of their days. */
  meetings: CalendarMeeting[]
  gaps: CalendarGap[]
  /** Of each kind the last that was held, to arrange one like it. */
  last: { kind: MeetingKind; id: string; day: string }[]
  /** 主题党日 has a day of its own in each month. */
  fixedDay: FixedDay | null
  can: DutyCan
}
/** The year of a node in meetings: held, planned and missed; without `nodeId` of one's own branch. */
export const calendar = action<DutyCalendar>()({
  name: 'duty.calendar',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year) }),
  problems: ['notAllowed', 'notFound'],
})

/** Why something was not done in a window that is over, in the words of the branch; said again, it takes the place of what was said before, and null takes that back. */
export const explain = action<{ windowId: string }>()({
  name: 'duty.explain',
  writes: true,
  input: v.strictObject({ nodeId: id, year, ruleId: id, windowId: id, reason: v.nullable(reason) }),
  problems: ['notAllowed', 'notFound', 'badInput', 'changedElsewhere'],
})

export interface DutyBoard {
  nodeId: string
  nodeName: string
  year: number
  /** When it was last counted; null while the timers have not come by. */
  asOf: string | null
  branches: number
  counts: BoardCounts
  lights: BoardLight[]
  columns: BoardColumn[]
  /** What stands right below, forty a page. */
  rows: BoardRow[]
  next: string | null
  /** How many follow the first page. */
  left?: number
  can: Pick<DutyCan, 'remind'>
}
/** Branches and what is asked of them, from the summaries; without `nodeId` of the highest node whose duties one sees. */
export const branches = action<DutyBoard>()({
  name: 'duty.branches',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year), cursor }),
  problems: ['notAllowed', 'notFound'],
})

/** What is asked of one person this year; of oneself where nobody is named. */
export interface PersonDuties {
  memberId: string
  name: string
  year: number
  asOf: string
  rows: DutyRow[]
}
export const person = action<PersonDuties>()({
  name: 'duty.person',
  input: v.strictObject({ memberId: v.optional(id) }),
  problems: ['notAllowed', 'notFound'],
})
