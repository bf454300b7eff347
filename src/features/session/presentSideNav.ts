import { isPartyMember } from '../../contract/person'
import type { Me } from '../../contract/session'
import { routes } from '../../platform/routes'

interface NavItem {
  key: string
  text: string
  url: string
  /** Folders of pages that belong to it. */
  holds?: string[]
}

/** Of the branch's life, which an activist sees as far as they are invited. */
const ofPartyMembers: NavItem[] = [
  { key: 'record', text: '记一笔', url: routes.record },
  { key: 'study', text: '学习与学时', url: routes.studyHours, holds: ['pages/study/'] },
  { key: 'talks', text: '谈心谈话', url: routes.talks, holds: ['pages/talk/'] },
  { key: 'visits', text: '双联系', url: routes.visits, holds: ['pages/visit/'] },
  { key: 'courtyard', text: '院坝会', url: routes.courtyardNotes, holds: ['pages/courtyard/'] },
  { key: 'ledger', text: '问题台账', url: routes.ledger, holds: ['pages/ledger/'] },
]

/** All but the board of those below. */
const ofDuties = ['branch', 'calendar', 'rules', 'person'].map((page) => `pages/duty/${page}/`)
/** What an office looks after, which stands before the life of one's own branch. */
const ofOffice = ({ can }: Me): NavItem[] => [
  ...(can.seeHealth ? [{ key: 'system', text: '系统状态', url: routes.health, holds: ['pages/system/'] }] : []),
  ...(can.seeAudit ? [{ key: 'audit', text: '审计记录', url: routes.audit, holds: ['pages/audit/'] }] : []),
  ...(can.seeBoard ? [{ key: 'board', text: '各支部应完成', url: routes.dutyBoard, holds: ['pages/duty/board'] }] : []),
  ...(can.seeDuties ? [{ key: 'duties', text: '应完成事项', url: routes.branchDuties, holds: ofDuties }] : []),
]

/** The side bar of the wide layout: only what this person may open. */
export const presentSideNav = (me: Me): NavItem[] => [
  { key: 'home', text: '工作台', url: routes.home },
  ...ofOffice(me),
  { key: 'meetings', text: '会议与签到', url: routes.meetings, holds: ['pages/meeting/', 'pages/attendance/'] },
  ...(isPartyMember(me) ? ofPartyMembers : []),
  ...(isPartyMember(me) || me.can.manageTree || me.can.nameAdministrators
    ? [{ key: 'org', text: '支部与党员', url: routes.orgTree, holds: ['pages/org/'] }]
    : []),
  { key: 'mine', text: '我的', url: routes.mine, holds: ['pages/session/'] },
]
