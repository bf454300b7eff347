import type { Draft } from './types'

/** In which order drafts go; pure. */

/** What a draft makes or changes. */
const recordOf = ({ id, base }: Draft): string => base?.recordId ?? id
const queuedAt = (draft: Draft): string => draft.queuedAt ?? draft.savedAt
const before = (a: Draft, b: Draft): boolean =>
  queuedAt(a) < queuedAt(b) || (queuedAt(a) === queuedAt(b) && a.id < b.id)

/** It was submitted, and has not gone: whatever was submitted later of the same record waits for it. */
const submitted = ({ state, tried, queuedAt: at }: Draft): boolean =>
  state === 'waiting' || tried !== null || (state !== 'writing' && at !== undefined)

/** Whether an earlier change of the same record has not gone yet: the second never leaves before the first. */
export const waitsForAnother = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (other) => other.id !== draft.id && recordOf(other) === recordOf(draft) && submitted(other) && before(other, draft),
  )

/** What may go now, the longest waiting first. */
export const inOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts
    .filter(({ state, tried }) => state === 'waiting' || (state === 'writing' && tried))
    .filter((draft) => !waitsForAnother(draft, drafts))
    .sort((a, b) => (before(a, b) ? -1 : 1))
