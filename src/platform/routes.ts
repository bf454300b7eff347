/** Every page by what it is for; parameters in brackets. */
export const routes = {
  home: 'pages/main/home/index',
  meetings: 'pages/main/meetings/index',
  record: 'pages/main/record/index',
  /** One's own branch, and where everything of it is found. */
  branch: 'pages/main/branch/index',
  mine: 'pages/main/mine/index',
  /** A member in front of a meeting's code. */
  scan: 'pages/main/scan/index',
  myCode: 'pages/main/myCode/index',
  /** [meetingId] where it is known: a member types what stands beside the code */
  shortCode: 'pages/main/shortCode/index',
  /** [title, place, at, status, fresh] */
  accepted: 'pages/main/accepted/index',
  /** [meetingId] the room of a meeting, [view] of it to stand in front, [act] (open, copy, leave) to ask for at once */
  meeting: 'pages/meeting/detail/index',
  /**
   * [meetingId] to change one, [title, kind, studyItemId] for an item of a study plan, [kind, hostId, day] for what is due,
   * [held] for one that was held on paper, [copyOf, day] for one like another, [draftId] to go on with one
   */
  planMeeting: 'pages/meeting/plan/index',
  /** [meetingId]: a meeting held on paper, entered from its sign-in sheet */
  afterwards: 'pages/meeting/afterwards/index',
  /** How many days back that may be done. */
  afterwardsRule: 'pages/meeting/afterwardsRule/index',
  /** [meetingId]: addresses of before, which lead into the room */
  console: 'pages/meeting/console/index',
  meetingCode: 'pages/meeting/code/index',
  minutes: 'pages/meeting/minutes/index',
  /** [meetingId], [itemId] of its agenda */
  minutesItem: 'pages/meeting/item/index',
  /** [meetingId], [memberId] of whom it is, missing where they are still to be chosen */
  section: 'pages/meeting/section/index',
  electionMajority: 'pages/meeting/electionMajority/index',
  reviewRule: 'pages/meeting/reviewRule/index',
  /** [meetingId], and [draftId] to go on with one that is on this phone */
  enterLeave: 'pages/meeting/enterLeave/index',
  /** [nodeId] */
  dualLife: 'pages/attendance/dualLife/index',
  /** [meetingId]: who takes people in, and what came to nothing; for a 签到员 their own page */
  doors: 'pages/attendance/doors/index',
  /** [meetingId]: 自助签到屏, for who runs the meeting */
  kiosk: 'pages/attendance/kiosk/index',
  /** [meetingId]: 投屏, for who runs the meeting */
  screen: 'pages/attendance/screen/index',
  orgTree: 'pages/org/tree/index',
  /** [nodeId] */
  orgNode: 'pages/org/branch/index',
  /** [memberId] */
  member: 'pages/org/member/index',
  /** [memberId] to change somebody, [branchId] to add somebody. */
  memberForm: 'pages/org/memberForm/index',
  recoveryHours: 'pages/org/recoveryHours/index',
  workdays: 'pages/org/workdays/index',
  /** [year]; this one without it */
  studyHours: 'pages/study/hours/index',
  /** [nodeId] */
  branchHours: 'pages/study/branch/index',
  /** [memberId, year] */
  memberHours: 'pages/study/member/index',
  /** [nodeId] for a branch's, without it one's own */
  trainings: 'pages/study/trainings/index',
  /** [trainingId] */
  training: 'pages/study/training/index',
  /** [trainingId] to correct one, [nodeId] to enter one for somebody of the branch, [draftId] to go on with one that is on this phone */
  trainingForm: 'pages/study/trainingForm/index',
  hourTable: 'pages/study/table/index',
  studyPlan: 'pages/study/plan/index',
  studyMaterials: 'pages/study/materials/index',
  studyNotes: 'pages/study/notes/index',
  /** [noteId] */
  studyNote: 'pages/study/note/index',
  /** [noteId] to change one, [draftId] to go on with one that is on this phone */
  studyNoteForm: 'pages/study/noteForm/index',
  /** [nodeId] */
  roster: 'pages/org/roster/index',
  bind: 'pages/main/bind/index',
  claim: 'pages/session/claim/index',
  consent: 'pages/main/consent/index',
  privacy: 'pages/session/privacy/index',
  about: 'pages/session/about/index',
  device: 'pages/session/device/index',
  // talk
  talks: 'pages/talk/list/index',
  /** [talkId] */
  talk: 'pages/talk/detail/index',
  planTalk: 'pages/talk/plan/index',
  /** [talkId] */
  recordTalk: 'pages/talk/record/index',
  /** [nodeId] */
  talkCoverageRule: 'pages/talk/coverageRule/index',
  talkCoverage: 'pages/talk/coverage/index',
  talkSettings: 'pages/talk/settings/index',

  // duty
  /** [nodeId], a branch; one's own without it */
  branchDuties: 'pages/duty/branch/index',
  /** [nodeId], above the branches; the highest one sees without it */
  dutyBoard: 'pages/duty/board/index',
  /** [nodeId, year, month]; one's own branch, this year without them */
  dutyCalendar: 'pages/duty/calendar/index',
  dutyRules: 'pages/duty/rules/index',
  dutyPerson: 'pages/duty/person/index',

  // papers
  /** [nodeId]; without it the first node one holds a post on */
  papers: 'pages/papers/take/index',

  // visit
  visits: 'pages/visit/mine/index',
  /** [noteId] to change one, [draftId] to go on with one that is on this phone, [pairId] to write one to a pair */
  visitForm: 'pages/visit/form/index',
  /** [noteId] */
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
  /** [view], [nodeId] it begins with */
  ledger: 'pages/ledger/list/index',
  /** [entryId] */
  ledgerEntry: 'pages/ledger/entry/index',
  /** [draftId] to go on with one that is on this phone */
  ledgerForm: 'pages/ledger/form/index',

  // feedback
  feedback: 'pages/feedback/list/index',
  /** [draftId] to go on with one that is on this phone */
  feedbackForm: 'pages/feedback/form/index',
  /** [feedbackId] */
  feedbackItem: 'pages/feedback/detail/index',

  // publication
  /** [kind, id] of what a person is to look at before others read it */
  publication: 'pages/publication/detail/index',

  /** What is only on this phone, and what went. */
  outbox: 'pages/outbox/list/index',

  // audit
  audit: 'pages/audit/list/index',

  // system
  health: 'pages/system/health/index',
  /** The parts pages are made of, for who makes them; nothing leads to it. */
  kit: 'pages/system/kit/index',
} as const
