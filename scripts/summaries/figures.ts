import type { Figures } from '../../cloudfunctions/core/summary/store'

/**
 * The figures that may leave an environment, and no other, with their words. Talks among a committee are not among them: one
 * organ counts people and the other pairs, and a sum of both would say nothing.
 */
export const figureLabels: Readonly<Record<string, string>> = {
  branches: '党支部',
  members: '在册',
  partyMembers: '党员',
  fullMembers: '正式党员',
  pairsDue: '联系对象快到期',
  pairsOverdue: '联系对象已超期',
  committeeWithMemberOf: '委员与党员应谈',
  committeeWithMemberCovered: '委员与党员已谈',
  committeeWithMemberFaceToFace: '委员与党员仅当面谈',
  memberPairOf: '党员之间应谈',
  memberPairCovered: '党员之间已谈',
  memberPairFaceToFace: '党员之间仅当面谈',
}
export const isFigureName = (name: string): boolean => Object.hasOwn(figureLabels, name)

/** Only what may leave. */
export const listed = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => isFigureName(name)))

export const figuresLine = (figures: Figures): string =>
  Object.entries(figureLabels)
    .map(([name, label]) => `${label} ${figures[name] ?? 0}`)
    .join('，')
