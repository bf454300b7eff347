import type { AnyAction, InputOf, OutputOf, ParsedOf, ProblemOf } from './action'
import * as amendment from './amendment'
import * as attendance from './attendance'
import * as attendanceCodeKey from './attendanceCodeKey'
import * as attendanceDoor from './attendanceDoor'
import * as attendanceDoors from './attendanceDoors'
import * as attendanceDualLife from './attendanceDualLife'
import * as attendanceStamp from './attendanceStamp'
import * as attendanceScreen from './attendanceScreen'
import * as attendanceShortCode from './attendanceShortCode'
import * as audit from './audit'
import * as courtyard from './courtyard'
import * as duty from './duty'
import * as dutyReminder from './dutyReminder'
import * as dutyRules from './dutyRules'
import * as feedback from './feedback'
import * as home from './home'
import * as leave from './leave'
import * as ledger from './ledger'
import * as meeting from './meeting'
import * as meetingAfterwards from './meetingAfterwards'
import * as meetingElection from './meetingElection'
import * as meetingItems from './meetingItems'
import * as meetingFiles from './meetingFiles'
import * as meetingList from './meetingList'
import * as meetingOnScreen from './meetingOnScreen'
import * as meetingPreview from './meetingPreview'
import * as meetingElectionMajority from './meetingElectionMajority'
import * as meetingReview from './meetingReview'
import * as meetingReviewRule from './meetingReviewRule'
import * as meetingRoll from './meetingRoll'
import * as meetingScanners from './meetingScanners'
import * as meetingSpeaking from './meetingSpeaking'
import * as meetingTime from './meetingTime'
import * as meetingSections from './meetingSections'
import * as meetingVote from './meetingVote'
import * as message from './message'
import * as org from './org'
import * as orgContact from './orgContact'
import * as orgRecovery from './orgRecovery'
import * as orgRoster from './orgRoster'
import * as orgSituation from './orgSituation'
import * as orgWorkdays from './orgWorkdays'
import * as papers from './papers'
import * as photo from './photo'
import * as publication from './publication'
import * as session from './session'
import * as study from './study'
import * as studyNotes from './studyNotes'
import * as studyPlan from './studyPlan'
import * as studyTraining from './studyTraining'
import * as system from './system'
import * as talk from './talk'
import * as talkCoverage from './talkCoverage'
import * as talkPrivate from './talkPrivate'
import * as visit from './visit'
import * as visitPairs from './visitPairs'

/** Where actions are declared: a feature's file, or several whose names begin with the feature's. */
const declaredIn = [
  amendment,
  attendance,
  attendanceCodeKey,
  attendanceDoor,
  attendanceDoors,
  attendanceDualLife,
  attendanceScreen,
  attendanceShortCode,
  attendanceStamp,
  audit,
  courtyard,
  duty,
  dutyReminder,
  dutyRules,
  feedback,
  home,
  leave,
  ledger,
  meeting,
  meetingAfterwards,
  meetingItems,
  meetingScanners,
  meetingSpeaking,
  meetingOnScreen,
  meetingTime,
  meetingSections,
  meetingElection,
  meetingFiles,
  meetingList,
  meetingPreview,
  meetingElectionMajority,
  meetingReview,
  meetingReviewRule,
  meetingRoll,
  meetingVote,
  message,
  org,
  orgContact,
  orgRecovery,
  orgRoster,
  orgSituation,
  orgWorkdays,
  papers,
  photo,
  publication,
  session,
  study,
  studyNotes,
  studyPlan,
  studyTraining,
  system,
  talk,
  talkCoverage,
  talkPrivate,
  visit,
  visitPairs,
] as const

type Exports<Module> = Module extends unknown ? Module[keyof Module] : never
type Declared = Extract<Exports<(typeof declaredIn)[number]>, AnyAction>
type Actions = { [A in Declared as A['name']]: A }

const isAction = (exported: unknown): exported is AnyAction =>
  typeof exported === 'object' && exported !== null && 'input' in exported && 'problems' in exported

/** Every action there is, by the name it carries. The server dispatches on this map; the client only takes its type. */
export const actions = Object.fromEntries(
  declaredIn
    .flatMap((file) => Object.values<unknown>(file))
    .filter(isAction)
    .map((action) => [action.name, action]),
) as Actions

export type ActionName = keyof Actions
export type Input<N extends ActionName> = InputOf<Actions[N]>
export type Parsed<N extends ActionName> = ParsedOf<Actions[N]>
export type Output<N extends ActionName> = OutputOf<Actions[N]>
export type Problems<N extends ActionName> = ProblemOf<Actions[N]>
