/** Words of 双联系 the phone shares with the server; apart from the actions, because the app takes words without a validator. */

/** Who is joined with whom: a branch with a unit at the base, a member with a household. */
export const pairKinds = ['unit', 'household'] as const
export type PairKind = (typeof pairKinds)[number]
export const pairKindLabels: Record<PairKind, string> = { unit: '基层单位', household: '群众户' }

/** How a pair stands by the organ's own frequency; `free`: the organ has set none. */
export const pairStates = ['done', 'due', 'overdue', 'free'] as const
export type PairState = (typeof pairStates)[number]

/** In characters, and how many of each; the form says them before the server does. */
export const visitLimits = {
  village: 30,
  whom: 20,
  matters: 2000,
  promise: 200,
  promises: 20,
  companions: 20,
  photos: 9,
} as const

/** Every so many months at most; years are for other plans. */
export const maxMonths = 24
