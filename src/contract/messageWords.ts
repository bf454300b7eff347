/**
 * The messages WeChat takes leave for, each one message of one template: about a meeting, about what changed of one, about
 * something to do. Three, because a tap may ask for three.
 */
export const messageTemplates = ['meeting', 'change', 'work'] as const
export type MessageTemplate = (typeof messageTemplates)[number]

export const messageTemplateLabels: Record<MessageTemplate, string> = {
  meeting: '会议通知',
  change: '会议变更',
  work: '待办事项',
}

/** More than this of one template is not counted: whoever taps often is not sent more for it. */
export const mostGrants = 20

/** How many of those who are to be told are reached by a message; the others see it when they open the mini-program. */
export interface Reach {
  people: number
  reachable: number
}
export const reachText = ({ people, reachable }: Reach): string =>
  reachable === 0
    ? `${people} 位同志打开小程序就能看到`
    : `${people} 位同志打开小程序就能看到，其中 ${reachable} 位还会收到微信消息`
