/** What a job found when it looked: how much it did, and when it has to look again even if nothing is changed. */
export interface Found {
  did: number
  next: string | null
  /** Something is under way that may leave work within the minute. */
  live?: boolean
}

/** `more`: some of it is still due, and the next beat goes on; otherwise what waits is due `then`, or nothing waits. */
export const found = (did: number, { at, more, then }: { at: string; more: boolean; then?: string | null }): Found => ({
  did,
  next: more ? at : (then ?? null),
})
