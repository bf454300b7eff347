import type { CallFailureReason } from './errors'

/** However many were refused because too many came at once, they come again spread out, within the life of a code. */
const busyTries = 5
const lostTries = 1

/**
 * How long to wait before a call is tried again, ms, after so many tries; undefined when it is not. Spread out, so that a hall
 * full of phones does not come back in the same instant.
 */
export const pauseBefore = (reason: CallFailureReason, tried: number, random: () => number = Math.random) => {
  if (reason === 'busy') return tried > busyTries ? undefined : 1000 + random() * 2000 * tried
  return reason === 'failed' || tried > lostTries ? undefined : 300 + random() * 700
}
