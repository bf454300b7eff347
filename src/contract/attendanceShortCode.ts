import * as v from 'valibot'
import { action } from './action'
import type { CheckedIn } from './attendance'
import { id, instant } from './fields'
import { isShort, typedShort } from './shortCode'

/** A member types the code that stands beside the meeting's. Each try counts, whatever it comes to. */
export const checkInByCode = action<CheckedIn>()({
  name: 'attendance.checkInByCode',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    code: v.pipe(
      v.string('请输入短码'),
      v.maxLength(30, '短码是 8 位'),
      v.transform(typedShort),
      v.check(isShort, '短码是 8 位字母和数字，没有 0、1、I、L、O'),
    ),
    /** By the phone's clock as the server corrected it (decision 0046). */
    sentAt: v.optional(instant),
  }),
  problems: [
    'notFound',
    'shortCodeWrong',
    'shortCodeSpent',
    'meetingNotOpen',
    'meetingClosed',
    'notOnRoll',
    'rowVoided',
    'codeUsed',
  ],
})
