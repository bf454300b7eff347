/** The timers' jobs, by the name of their figure in the run's answer, and what people call them. */
export const jobLabels = {
  migrated: '数据升级',
  meetings: '到期的会议自动结束、归档',
  reminded: '按日子提醒',
  told: '发送微信消息',
  swept: '清理没有用上的上传',
  departed: '记下离开本机关的同志',
  erased: '到期销毁谈话内容',
  photosSwept: '清理没有用上的照片',
  rechecked: '补做照片的内容检查',
  rewrapped: '换用新密钥',
  marked: '给旧格式的记录补上校验',
  summed: '更新各级党组织的汇总',
} as const
export type JobName = keyof typeof jobLabels
export const jobNames = Object.keys(jobLabels) as JobName[]

/** What the collections of a year hold; their names are `<family>_<year>`. */
export const yearFamilyLabels: Record<string, string> = {
  attendance: '签到',
  audit: '审计',
  visits: '走访',
}
