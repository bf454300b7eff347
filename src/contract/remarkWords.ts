/** What a reviewer may remark on when a meeting is sent back. Apart from the actions: the app takes words without a validator. */
export const remarkParts = ['attendance', 'item', 'words', 'votes', 'resolutions', 'other'] as const
export type RemarkPart = (typeof remarkParts)[number]
export const remarkPartLabels: Record<RemarkPart, string> = {
  attendance: '出席',
  item: '议题',
  words: '会议内容',
  votes: '表决',
  resolutions: '决议',
  other: '其他',
}
export const remarksMax = 20

export interface ReturnRemark {
  part: RemarkPart
  itemId?: string
  text: string
}
/** A part that says something else now: the lines that are gone, and those that came. */
export interface ChangedPart {
  part: RemarkPart
  itemId?: string
  label: string
  before: string[]
  after: string[]
}
