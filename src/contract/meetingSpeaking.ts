import * as v from 'valibot'
import { action } from './action'
import { id, minutes } from './fields'
import { speakingEvents, speakingMinutesMax, type Speaking } from './speakingWords'

/**
 * 发言计时, while the meeting is open. `start` takes the word from whoever has it; `minutes` is how long they may speak. Somebody
 * who has it already goes on, and `stop` of somebody who has not changes nothing.
 * Answers who has the word now.
 */
export const speak = action<{ speaker: Speaking | null }>()({
  name: 'meeting.speak',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    memberId: id,
    event: v.picklist(speakingEvents, '请选择开始或停止'),
    minutes: v.optional(minutes(speakingMinutesMax)),
  }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere', 'speakerUnknown', 'speakersFull'],
})
