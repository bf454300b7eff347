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

/** Why a message did not reach somebody who had allowed it. */
export const messageReasons = ['refused', 'failed', 'unsure', 'late'] as const
export type MessageReason = (typeof messageReasons)[number]
export const messageReasonLabels: Record<MessageReason, string> = {
  refused: '本人不再接收',
  failed: '微信退回',
  unsure: '发送时中断，不知道收到没有',
  late: '等到能发时已经过时',
}

/** How many of those who are to be told are reached by a message; the others see it when they open the mini-program. */
export interface Reach {
  people: number
  reachable: number
}
export const reachText = ({ people, reachable }: Reach): string =>
  reachable === 0
    ? `${people} 位同志打开小程序就能看到`
    : `${people} 位同志打开小程序就能看到，其中 ${reachable} 位还会收到微信消息`

/** What a message opens: pages of the mini-program, as their routes name them. */
export const messagePages = {
  home: () => 'pages/main/home/index',
  meeting: (meetingId: string) => `pages/meeting/detail/index?meetingId=${meetingId}`,
  talk: (talkId: string) => `pages/talk/detail/index?talkId=${talkId}`,
  ledgerEntry: (entryId: string) => `pages/ledger/entry/index?entryId=${entryId}`,
  duties: (nodeId: string) => `pages/duty/branch/index?nodeId=${nodeId}`,
  papers: (nodeId: string, year: number) => `pages/papers/take/index?nodeId=${nodeId}&year=${year}`,
  feedback: (feedbackId: string) => `pages/feedback/detail/index?feedbackId=${feedbackId}`,
} as const
