import type { AmendmentView } from '../../../../src/contract/amendment'
import type { RollRow } from '../../../../src/contract/attendance'
import type { Ordinal } from '../../../../src/contract/meetingForm'
import type { VoterAtVote } from '../../../../src/contract/meetingVote'
import type { Quorum } from '../../../../src/contract/quorum'
import type { presentMeeting } from '../../meeting/present'
import type { Turnout } from '../../meeting/turnout'

/** Somebody on a printed roll: the row of the screen, and who wrote it down. */
export interface PaperRow extends RollRow {
  /** Who put them on record after the meeting, and on which day; null for who was there to be seen. */
  entered: { by: string; on: string } | null
  /** Who decided their leave. */
  leaveDecidedBy: string | null
}

/** All that one meeting's record is printed from: what its page shows whoever prints it, and nothing beyond. */
export interface RecordFacts {
  meeting: ReturnType<typeof presentMeeting>
  /** Its number in the year, by kind and host. */
  ordinals: readonly Ordinal[]
  rows: readonly PaperRow[]
  turnout: Turnout
  quorum: Quorum | null
  /** Accepted, oldest first. */
  amendments: readonly AmendmentView[]
  /** Who could vote, by the vote or election. */
  voters: ReadonlyMap<string, readonly VoterAtVote[]>
  /** The post that chair, recorder and lecturers held that day, in words, by member. */
  posts: ReadonlyMap<string, string>
  /** What whoever was there from the beginning earned. */
  hours: number
  /** 按人记录 that the document leaves out. */
  sections: number
}
