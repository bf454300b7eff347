/**
 * One step forward of the data, from form `number - 1` to `number`. Steps are small and may be repeated: a run may end after
 * a step has written and before that was noted. A migration that has left this repository's main branch never changes.
 */
export interface Migration {
  number: number
  /** Brings at most `most` documents forward, from where the last step ended; gives where to go on, or null when done. */
  step(after: string | null, max: number): Promise<string | null>
}
