import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What each collection holds, for people; families of years by their common name. */
export const collectionLabels: Readonly<Record<string, string>> = {
  settings: '机关的设置、数据版本和定时任务的记录',
  nodes: '党组织',
  members: '党员名册（手机号已加密）',
  accounts: '微信绑定',
  imports: '导入名册的记录',
  importRows: '导入名册时暂存的行（已加密，一天后清除）',
  tickets: '上传凭条',
  invitations: '绑定邀请码（只有摘要）',
  invitationTries: '邀请码的试用次数',
  devices: '手机签到码的登记（不含密钥）',
  meetings: '会议、表决和会议记录',
  messages: '发出的微信消息（三十天后清除）',
  rolls: '会议的应到名单',
  votersAtVote: '每次表决、选举时谁可以表决（书面意见已加密）',
  personSections: '组织生活会、民主评议党员的按人记录（内容已加密）',
  textVersions: '会议记录归档前的历次文稿',
  amendments: '会议归档后的更正',
  leaves: '请假',
  absences: '缺席事由',
  knocks: '应到以外的扫码',
  hourTables: '学时折算办法',
  reviewRules: '会议审核的范围和期限',
  dutyReminders: '对党支部的提醒',
  longAbsences: '较长时间没有参加组织生活的提示（只给书记和组织委员）',
  electionMajorities: '当选的认定办法',
  afterwardsRules: '补记会议的期限规定',
  studyPlans: '学习计划',
  studyMaterials: '学习材料',
  studyNotes: '学习笔记',
  trainings: '培训登记',
  trainingDays: '每人已登记培训的日子',
  attendance: '签到（按年）',
  papers: '取走表册的登记（文件保留一天）',
  photos: '照片的登记',
  ledgerEntries: '问题台账',
  ledgerCounters: '问题台账编号',
  contactPairs: '双联系的结对',
  summaries: '各级党组织的汇总数字',
  summaryMarks: '汇总待更新的标记',
  takenSummaries: '别的机关上报的汇总数字',
  visitFrequencies: '走访的频次要求',
  visits: '走访（按年）',
  courtyardNotes: '院坝会',
  talks: '谈心谈话（内容已加密）',
  talkCoverageRules: '谈心谈话的算法',
  dutyRules: '组织生活的要求',
  dutyNotes: '没有开展的说明',
  feedback: '意见反馈',
  audit: '查看和导出的审计记录（按年）',
}

/** Collections as the schema names them, each family for every year there may be records of. */
export function collectionNames(root: string, thisYear: number): string[] {
  const { collections } = JSON.parse(readFileSync(join(root, 'cloudfunctions/schema.json'), 'utf8')) as {
    collections: { name: string }[]
  }
  const years = Array.from({ length: 14 }, (_, at) => thisYear - 10 + at)
  return collections.flatMap(({ name }) =>
    name.includes('{year}') ? years.map((year) => name.replace('{year}', String(year))) : [name],
  )
}
export const labelOf = (name: string): string => {
  const [, family, year] = /^(.+)_(\d{4})$/.exec(name) ?? []
  return family && year
    ? `${year} 年${(collectionLabels[family] ?? family).replace('（按年）', '')}`
    : (collectionLabels[name] ?? name)
}
