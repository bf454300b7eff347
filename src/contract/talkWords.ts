/** Words of 谈心谈话. Apart from the actions, because the app takes words without a validator. */

/** The first three are the pairings of 支部工作条例 第十九条; who holds which post decides between them. */
export const pairingKinds = ['committeePair', 'committeeWithMember', 'memberPair'] as const
export type PairingKind = (typeof pairingKinds)[number]
export const talkKinds = [...pairingKinds, 'organTalk', 'reminderTalk'] as const
export type TalkKind = (typeof talkKinds)[number]
export const talkKindLabels: Record<TalkKind, string> = {
  committeePair: '委员之间',
  committeeWithMember: '委员与党员',
  memberPair: '党员之间',
  organTalk: '组织谈话',
  reminderTalk: '提醒谈话',
}

const mustOccasions = ['award', 'sanction', 'hardship', 'conflict', 'appraisal'] as const
export const talkOccasions = ['yearly', ...mustOccasions, 'other'] as const
export type TalkOccasion = (typeof talkOccasions)[number]
export const talkOccasionLabels: Record<TalkOccasion, string> = {
  yearly: '年度谈心',
  award: '受到表彰',
  sanction: '受到处分',
  hardship: '遇到困难',
  conflict: '发生矛盾',
  appraisal: '评议前后',
  other: '其他',
}
/** Occasions on which a talk must be held: 必谈. */
export const isMust = (occasion: TalkOccasion): boolean => (mustOccasions as readonly TalkOccasion[]).includes(occasion)

/** How talks among the committee are counted: each with one other, or each two of them. */
export const coverageRules = ['eachOnce', 'everyPair'] as const
export type CoverageRule = (typeof coverageRules)[number]
export const coverageRuleLabels: Record<CoverageRule, string> = { eachOnce: '每人至少一次', everyPair: '两两之间' }

export const talkStates = ['planned', 'recorded', 'confirmed', 'cancelled'] as const
export type TalkState = (typeof talkStates)[number]
export const talkStateLabels: Record<TalkState, string> = {
  planned: '待谈',
  recorded: '待对方确认',
  confirmed: '已确认',
  cancelled: '已取消',
}

/** What the organ keeps of a talk: facts only, or the words too, sealed for the two. */
export const talkTexts = ['factsOnly', 'sealed'] as const
export type TalkText = (typeof talkTexts)[number]
