import * as v from 'valibot'
import { action } from './action'
import { id, line, reason } from './fields'
import { stepInput, stepProblems, type Step } from './meeting'
import { remarkParts, remarksMax } from './remarkWords'
import { archivedAtOnce } from './reviewRule'

const remark = v.strictObject({
  part: v.picklist(remarkParts, '请选择哪一项'),
  /** Of the agenda, where the part is one. */
  itemId: v.optional(id),
  text: line(200),
})

/** By whoever submitted it, until somebody above has opened it. */
export const withdraw = action<Step>()({
  name: 'meeting.withdraw',
  writes: true,
  input: stepInput,
  problems: [...stepProblems, 'submittedByOther', 'reviewBegun'],
})
/** Said by a reviewer's page when it shows the record; who was first stands on the meeting while it is submitted. */
export const openReview = action<Step>()({
  name: 'meeting.openReview',
  writes: true,
  input: stepInput,
  problems: [...stepProblems, 'ownWork'],
})
/** It is returned as ever, or declined with words. */
export const askReturn = action<Step>()({
  name: 'meeting.askReturn',
  writes: true,
  input: v.strictObject({ meetingId: id, reason }),
  problems: stepProblems,
})
export const declineReturn = action<Step>()({
  name: 'meeting.declineReturn',
  writes: true,
  input: v.strictObject({ meetingId: id, note: reason }),
  problems: [...stepProblems, 'ownWork', 'returnDeclined'],
})
export const archive = action<Step>()({
  name: 'meeting.archive',
  writes: true,
  input: stepInput,
  problems: [...stepProblems, 'ownWork', 'returnAsked'],
})
/** Each by itself: `refused` says why one was not archived, null for one that is, now or before. */
export const archiveMany = action<{ outcomes: { meetingId: string; refused: string | null }[] }>()({
  name: 'meeting.archiveMany',
  writes: true,
  input: v.strictObject({
    meetingIds: v.pipe(
      v.array(id),
      v.minLength(1, '请先选会议'),
      v.maxLength(archivedAtOnce, `一次最多 ${archivedAtOnce} 场`),
      v.check((ids) => new Set(ids).size === ids.length, '有一场会议重复了'),
    ),
  }),
  problems: [],
})
/** Back to the secretary, with the reason the page shows at its top, and the remarks beside their parts, until it is submitted again. */
export const returnMeeting = action<Step>()({
  name: 'meeting.return',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    reason,
    remarks: v.optional(v.pipe(v.array(remark), v.maxLength(remarksMax, `最多 ${remarksMax} 条`)), []),
  }),
  problems: [...stepProblems, 'ownWork', 'badInput'],
})
