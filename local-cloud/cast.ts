import { createHash } from 'node:crypto'

/** A person one can be in the local cloud: the WeChat identity, never more. The roster itself is made by the seeds. */
export interface CastMember {
  readonly openid: string
  readonly name: string
  readonly post: string
  readonly phone: string
  /** One line for the entry page: what this person can try. */
  readonly tryThis: string
}

export const cast = [
  { openid: 'chen-branch-secretary', name: '陈书记', post: '党支部书记', phone: '13900000001', tryThis: '开一场主题党日，扫党员的码，看应到和实到' },
  { openid: 'li-organization-commissioner', name: '李委员', post: '组织委员', phone: '13900000002', tryThis: '在花名册里录入党员，发一张邀请码' },
  { openid: 'wang-member', name: '王党员', post: '党员', phone: '13900000003', tryThis: '扫会议码签到，或出示自己的码；请一次假' },
  { openid: 'zhao-activist', name: '赵积极', post: '入党积极分子', phone: '13900000004', tryThis: '看看受邀参加的会议，提一条意见' },
  { openid: 'zhou-committee-officer', name: '周督导', post: '机关党委工作人员', phone: '13900000005', tryThis: '看各支部应完成的事项，审核一份会议记录' },
  { openid: 'zheng-general-branch-secretary', name: '郑总支', post: '党总支书记', phone: '13900000006', tryThis: '审核下级支部报来的会议，批准书记请假' },
  { openid: 'wu-other-branch-secretary', name: '吴外支', post: '另一个党支部的书记', phone: '13900000007', tryThis: '试着打开别的支部的会议，应当被拒绝' },
  { openid: 'sun-system-administrator', name: '孙系统', post: '系统管理员', phone: '13900000008', tryThis: '看系统状态和设置；看不到任何工作内容' },
  { openid: 'qian-auditor', name: '钱审计', post: '审计员', phone: '13900000009', tryThis: '查谁在何时对哪条记录做了什么' },
] as const satisfies readonly CastMember[]

/** Phones not bound to anyone yet. The seeds put the first number on the roster, and not the second. */
export const newPhones = [
  { openid: 'new-phone-1', name: '新手机一', post: '未绑定', phone: '13900000101', tryThis: '手机号在花名册上：验证后就能绑定' },
  { openid: 'new-phone-2', name: '新手机二', post: '未绑定', phone: '13900000102', tryThis: '手机号不在花名册上：用邀请码，或看系统怎么答复' },
] as const satisfies readonly CastMember[]

/**
 * The phone number WeChat knows for an openid: the cast's own; for `phone-<11 digits>` those digits; for anyone else
 * one derived from the openid, always the same.
 */
export function phoneOf(openid: string): string {
  const known = [...cast, ...newPhones].find((person) => person.openid === openid)
  if (known) return known.phone
  const named = /^phone-(1\d{10})$/.exec(openid)?.[1]
  if (named !== undefined) return named
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 100_000_000
  return `137${String(digits).padStart(8, '0')}`
}
