import * as v from 'valibot'
import { action } from './action'
import type { MeetingRow } from './meeting'

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
    | 'longAbsence'
    | 'ownHours'
  title: string
  note: string
  /** Of the page it leads to: `{ meetingId }`. */
  params: Record<string, string>
  dueOn: string | null
}
export interface Home {
  /** The Beijing day the page speaks of. */
  today: string
  /** Today's meetings of the caller, with how the caller stands on each; `canRun` says who may open it and scan at its door. */
  meetings: (MeetingRow & { checkedInAt: string | null; canRun: boolean; expectedHere: boolean })[]
  next: MeetingRow | null
  todos: Todo[]
  /** People who bound an account these days, latest first, for whoever looks after them; left out when there are none. */
  newBindings?: { memberId: string; name: string; at: string }[]
}
/** The home page in one call. */
export const show = action<Home>()({ name: 'home.show', input: v.strictObject({}), problems: [] })
