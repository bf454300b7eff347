/**
 * Whether calls have been waiting for this instance, as it can see itself: one that is hardly ever idle between two calls has
 * others wait their turn, and one that stands idle has none. An instance runs one call at a time, so this may be kept in the
 * module.
 */
/** Between calls it may be idle for half as long as it was busy before, */
const idleShare = 0.5
/** and never for more than this, however long it was busy: once nobody waits any more that is soon used up. */
const idleAtMost = 1_000
/** However long an instance has been busy: nobody waits longer for an answer. */
const longestMilliseconds = 60_000

let busySince = 0
let begunAt = 0
let endedAt = -Infinity
/** How long it may still be idle. */
let leeway = 0

/** Gives the earliest instant at which a call that begins now may have been sent to wait for its turn. */
export const callBegins = (milliseconds: number): number => {
  const idle = milliseconds - endedAt
  // A clock that was set back says nothing of what went before.
  if (idle < 0 || idle > leeway) {
    busySince = milliseconds
    leeway = 0
  } else leeway -= idle
  begunAt = milliseconds
  return Math.max(busySince, milliseconds - longestMilliseconds)
}
export const callEnds = (milliseconds: number): void => {
  endedAt = milliseconds
  leeway = Math.min(idleAtMost, leeway + Math.max(0, milliseconds - begunAt) * idleShare)
}
