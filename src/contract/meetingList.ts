import * as v from 'valibot'
import { action } from './action'
import { cursor, narrowing } from './fields'
import type { MeetingRow } from './meeting'
import { waitings } from './reviewRule'
import { meetingKinds, meetingStates } from './vocabulary'
import type { Paged } from './paged'

/** One page (20), newest first for `past`, soonest first for `upcoming`. */
export const list = action<Paged<MeetingRow>>()({
  name: 'meeting.list',
  input: v.strictObject({
    view: v.picklist(['upcoming', 'past', 'review']),
    kind: v.optional(v.picklist(meetingKinds, '请选择会议类型')),
    ...narrowing,
    state: v.optional(v.picklist(meetingStates, '请选择状态')),
    /** Of what waits for review: all submitted, those that archive themselves, or corrections. */
    waits: v.optional(v.picklist(waitings, '请选择状态')),
    cursor,
  }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
