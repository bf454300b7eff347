import * as v from 'valibot'
import { action } from './action'
import { id, line, paragraphs, personName, version } from './fields'
import { itemProgress, minutesMax, resolutionsMax, speechesMax, type ItemNotes } from './minutesWords'

const problems = ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere'] as const
const words = v.pipe(paragraphs(minutesMax), v.nonEmpty('不能为空'))

/** Saves what belongs to no item of the agenda. */
export const writeMinutes = action<{ version: number }>()({
  name: 'meeting.writeMinutes',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    version,
    text: paragraphs(minutesMax),
    resolutions: v.pipe(v.array(line(200)), v.maxLength(resolutionsMax, `最多 ${resolutionsMax} 条`)),
  }),
  problems: [...problems, 'minutesTooLong'],
})

/** Saves the words of one item of the agenda. `version`: of these words, as the writer saw them. */
export const writeItem = action<{ version: number }>()({
  name: 'meeting.writeItem',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    itemId: id,
    version,
    text: paragraphs(minutesMax),
    speeches: v.pipe(
      v.array(
        v.variant('type', [
          v.strictObject({ type: v.literal('member'), memberId: id, text: words }),
          v.strictObject({ type: v.literal('outside'), name: personName, text: words }),
        ]),
      ),
      v.maxLength(speechesMax, `最多 ${speechesMax} 人`),
    ),
    resolutions: v.pipe(v.array(line(200)), v.maxLength(resolutionsMax, `最多 ${resolutionsMax} 条`)),
  }),
  problems: [...problems, 'minutesTooLong', 'speakerUnknown'],
})

/** 进行到哪一项: while the meeting is open the instant is kept with it, afterwards that it was done. */
export const tickItem = action<Pick<ItemNotes, 'itemId' | 'startedAt' | 'done' | 'doneAt'>>()({
  name: 'meeting.tickItem',
  writes: true,
  input: v.strictObject({ meetingId: id, itemId: id, to: v.picklist(itemProgress, '请选择进度') }),
  problems,
})
