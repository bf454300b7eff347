/**
 * Whether calls have been waiting for this instance, as it can see itself: while each call begins as soon as the one before has
 * ended, others wait their turn; an instance that stood idle had none waiting. An instance runs one call at a time, so this
 * may be kept in the module.
 */
const idleMilliseconds = 25
/** However long an instance has been busy: nobody waits longer for an answer. */
const longestMilliseconds = 60_000

let busySince = 0
let endedAt = -Infinity

/** Gives the earliest instant at which a call that begins now may have been sent to wait for its turn. */
export const callBegins = (milliseconds: number): number => {
  const idle = milliseconds - endedAt
  // A clock that was set back says nothing of what went before.
  if (idle < 0 || idle > idleMilliseconds) busySince = milliseconds
  return Math.max(busySince, milliseconds - longestMilliseconds)
}
export const callEnds = (milliseconds: number): void => {
  endedAt = milliseconds
}
