import * as v from 'valibot'
import { action } from './action'
import { id } from './fields'
import type { RollEntry } from './meetingRoll'

/** The roll of a meeting that has none yet, as it would be frozen now: of the day of its planned start. */
export interface RollPreview {
  expected: number
  exempt: number
  votingBase: number
  presumed: number
  /** Of those asked to come: whose leave was granted, and whose waits to be decided. */
  onLeave: number
  leaveAsked: number
  /** In the one order of names; none where only the figures were asked for. */
  people: (Pick<
    RollEntry,
    'memberId' | 'name' | 'expected' | 'whyNotExpected' | 'votingRight' | 'whyNoVote' | 'situations' | 'presumed'
  > & { apart?: string })[]
}
export const previewRoll = action<RollPreview>()({
  name: 'meeting.previewRoll',
  /** `names: false`: the figures alone, which a hall of thousands has no more of than a branch. */
  input: v.strictObject({ meetingId: id, names: v.optional(v.boolean(), true) }),
  problems: ['notFound', 'notAllowed', 'meetingStateWrong', 'hostNotThere'],
})
