import * as v from 'valibot'
import { action } from './action'
import type { BoardSum } from './dutyBoardWords'
import type { DutyTone } from './dutyWords'
import type { MeetingRow } from './meeting'
import type { MeetingKind } from './vocabulary'

/** Something the caller has to do now, in a sentence; `kind` decides where tapping it leads, with `params`. */
export interface Todo {
  kind:
    | 'openMeeting'
    | 'recordAfterwards'
    | 'approveAfterwards'
    | 'closeMeeting'
    | 'writeMinutes'
    | 'submitMeeting'
    | 'mendMeeting'
    | 'reviewMeeting'
    | 'answerReturnAsk'
    | 'decideAmendment'
    | 'decideLeave'
    | 'enteredLeave'
    | 'confirmPost'
    | 'ownRecovery'
    | 'agreeRecovery'
    | 'recovery'
    | 'assignEntry'
    | 'workEntry'
    | 'verifyEntry'
    | 'answerEntry'
    | 'decideExtension'
    | 'answerFeedback'
    | 'readFeedback'
    | 'recordTalk'
    | 'mustTalk'
    | 'confirmTalk'
    | 'witnessTalk'
    | 'agreeSentence'
    | 'visitPairs'
    | 'acceptTraining'
    | 'mendTraining'
    | 'decidePublication'
    | 'dutiesOwed'
    | 'remindedDuty'
    | 'termEnds'
    | 'termsEnd'
    | 'longAbsence'
    | 'ownHours'
    | 'yearPackage'
  title: string
  note: string
  /** Of the page it leads to: `{ meetingId }`. */
  params: Record<string, string>
  dueOn: string | null
}
/** One's own year in figures, each of which opens its rows. */
export interface HomeYear {
  year: number
  hours: number
  target: number
  due: number
  /** Study is not asked of this member. */
  exempt: boolean
  /** Meetings they are on record at. */
  came: number
  /** Talks held and confirmed, with whomever. */
  talks: number
}
/** Something the rules ask of one's own branch that is neither held nor planned, or was missed. */
export interface HomeDuty {
  ruleId: string
  windowId: string
  title: string
  /** 2026年11月. */
  window: string
  tone: DutyTone
  word: string
  dueOn: string
  /** 《…》第十二条. */
  cite: string
  /** What it takes is a meeting of this kind; null where it is something else. */
  kind: MeetingKind | null
  /** The last that counted, which the next may be planned after. */
  lastId: string | null
}
export interface HomeDuties {
  /** What may still be done in time first, then what was missed last. */
  owed: HomeDuty[]
  /** How many there are of them; the page behind has them all. */
  count: number
  /** Of the rows that are asked, how many are settled. */
  settled: number
}
/** What the branches below owe, as it was last counted; null while the timers have not come by. */
export interface HomeBoard {
  sum: BoardSum | null
  /** Those that owe most, each with how much. */
  owing: { nodeId: string; name: string; isBranch: boolean; count: number }[]
}
/** What waits for the caller's review, by the branch it comes from. */
export interface HomeReviews {
  name: string
  count: number
  /** The first of them. */
  meetingId: string
}
export interface HomeMeeting extends MeetingRow {
  checkedInAt: string | null
  canRun: boolean
  expectedHere: boolean
  /** How many of those expected have come to it while it is open; for who runs it. */
  came?: number
}
export interface Home {
  /** The Beijing day the page speaks of. */
  today: string
  /** Today's meetings of the caller, with how the caller stands on each; `canRun` says who may open it and scan at its door. */
  meetings: HomeMeeting[]
  next: MeetingRow | null
  todos: Todo[]
  /** Of a party member. */
  year?: HomeYear
  /** For the committee of a branch. */
  duties?: HomeDuties
  /** For who stands above branches. */
  board?: HomeBoard
  /** Left out when nothing waits; in the order of what waits longest. */
  reviews?: HomeReviews[]
  /** For who keeps the system running: what is wrong and what to do about it. */
  system?: { troubles: string[] }
  /** People who bound an account these days, latest first, for whoever looks after them; left out when there are none. */
  newBindings?: { memberId: string; name: string; at: string }[]
}
/** The home page in one call. */
export const show = action<Home>()({ name: 'home.show', input: v.strictObject({}), problems: [] })
