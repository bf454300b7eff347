import * as v from 'valibot'
import { action } from './action'
import { maxCalled } from './attendanceWords'
import { id, reason, rowId } from './fields'

/** What is done at the door beside taking in one person after another. */

/** What became of one person of a call; their row is on the roll. */
export type Called =
  { memberId: string; ok: true; fresh: boolean } | { memberId: string; ok: false; code: string; message: string }
/** 逐个点名: the secretary vouches for many at once, with one reason for all. Each is answered; sent twice, it answers the same. */
export const callRoll = action<{ results: Called[] }>()({
  name: 'attendance.callRoll',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    memberIds: v.pipe(v.array(id), v.minLength(1, '请先勾选'), v.maxLength(maxCalled, '一次最多点 100 人')),
    reason,
  }),
  problems: ['notAllowed', 'notFound', 'meetingNotOpen', 'meetingClosed'],
})
/** 扫错了: whoever took somebody in takes it back within two minutes, without a reason; the person may come in again. */
export const undo = action<{ rowId: string }>()({
  name: 'attendance.undo',
  writes: true,
  input: v.strictObject({ meetingId: id, rowId }),
  problems: ['notAllowed', 'notFound', 'meetingNotOpen', 'meetingClosed', 'rowMissing', 'rowVoided', 'undoOver'],
})
/** 撤假，按到会: somebody on leave has come; the leave is taken back by whoever saw them. */
export const endLeave = action<{ memberId: string }>()({
  name: 'attendance.endLeave',
  writes: true,
  input: v.strictObject({ meetingId: id, memberId: id }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'notOnLeaveHere', 'notCameYet'],
})
