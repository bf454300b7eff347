/**
 * The forms the data has had, oldest first, each the number of the migration that brings it about
 * (`cloudfunctions/core/migrations`). The last is the one this code writes.
 */
export interface DataForm {
  number: number
  title: string
  /** What must wait until it is done: nothing where the code reads both forms, or every write. */
  stops: 'nothing' | 'writes'
}
export const dataForms: readonly DataForm[] = [
  { number: 1, title: '党员名册补全缺省项', stops: 'nothing' },
  { number: 2, title: '会议补全学习计划项', stops: 'nothing' },
  { number: 3, title: '谈心谈话的设置', stops: 'nothing' },
  { number: 4, title: '手机号改用分版本的密钥', stops: 'writes' },
  { number: 5, title: '意见反馈和照片记版本', stops: 'nothing' },
  { number: 6, title: '学习材料、笔记、邀请码和上传凭条用过仍留记录', stops: 'writes' },
  { number: 7, title: '会议、更正、签到和缺席事由记版本', stops: 'nothing' },
  { number: 8, title: '走访和院坝会合为一种记录', stops: 'writes' },
  { number: 9, title: '身份和谈话的校验', stops: 'writes' },
  { number: 10, title: '会议记下谁做过它的工作、审核到哪天', stops: 'writes' },
  { number: 11, title: '党员身份的绑定和找回', stops: 'nothing' },
  { number: 12, title: '应到名单分开记是否应到、有无表决权、是否计入基数', stops: 'writes' },
  { number: 13, title: '党员的情况、身份和党小组记起止日期', stops: 'writes' },
  { number: 14, title: '会议归档时没有批的请假记为未批', stops: 'nothing' },
  { number: 15, title: '当选的认定办法记版本', stops: 'writes' },
  { number: 16, title: '议程各项有了编号', stops: 'writes' },
  { number: 17, title: '会议记下是哪些单位的哪类会议', stops: 'writes' },
  { number: 18, title: '党组织按名称查找，建立各级汇总', stops: 'nothing' },
  { number: 19, title: '各级汇总记下各支部应完成的事项', stops: 'nothing' },
]
export const dataVersion = dataForms.length
