import * as v from 'valibot'
import { action } from './action'
import { id, minutes, reason } from './fields'
import { stepProblems, type Step } from './meeting'

/** How long a meeting took, said at its end, put right with a reason while its record is written. Study hours follow from it. */
export const correctMinutes = action<Step>()({
  name: 'meeting.correctMinutes',
  writes: true,
  input: v.strictObject({ meetingId: id, minutes: minutes(1440), reason }),
  problems: [...stepProblems, 'badInput'],
})
