import { committee, secretaries } from './posts'
import type { Row } from './row'
import { studyRows } from './studyRows'
import { workRows } from './workRows'

const administrators = ['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor'] as const
/** What a branch did is judged by the level above, by nobody who had a hand in it. */
const above = { above: [...secretaries, 'committeeOfficer'], top: ['committeeOfficer'], across: 'every' } as const
const judgedAbove = { ...above, never: ['worked'] } as const

/**
 * Who may do what: every verb has a row; no row, no act. `docs/permissions.md` is generated from this table and a test
 * asserts every cell of it. A post held on a node reaches that node and everything below, unless the row says `above`
 * (strictly above the record's node), `own` (that very node) or `top` (that very node, being the root).
 */
export const table = {
  'org.seeNode': {
    what: '查看这个党组织',
    posts: [...committee, 'groupLeader', ...administrators],
    also: ['within'],
    across: 'some',
  },
  'org.seeMembers': {
    what: '查看党员名册',
    posts: [...committee, 'committeeOfficer'],
    own: ['systemAdministrator'],
    across: 'some',
  },
  'org.seeMember': {
    what: '查看党员资料',
    posts: [...committee, 'committeeOfficer'],
    own: ['systemAdministrator'],
    also: ['self'],
    across: 'some',
  },
  'org.changeMembers': {
    what: '登记和修改党员',
    posts: ['committeeOfficer'],
    own: ['systemAdministrator'],
    across: 'every',
  },
  // Two hands together (org/recovery/hands.ts says which two); the member's own old phone needs nobody.
  'org.recover': {
    what: '经办党员换号、找回身份',
    posts: ['branchSecretary', 'organizationCommissioner', 'committeeOfficer'],
    also: ['claimant'],
    across: 'every',
    never: ['self'],
  },
  'org.recoverOfficeHolder': {
    what: '经办任职同志换号、找回身份',
    posts: ['committeeOfficer'],
    across: 'every',
    never: ['self'],
  },
  'org.standInForRecovery': {
    what: '认领人或专职党务干部缺位时经办找回身份',
    posts: ['auditor'],
    across: 'every',
    never: ['self'],
  },
  'org.stopRecovery': {
    what: '停止找回身份',
    posts: ['committeeOfficer'],
    own: committee,
    also: ['self', 'involved'],
    across: 'some',
  },
  'org.setRecoveryHours': { what: '规定找回身份的等候时间', posts: ['systemAdministrator'], across: 'every' },
  'org.setWorkdays': {
    what: '登记节假日和调休',
    posts: ['systemAdministrator'],
    across: 'every',
  },
  'org.changeTree': { what: '调整党组织', posts: ['committeeOfficer'], across: 'every' },
  'org.importRoster': { what: '导入名册', posts: ['committeeOfficer'], across: 'every' },
  'org.transfer': { what: '转接组织关系', posts: ['committeeOfficer'], across: 'every', never: ['self'] },
  'org.keepSituations': {
    what: '登记党员的情况（流动、出国、停止党籍等）',
    posts: ['committeeOfficer'],
    across: 'every',
    never: ['self'],
  },
  'org.noteContact': {
    what: '登记与出国（境）党员的联系',
    own: ['branchSecretary', 'organizationCommissioner'],
    across: 'every',
    never: ['self'],
  },
  'org.seeContacts': {
    what: '查看与出国（境）党员的联系',
    own: ['branchSecretary', 'organizationCommissioner'],
    also: ['self'],
    across: 'every',
  },
  'org.appoint': { what: '任免党内职务', posts: ['committeeOfficer'], across: 'every', never: ['self'] },
  'org.appointGroupLeader': {
    what: '任免党小组组长',
    posts: ['branchSecretary', 'committeeOfficer'],
    across: 'every',
  },
  'org.nameAdministrator': { what: '任免管理人员', posts: ['systemAdministrator'], across: 'every', never: ['self'] },
  'org.confirmPost': { what: '确认首任管理人员', also: ['claimant'], across: 'every', never: ['self'] },
  'session.invite': {
    what: '发绑定邀请码',
    posts: [...secretaries, 'organizationCommissioner', 'committeeOfficer'],
    own: ['systemAdministrator'],
    across: 'every',
    never: ['self'],
  },
  'meeting.plan': { what: '安排这场会议', posts: secretaries, also: ['groupLeader'], across: 'every' },
  'meeting.run': {
    what: '主持这场会议的签到和记录',
    posts: secretaries,
    also: ['recorder', 'groupLeader'],
    across: 'some',
  },
  'meeting.scan': {
    what: '在这场会议扫码签到',
    posts: secretaries,
    also: ['recorder', 'groupLeader', 'involved'],
    across: 'some',
  },
  'meeting.nameScanners': { what: '指定这场会议的签到员', posts: secretaries, across: 'some' },
  'meeting.tickItems': {
    what: '标记议程的进度、给发言计时',
    posts: secretaries,
    also: ['recorder', 'groupLeader', 'involved'],
    across: 'some',
  },
  // Not for a post above that merely covers the branch.
  'meeting.keepSections': {
    what: '写这场会议的按人记录',
    own: secretaries,
    also: ['recorder', 'groupLeader'],
    across: 'some',
  },
  'meeting.readSections': {
    what: '查看按人记录的内容（到会的同志和本支部委员能看）',
    own: committee,
    also: ['recorder', 'groupLeader', 'involved'],
    across: 'some',
  },
  'meeting.recordAfterwards': { what: '补记这场会议', posts: secretaries, also: ['groupLeader'], across: 'every' },
  'meeting.recordLongAfterwards': { what: '补记超过期限的会议（须由上级办理）', above: secretaries, across: 'every' },
  'meeting.approveAfterwards': {
    what: '核准逾期补记（须由上级办理）',
    ...judgedAbove,
    reviews: { of: 'meeting', acts: ['meeting.approveAfterwards'] },
  },
  'meeting.setAfterwardsRule': { what: '规定补记期限', posts: ['committeeOfficer'], across: 'every' },
  'meeting.approveElection': { what: '登记选举结果的上级批复', posts: ['committeeOfficer'], across: 'every' },
  'meeting.setElectionMajority': { what: '规定当选的认定办法', posts: ['committeeOfficer'], across: 'every' },
  'meeting.setReviewDays': { what: '规定审核的范围和期限', posts: ['committeeOfficer'], across: 'every' },
  'meeting.readOpinions': {
    what: '查看书面意见',
    posts: secretaries,
    above: ['committeeOfficer'],
    top: ['committeeOfficer'],
    also: ['recorder'],
    across: 'some',
  },
  'meeting.submit': { what: '提交会议', posts: secretaries, across: 'some' },
  'meeting.review': {
    what: '审核会议（须由上级办理）',
    ...judgedAbove,
    reviews: {
      of: 'meeting',
      acts: ['meeting.openReview', 'meeting.return', 'meeting.declineReturn', 'meeting.archive', 'meeting.archiveMany'],
    },
  },
  'amendment.propose': { what: '提出会议归档后的更正', posts: ['branchSecretary'], across: 'some' },
  'amendment.decide': {
    what: '审核会议归档后的更正（须由上级办理）',
    ...judgedAbove,
    reviews: { of: 'amendment', acts: ['amendment.decide'] },
  },
  'meeting.see': {
    what: '查看这场会议',
    posts: [...committee, 'groupLeader', 'committeeOfficer'],
    also: ['expected', 'recorder', 'groupLeader'],
    across: 'some',
  },
  'meeting.seeRoll': {
    what: '查看签到名单',
    posts: [...committee, 'committeeOfficer'],
    also: ['recorder', 'groupLeader'],
    across: 'some',
  },
  'attendance.seeDualLife': {
    what: '查看下级党员领导干部的双重组织生活',
    above: [...secretaries, 'committeeOfficer'],
    across: 'every',
  },
  // Entering is deciding where the enterer may decide, and no work that keeps anybody from it.
  'leave.enterFor': {
    what: '为别人代录请假',
    posts: secretaries,
    also: ['groupLeader'],
    across: 'some',
    never: ['self'],
  },
  'leave.decide': {
    what: '审批请假',
    posts: secretaries,
    also: ['groupLeader'],
    across: 'some',
    never: ['self', 'worked'],
    reviews: { of: 'leave', acts: ['leave.decide', 'leave.enterFor'] },
  },
  'leave.decideSecretary': {
    what: '审批书记的请假（须由上一级办理）',
    above: secretaries,
    across: 'every',
    never: ['self', 'worked'],
    reviews: { of: 'leave', acts: ['leave.decide', 'leave.enterFor'] },
  },
  ...studyRows,
  ...workRows,
} as const satisfies Record<string, Row>

export type Verb = keyof typeof table
