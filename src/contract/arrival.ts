import type { EnteredLeave } from './leave'
import type { LeaveState, RollStatus } from './vocabulary'

/** What an attendance row counts for, pure: both sides, every table and export go by it. */

interface Arrived {
  arrivedAt: string
}
interface Ending {
  /** Null while the meeting has not ended. */
  closedAt: string | null
}

/**
 * 结束后到: taken in by an instance that had not yet heard of the closing, or in the very race with it. The row stays and says
 * when; it counts nowhere.
 */
export const cameAfterClosing = ({ arrivedAt }: Arrived, { closedAt }: Ending): boolean =>
  closedAt !== null && arrivedAt > closedAt

/** Judged when it is counted, by what the meeting says of its end by now. */
export const counts = (row: Arrived & { voided: unknown }, meeting: Ending): boolean =>
  !row.voided && !cameAfterClosing(row, meeting)

/** How the caller stands on a meeting; null instead when they were neither expected nor came. */
export interface OwnStanding {
  status: RollStatus
  arrivedAt: string | null
  leaveState: LeaveState | null
  refusedWhy?: string
  /** Their leave was entered by somebody else, and so it says. */
  leaveEntered?: EnteredLeave
  /** Their check-in is of a time after the end and does not count. */
  afterClosing?: boolean
}
