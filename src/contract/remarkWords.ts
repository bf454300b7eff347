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

/** How a meeting waits above, or came back. */
export interface SentUp {
  /** What was remarked on its parts when it was last sent back, for those who mend it. */
  remarks?: ReturnRemark[]
  /** For who reviews it again: what its parts say otherwise than when it was sent back. */
  changedSince?: ChangedPart[]
  /**
   * While it is submitted, for whoever submits it and whoever would review it but for having worked on it (`own`): who is
   * asked to, on the nearest node where somebody is free; nobody: it archives itself after that Beijing day.
   */
  review?: {
    own: boolean
    by: { nodeName: string; names: string[] } | null
    until: string | null
    /** It archives itself after that day, whoever is free. */
    itself?: true
    /** Who above opened it first. */
    opened?: { by: string; at: string }
  }
  /** For those who submit or review it: it was asked back, and what was said where it is not given back. */
  returnAsk?: { by: string; at: string; reason: string; declined: { by: string; at: string; note: string } | null }
}
