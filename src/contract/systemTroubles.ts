import { messageReasonLabels, messageReasons } from './messageWords'
import type { Health } from './system'
import { jobLabels } from './systemWords'

type Unreached = Health['messages']['unreached']
export const countOf = (counts: Unreached): number =>
  messageReasons.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0)
/** `本人不再接收 2 条、微信退回 1 条`. */
export const reasonsOf = (counts: Unreached): string =>
  messageReasons
    .flatMap((reason) => (counts[reason] ? [`${messageReasonLabels[reason]} ${counts[reason]} 条`] : []))
    .join('、')
const stuckText = ({ forDays }: Health['messages']): string[] => {
  const count = countOf(forDays)
  if (count === 0) return []
  const advice = forDays.failed ? '退回的，请照运维手册“微信消息”一节核对模板。' : '大家打开小程序仍看得到待办。'
  return [`${count} 条消息 3 天没送达：${reasonsOf(forDays)}。${advice}`]
}
/** What is wrong with the system and what to do about it, most urgent first; of no record in it. */
export const troublesOf = (health: Health): string[] => {
  const { data, jobs, years, uploads, oldForms } = health
  const failing = jobs.each.filter((each) => each.failing).map(({ name }) => `“${jobLabels[name]}”`)
  return [
    ...(data.version > data.wanted ? ['数据的版本比云函数新，云函数被换回了旧版。请重新部署新版云函数。'] : []),
    ...(jobs.late
      ? [
          '定时任务没有按时运行：会议到点不会自动结束，未用的上传不会清理。请在云开发控制台查看云函数 jobs 的触发器，必要时重新部署。',
        ]
      : []),
    ...(failing.length > 0
      ? [`定时任务${failing.join('、')}中断，两分钟内会自动重试。持续超过一小时的，请把下面的编号交给技术支持。`]
      : []),
    ...(years.due
      ? ['有年度的数据集合还没有建立，到那一年会无法签到。请在 12 月 31 日前重新部署一次，部署会补齐。']
      : []),
    ...(uploads.overdue > 0 ? [`有 ${uploads.overdue} 个过期的上传还没有清理。定时任务正常的话会自动清理。`] : []),
    ...(oldForms.count && oldForms.left === 0
      ? ['旧格式的记录已经全部补上校验。请按运维手册第 8 节重新部署一次，从此不再接受旧格式。']
      : []),
    ...(!oldForms.count && (oldForms.left ?? 0) > 0
      ? [
          `有 ${oldForms.left} 份记录没有校验，已停止使用：可能是恢复了较早的备份，也可能是有人在系统以外写的。请按运维手册第 8 节处理。`,
        ]
      : []),
    ...stuckText(health.messages),
  ]
}
