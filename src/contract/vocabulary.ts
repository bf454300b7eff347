/** Words both sides share: closed lists with their Chinese labels. No logic, no validator, safe for the phone's bundle. */

export const nodeKinds = ['partyCommittee', 'organCommittee', 'generalBranch', 'branch', 'partyGroup'] as const
export type NodeKind = (typeof nodeKinds)[number]
export const nodeKindLabels: Record<NodeKind, string> = {
  partyCommittee: '党委',
  organCommittee: '机关党委',
  generalBranch: '党总支',
  branch: '党支部',
  partyGroup: '党小组',
}

/** How a branch was set up. Its rights, rolls and records are those of any branch. */
export const branchTypes = ['usual', 'temporary', 'joint'] as const
export type BranchType = (typeof branchTypes)[number]
export const branchTypeLabels: Record<BranchType, string> = {
  usual: '党支部',
  temporary: '临时党支部',
  joint: '联合党支部',
}
/** What an organization is called by its kind: 党委, 党小组, 临时党支部. */
export const nodeLabel = ({ kind, branchType }: { kind: NodeKind; branchType?: BranchType }): string =>
  kind === 'branch' && branchType ? branchTypeLabels[branchType] : nodeKindLabels[kind]

export const memberKinds = ['fullMember', 'probationaryMember', 'activist', 'developmentCandidate'] as const
export type MemberKind = (typeof memberKinds)[number]
export const memberKindLabels: Record<MemberKind, string> = {
  fullMember: '正式党员',
  probationaryMember: '预备党员',
  activist: '入党积极分子',
  developmentCandidate: '发展对象',
}

/** Posts held on a node. The last four are posts of administration, the others are party posts. */
export const posts = [
  'branchSecretary',
  'deputySecretary',
  'executiveDeputySecretary',
  'organizationCommissioner',
  'publicityCommissioner',
  'disciplineCommissioner',
  'youthCommissioner',
  'unitedFrontCommissioner',
  'massWorkCommissioner',
  'confidentialityCommissioner',
  'committeeMember',
  'disciplineCommitteeSecretary',
  'disciplineCommitteeMember',
  'groupLeader',
  'committeeOfficer',
  'inspector',
  'systemAdministrator',
  'auditor',
] as const
export type Post = (typeof posts)[number]
export const postLabels: Record<Post, string> = {
  branchSecretary: '书记',
  deputySecretary: '副书记',
  executiveDeputySecretary: '专职副书记',
  organizationCommissioner: '组织委员',
  publicityCommissioner: '宣传委员',
  disciplineCommissioner: '纪检委员',
  youthCommissioner: '青年委员',
  unitedFrontCommissioner: '统战委员',
  massWorkCommissioner: '群众工作委员',
  confidentialityCommissioner: '保密委员',
  committeeMember: '委员',
  disciplineCommitteeSecretary: '纪委书记',
  disciplineCommitteeMember: '纪委委员',
  groupLeader: '党小组组长',
  committeeOfficer: '机关党委专职党务干部',
  inspector: '督查人员',
  systemAdministrator: '系统管理员',
  auditor: '审计员',
}
/** A post with its free label: `委员（保密委员兼联络员）`; the label never stands in the post's place. */
export const postName = ({ post, label }: { post: Post; label?: string }): string =>
  label ? `${postLabels[post]}（${label}）` : postLabels[post]
/** Posts whose holders make up the committee (支委会、委员会) of a node. */
export const committeePosts = [
  'branchSecretary',
  'deputySecretary',
  'executiveDeputySecretary',
  'organizationCommissioner',
  'publicityCommissioner',
  'disciplineCommissioner',
  'youthCommissioner',
  'unitedFrontCommissioner',
  'massWorkCommissioner',
  'confidentialityCommissioner',
  'committeeMember',
] as const satisfies readonly Post[]
/** Posts of a committee are divided by work, and an organ has its own word for its officers; the others say by themselves what they are. */
export const takesLabel = (post: Post): boolean =>
  post === 'committeeOfficer' || (committeePosts as readonly Post[]).includes(post)

export const meetingKinds = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themedPartyDay',
  'organizationalLifeMeeting',
  'democraticReview',
  'cadreAssembly',
  'studySession',
  'coreGroupStudy',
  'guestLecture',
  'democraticLifeMeeting',
  'secretariesMeeting',
  'volunteerService',
  'otherMeeting',
] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingKindLabels: Record<MeetingKind, string> = {
  generalMeeting: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themedPartyDay: '主题党日',
  organizationalLifeMeeting: '组织生活会',
  democraticReview: '民主评议党员',
  cadreAssembly: '党员干部大会',
  studySession: '集中学习',
  coreGroupStudy: '中心组学习',
  guestLecture: '辅导讲座',
  democraticLifeMeeting: '民主生活会',
  secretariesMeeting: '支部书记例会',
  volunteerService: '志愿服务',
  otherMeeting: '其他',
}
/** What a meeting is, one word a kind; one of no kind of the list by the words its planner gave it. */
export const kindWords = ({ kinds, otherLabel }: { kinds: readonly MeetingKind[]; otherLabel?: string }): string[] =>
  kinds.map((kind) => (kind === 'otherMeeting' && otherLabel ? otherLabel : meetingKindLabels[kind]))

export const meetingStates = [
  'draft',
  'announced',
  'open',
  'closed',
  'submitted',
  'returned',
  'archived',
  'cancelled',
] as const
export type MeetingState = (typeof meetingStates)[number]
export const meetingStateLabels: Record<MeetingState, string> = {
  draft: '草稿',
  announced: '已发布',
  open: '进行中',
  closed: '已结束',
  submitted: '待审核',
  returned: '已退回',
  archived: '已归档',
  cancelled: '已取消',
}

/** Parts of a meeting's record that an amendment puts into other words. */
export const wordSubjects = ['minutes', 'resolutions', 'place'] as const
export type WordSubject = (typeof wordSubjects)[number]
export const amendmentSubjectLabels: Record<WordSubject | 'attendance', string> = {
  minutes: '会议记录',
  resolutions: '决议',
  place: '地点',
  attendance: '签到',
}
export type AttendanceChange = 'came' | 'didNotCome'
export const amendmentStates = ['proposed', 'accepted', 'refused'] as const
export type AmendmentState = (typeof amendmentStates)[number]
export const amendmentStateLabels: Record<AmendmentState, string> = {
  proposed: '待上级审核',
  accepted: '已同意',
  refused: '未同意',
}

/** Whom a meeting expects: everyone of its hosts, the hosts' committees, the secretaries below them, or people named one by one. */
export const audienceTypes = ['hosts', 'committee', 'secretaries', 'named'] as const
export type AudienceType = (typeof audienceTypes)[number]
export const audienceTypeLabels: Record<AudienceType, string> = {
  hosts: '全体党员',
  committee: '委员会成员',
  secretaries: '下级党支部书记',
  named: '指定人员',
}

/** Kinds that are their committee's alone. */
export const ofTheCommittee: readonly MeetingKind[] = ['committeeMeeting', 'democraticLifeMeeting']

/** What an attendance row may say: only people who came have one. */
export const attendanceStatuses = ['present', 'late', 'guest'] as const
export type AttendanceStatus = (typeof attendanceStatuses)[number]
/** What the roll may say of a person; `onLeave` and `absent` are derived, never stored. */
export const rollStatuses = ['present', 'late', 'guest', 'onLeave', 'absent'] as const
export type RollStatus = (typeof rollStatuses)[number]
export const rollStatusLabels: Record<RollStatus, string> = {
  present: '已签到',
  late: '迟到',
  guest: '列席',
  onLeave: '请假',
  absent: '缺席',
}

/** What somebody may give as the reason for leave from a meeting: a closed list. */
export const leaveReasons = ['businessTrip', 'sick', 'family', 'maternity', 'duty', 'training', 'other'] as const
export type LeaveReason = (typeof leaveReasons)[number]
/** 休假 was on the list once: what was asked with it still says so. */
export type StoredLeaveReason = LeaveReason | 'annualLeave'
export const leaveReasonLabels: Record<StoredLeaveReason, string> = {
  businessTrip: '公出',
  sick: '病假',
  family: '事假',
  maternity: '产假',
  duty: '值班值守',
  training: '学习培训',
  annualLeave: '休假',
  other: '其他',
}
/** How somebody asked for leave that another enters for them. */
export const leaveWays = ['phone', 'inPerson', 'relayed'] as const
/** `byTraining`: nobody asked; an accepted 培训登记 has the day, and the secretary took the suggestion. */
export const leaveWaysEntered = [...leaveWays, 'byTraining'] as const
export type LeaveWay = (typeof leaveWaysEntered)[number]
export const leaveWayLabels: Record<LeaveWay, string> = {
  phone: '电话',
  inPerson: '当面',
  relayed: '他人转告',
  byTraining: '按培训登记',
}

/** `lapsed`: nobody had decided when the meeting was archived, and nobody will. */
export const leaveStates = ['requested', 'approved', 'refused', 'withdrawn', 'lapsed'] as const
export type LeaveState = (typeof leaveStates)[number]
export const leaveStateLabels: Record<LeaveState, string> = {
  requested: '待批',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
  lapsed: '请假未批',
}

/** How a vote is counted; the rule of each is in `regulations.ts`. */
export const voteRules = ['generalMeeting', 'committeeMeeting', 'election'] as const
export type VoteRule = (typeof voteRules)[number]
export const voteRuleLabels: Record<VoteRule, string> = {
  generalMeeting: '党员大会表决',
  committeeMeeting: '支委会表决',
  election: '选举',
}

/** Why a person of the roll is not asked to come, the gravest last. It says nothing of their vote. */
export const notExpectedReasons = ['exempt', 'abroad', 'rightsSuspended', 'membershipSuspended', 'removed'] as const
export type NotExpectedReason = (typeof notExpectedReasons)[number]
export const notExpectedReasonLabels: Record<NotExpectedReason, string> = {
  exempt: '年老体弱等，不作硬性要求',
  abroad: '出国（境），不计应到',
  rightsSuspended: '被留置、逮捕，不计应到',
  membershipSuspended: '停止党籍，不计应到',
  removed: '已更正，不计应到',
}

/** Why a person of the roll may not vote; of situations the gravest last. */
export const noVoteReasons = [
  'probationary',
  'temporaryMembership',
  'disciplinaryProbation',
  'rightsSuspended',
  'membershipSuspended',
  'notMember',
  'withdrawn',
] as const
export type NoVoteReason = (typeof noVoteReasons)[number]
export const noVoteReasonLabels: Record<NoVoteReason, string> = {
  probationary: '预备党员，没有表决权',
  disciplinaryProbation: '留党察看期间，没有表决权',
  rightsSuspended: '依法留置、逮捕，中止表决权',
  membershipSuspended: '停止党籍，没有表决权',
  temporaryMembership: '组织关系在外单位，没有表决权',
  notMember: '非党员，没有表决权',
  withdrawn: '已更正，没有表决权',
}

/** Those who are not asked to come and count all the same when they do. */
export const countsIfPresent = (why: NotExpectedReason | null): boolean => why === 'exempt' || why === 'abroad'

/**
 * How a frozen roll is counted. `exemptApart`: as rolls were before, somebody exempt in neither 应到 nor the voting base, even
 * when they came. `exemptInBase`: an exemption takes no vote away, and somebody exempt who comes is 应到 and 实到.
 */
export const rollRules = ['exemptApart', 'exemptInBase'] as const
export type RollRule = (typeof rollRules)[number]
