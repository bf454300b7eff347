import * as v from 'valibot'
import { action } from './action'
import { day, line, version } from './fields'
import { addDays } from './days'
import { longestSpan, maxSpans, overlap, type DaySpan } from './workdays'

/** The organ's calendar of working days: the published one, and what the organ entered or corrected. */
export const workdays = action<{ version: number; today: string; spans: DaySpan[] }>()({
  name: 'org.workdays',
  input: v.strictObject({}),
  problems: ['notAllowed'],
})

const span = v.pipe(
  v.strictObject({ name: line(20), fromOn: day, toOn: day, working: v.boolean() }),
  v.check(({ fromOn, toOn }) => fromOn <= toOn, '最后一天不能早于第一天'),
  v.check(({ fromOn, toOn }) => toOn < addDays(fromOn, longestSpan), `一段最多 ${longestSpan} 天`),
)
export const saveWorkdays = action<{ version: number }>()({
  name: 'org.saveWorkdays',
  writes: true,
  input: v.strictObject({
    version,
    spans: v.pipe(
      v.array(span),
      v.maxLength(maxSpans, `最多 ${maxSpans} 段`),
      v.check(
        (spans) => !spans.some((one, at) => spans.slice(at + 1).some((other) => overlap(one, other))),
        '同一天不能登记两次',
      ),
    ),
  }),
  problems: ['notAllowed', 'changedElsewhere'],
})
