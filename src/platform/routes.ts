/** Every page by what it is for; parameters in brackets. */
export const routes = {
  home: 'pages/home/index',
  meetings: 'pages/meeting/list/index',
  record: 'pages/record/index',
  mine: 'pages/session/mine/index',
  /** [meetingId] for the secretary at the door */
  scan: 'pages/attendance/scan/index',
  myCode: 'pages/attendance/myCode/index',
  /** [title, place, at, status, fresh] */
  accepted: 'pages/attendance/accepted/index',
  /** [meetingId] */
  meeting: 'pages/meetingRoom/detail/index',
  /** [meetingId] to change one, [title, kind, studyItemId] for an item of a study plan */
  planMeeting: 'pages/meetingRoom/plan/index',
  /** [meetingId] */
  console: 'pages/meetingRoom/console/index',
  /** [meetingId] */
  meetingCode: 'pages/meetingRoom/code/index',
  /** [meetingId] */
  minutes: 'pages/meetingRoom/minutes/index',
  /** [nodeId] */
  dualLife: 'pages/meetingRoom/dualLife/index',
  orgTree: 'pages/org/tree/index',
  /** [nodeId] */
  orgNode: 'pages/org/branch/index',
  /** [memberId] */
  member: 'pages/org/member/index',
  /** [memberId] to change somebody, [branchId] to add somebody. */
  memberForm: 'pages/org/memberForm/index',
  studyHours: 'pages/study/hours/index',
  /** [nodeId] */
  branchHours: 'pages/study/branch/index',
  /** [memberId, year] */
  memberHours: 'pages/study/member/index',
  hourTable: 'pages/study/table/index',
  studyPlan: 'pages/study/plan/index',
  studyMaterials: 'pages/study/materials/index',
  studyNotes: 'pages/study/notes/index',
  /** [noteId] */
  studyNote: 'pages/study/note/index',
  /** [noteId] to change one */
  studyNoteForm: 'pages/study/noteForm/index',
  /** [nodeId] */
  roster: 'pages/org/roster/index',
  bind: 'pages/account/bind/index',
  claim: 'pages/account/claim/index',
  consent: 'pages/account/consent/index',
  privacy: 'pages/account/privacy/index',
  about: 'pages/account/about/index',
  device: 'pages/account/device/index',
  // talk
  talks: 'pages/talk/list/index',
  /** [talkId] */
  talk: 'pages/talk/detail/index',
  planTalk: 'pages/talk/plan/index',
  /** [talkId] */
  recordTalk: 'pages/talk/record/index',
  /** [nodeId] */
  talkCoverage: 'pages/talk/coverage/index',
  talkSettings: 'pages/talk/settings/index',

  // visit
  visits: 'pages/visit/mine/index',
  /** [visitId] to change one, [draftId] to go on with one that is on this phone, [pairId] to write one to a pair */
  visitForm: 'pages/visit/form/index',
  /** [visitId] */
  visit: 'pages/visit/detail/index',
  /** [pairId, whom] for those to one pair */
  visitList: 'pages/visit/list/index',
  /** [branchId] */
  visitBoard: 'pages/visit/board/index',
  /** [nodeId] */
  visitOverview: 'pages/visit/overview/index',
  visitFrequency: 'pages/visit/frequency/index',

  // courtyard
  courtyardNotes: 'pages/courtyard/list/index',
  /** [noteId] */
  courtyardNote: 'pages/courtyard/note/index',
  /** [noteId] to change one, [draftId] to go on with one that is on this phone */
  courtyardForm: 'pages/courtyard/form/index',
  /** [noteId] */
  courtyardSummary: 'pages/courtyard/summary/index',

  // ledger
  ledger: 'pages/ledger/list/index',
  /** [entryId] */
  ledgerEntry: 'pages/ledger/entry/index',
  ledgerForm: 'pages/ledger/form/index',

  // feedback
  feedback: 'pages/feedback/list/index',
  feedbackForm: 'pages/feedback/form/index',
  /** [feedbackId] */
  feedbackItem: 'pages/feedback/detail/index',

  // system
  health: 'pages/system/health/index',
} as const
