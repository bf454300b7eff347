import { anyPhoneOf } from './people'

/** A person one can be in the local cloud: the WeChat identity, never more. The roster itself is made by the seed. */
export interface CastMember {
  readonly openid: string
  /** Their name on the roster; the entry page says the post beside it in small print. */
  readonly name: string
  readonly post: string
  readonly phone: string
  /** One line for the entry page: what this person can try. */
  readonly tryThis: string
}

export const cast = [
  {
    openid: 'chen-branch-secretary',
    name: '陈立新',
    post: '第三党支部书记',
    phone: '13900000001',
    tryThis: '开今天的主题党日，出示会议码或扫党员的码，看应到和实到',
  },
  {
    openid: 'li-organization-commissioner',
    name: '李知夏',
    post: '第三党支部组织委员',
    phone: '13900000002',
    tryThis: '看本支部名册和签到名单，给未绑定的党员发邀请码',
  },
  {
    openid: 'wang-member',
    name: '王予安',
    post: '第三党支部党员',
    phone: '13900000003',
    tryThis: '扫会议码签到，或出示自己的码；请一次假',
  },
  {
    openid: 'zhao-activist',
    name: '赵砚秋',
    post: '第三党支部入党积极分子',
    phone: '13900000004',
    tryThis: '只看到自己受邀参加的会议',
  },
  {
    openid: 'zhou-committee-officer',
    name: '周牧之',
    post: '机关党委专职党务干部',
    phone: '13900000005',
    tryThis: '管理党组织和党员，审核一份会议记录',
  },
  {
    openid: 'zheng-general-branch-secretary',
    name: '郑怀谷',
    post: '综合党总支书记',
    phone: '13900000006',
    tryThis: '审核下级支部报来的会议；做第二位经办人，同意或停止一份找回身份',
  },
  {
    openid: 'wu-other-branch-secretary',
    name: '吴松年',
    post: '第六党支部书记',
    phone: '13900000007',
    tryThis: '本支部正在开会；别的支部的会议看不到、动不了',
  },
  {
    openid: 'sun-system-administrator',
    name: '孙亦衡',
    post: '系统管理员',
    phone: '13900000008',
    tryThis: '任免管理人员；看不到会议内容',
  },
  {
    openid: 'qian-auditor',
    name: '钱慎思',
    post: '审计员',
    phone: '13900000009',
    tryThis: '看谁查看过谈话内容、谁备份或导出过数据；看不到任何内容',
  },
  {
    openid: 'ma-group-leader',
    name: '马溪桥',
    post: '第三党支部第一党小组组长',
    phone: '13900000010',
    tryThis: '安排本组的党小组会：有一份草稿等着发通知',
  },
  {
    openid: 'gao-recorder',
    name: '高若川',
    post: '第三党支部党员，今天的记录人',
    phone: '13900000011',
    tryThis: '帮书记扫码、现场确认，写会议记录',
  },
  {
    openid: 'lin-probationary',
    name: '林青禾',
    post: '第三党支部预备党员',
    phone: '13900000012',
    tryThis: '签到后计入实到，不计入有表决权人数',
  },
  {
    openid: 'xu-member',
    name: '徐望舒',
    post: '第三党支部党员',
    phone: '13900000013',
    tryThis: '出示“我的码”，让书记扫；有人为他申请换手机号，不是他的意思就停止',
  },
] as const satisfies readonly CastMember[]

export type CastOpenid = (typeof cast)[number]['openid']

/**
 * On the roster of 第三党支部 without a number, seventy-three, never had a telephone: what he does not do himself others enter
 * for him, and nothing waits for him. Nobody can be him.
 */
export const withoutPhone = {
  key: 'tian-elder',
  rosterName: '田守常',
  note: '第三党支部还有一位田守常，七十三岁，没有手机，也没有账号：由支部书记陈立新代录请假、现场确认到会，谈心谈话当面确认。',
} as const

/** Phones not bound to anyone yet. The seed puts the first number on the roster, and not the second. */
export const newPhones = [
  {
    openid: 'new-phone-1',
    name: '新手机一',
    rosterName: '许知行',
    post: '未绑定',
    phone: '13900000101',
    tryThis: '手机号在第三党支部花名册上：验证后就能绑定',
  },
  {
    openid: 'new-phone-2',
    name: '新手机二',
    rosterName: '',
    post: '未绑定',
    phone: '13900000102',
    tryThis: '手机号不在花名册上：用邀请码，或看系统怎么答复',
  },
] as const satisfies readonly (CastMember & { readonly rosterName: string })[]

/**
 * The phone number WeChat knows for an openid: the cast's own; for `phone-<11 digits>` those digits; for anyone else
 * one derived from the openid, always the same.
 */
export function phoneOf(openid: string): string {
  const known = [...cast, ...newPhones].find((person) => person.openid === openid)
  return known ? known.phone : anyPhoneOf(openid)
}
