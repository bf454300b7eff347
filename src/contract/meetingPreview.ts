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
  /** In the one order of names. */
  people: (Pick<
    RollEntry,
    'memberId' | 'name' | 'expected' | 'whyNotExpected' | 'votingRight' | 'whyNoVote' | 'situations' | 'presumed'
  > & { apart?: string })[]
}
export const previewRoll = action<RollPreview>()({
  name: 'meeting.previewRoll',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed', 'meetingStateWrong', 'hostNotThere'],
})
