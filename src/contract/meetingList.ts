import * as v from 'valibot'
import { action } from './action'
import { cursor, id } from './fields'
import type { MeetingRow } from './meeting'
import { waitings } from './reviewRule'
import { meetingKinds } from './vocabulary'

/** One page (20), newest first for `past`, soonest first for `upcoming`. */
export const list = action<{ rows: MeetingRow[]; next: string | null }>()({
  name: 'meeting.list',
  input: v.strictObject({
    view: v.picklist(['upcoming', 'past', 'review']),
    nodeId: v.optional(id),
    kind: v.optional(v.picklist(meetingKinds, '请选择会议类型')),
    /** A Beijing month, `2026-11`. */
    month: v.optional(v.pipe(v.string('月份不对'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份不对'))),
    /** Of what waits for review: all submitted, those that archive themselves, or corrections. */
    waits: v.optional(v.picklist(waitings, '请选择状态')),
    cursor,
  }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
