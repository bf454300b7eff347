/**
 * Whether the door waits for the server, pure. Two slow or failed answers in a row, and it goes on by itself: what is scanned is
 * kept at once and sent behind. Two fast ones in a row, to a question asked for that, and it waits again.
 */
export interface DoorLine {
  readonly byItself: boolean
  /** Answers in a row that speak for the other way. */
  readonly against: number
}

/** From there on an answer is slow: a person at the door has waited long enough. */
export const slowMs = 2_000
const enough = 2

export const freshLine: DoorLine = { byItself: false, against: 0 }

/** @param ms what the answer took; null where none came. */
export function heard({ byItself, against }: DoorLine, ms: number | null): DoorLine {
  const fast = ms !== null && ms < slowMs
  if (fast !== byItself) return { byItself, against: 0 }
  return against + 1 < enough ? { byItself, against: against + 1 } : { byItself: !byItself, against: 0 }
}
