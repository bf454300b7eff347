import type { Me } from '../../contract/session'
import { routes } from '../../platform/routes'

export interface NavItem {
  key: string
  text: string
  url: string
}

/** The side bar of the wide layout: only what this person can use. */
export const presentSideNav = (me: Me): NavItem[] => [
  { key: 'home', text: '工作台', url: routes.home },
  { key: 'meetings', text: '会议与签到', url: routes.meetings },
  ...(me.can.seeMembers || me.can.manageTree || me.can.nameAdministrators ? [{ key: 'org', text: '支部与党员', url: routes.orgTree }] : []),
  { key: 'mine', text: '我的', url: routes.mine },
]
