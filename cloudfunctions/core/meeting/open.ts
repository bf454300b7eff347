import { beijingDay, dayText } from '../../../src/contract/days'
import { organ } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { expectedRoll } from './freeze'
import { chunksOf, figuresOf } from './roll'
import { attendanceCollection, rowsAtOpening, type AttendanceRow } from './rows'
import { pastOpening } from './afterwards/limits'
import { dayHasCome, isPast } from './rules'
import { stepAnswer, takeStep } from './step'
import type { Meeting, RollChunk } from './store'
import { meetingSubject } from './subject'

const whyEmpty = {
  hosts: '召开单位还没有应参加的党员',
  committee: '召开单位还没有委员任职',
  secretaries: '召开单位的下级还没有书记任职',
  named: '指定的人员都不在名册上',
} as const

/** There must be somebody to expect, be it only those who need not come. */
export const emptyRoll = (
  { audience }: Pick<Meeting, 'audience'>,
  { expected, exempt }: Pick<NonNullable<Meeting['roll']>, 'expected' | 'exempt'>,
): Problem<'audienceEmpty'> | null =>
  expected + exempt === 0 ? refuse('audienceEmpty', { why: whyEmpty[audience] }) : null

const opened = (meeting: Meeting) => ({
  ...stepAnswer(meeting),
  expected: meeting.roll?.expected ?? 0,
  votingBase: meeting.roll?.votingBase ?? 0,
})

/** Who is there by the word of whoever opens: they themselves, and the recorder where they say so. */
const hereAtOpening = ({ actor, input }: Request<'meeting.open'>, { recorder }: Meeting): string[] => [
  actor.memberId,
  ...(input.recorderHere && recorder ? [recorder.memberId] : []),
]

/**
 * Opens check-in, freezes the expected roll with the reason each person is or is not counted, and puts on record who is
 * there already. All or nothing is written: two people who open at once must not mix their rolls, nor a late writer undo a
 * correction.
 */
export const open: Handler<'meeting.open'> = (request) => {
  const { actor, at } = request
  let chunks: RollChunk[] = []
  let rows: AttendanceRow[] = []
  return takeStep(request, {
    name: 'open',
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    fields: async (meeting) => {
      if (!dayHasCome(meeting, at)) return refuse('meetingTooEarly', { day: dayText(beijingDay(meeting.startAt)) })
      if (isPast(meeting, at)) return pastOpening(meeting, at)
      const [entries, { lateAfterMinutes }] = await Promise.all([expectedRoll(meeting), organ()])
      if (entries instanceof Problem) return entries
      const figures = figuresOf(entries)
      const empty = emptyRoll(meeting, figures)
      if (empty) return empty
      chunks = chunksOf(meeting._id, entries)
      rows = rowsAtOpening(meeting, entries, hereAtOpening(request, meeting), request)
      return { openedAt: at, lateAfterMinutes, roll: { chunks: chunks.length, ...figures, rule: 'exemptInBase' } }
    },
    answer: opened,
    beside: async (transaction, meeting) => {
      for (const chunk of chunks) await transaction.put('rolls', chunk)
      for (const row of rows) await transaction.insert(attendanceCollection(meeting), row)
    },
  })
}
