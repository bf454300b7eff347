import * as v from 'valibot'
import { clientId, id, line, personName, year } from './fields'
import { meetingForms } from './meetingForm'
import { topicKinds } from './meetingTopic'
import { invitedMax, lecturersMax } from './meetingPeople'

/**
 * What a plan says beside when, where and who is expected. All of it may be left out by a phone that does not know it: then
 * it stays as it is.
 */

const post = v.nullable(line(40))
const lecturer = v.variant('type', [
  v.strictObject({ type: v.literal('member'), memberId: id, post }),
  v.strictObject({ type: v.literal('outside'), name: personName, post }),
])
/** Ids of items of the agenda; missing: the whole meeting. */
const items = v.optional(v.pipe(v.array(id), v.minLength(1, '请选择列席哪几项'), v.maxLength(20, '最多 20 项')))
const invitation = v.variant('type', [
  v.strictObject({ type: v.literal('member'), memberId: id, items }),
  v.strictObject({ type: v.literal('outside'), clientId, name: personName, unit: line(40), items }),
])

export const alsoPlanned = {
  lecturers: v.optional(v.pipe(v.array(lecturer), v.maxLength(lecturersMax, `最多 ${lecturersMax} 人`))),
  invited: v.optional(v.pipe(v.array(invitation), v.maxLength(invitedMax, `最多 ${invitedMax} 人`))),
  form: v.optional(v.picklist(meetingForms, '请选择会议形式')),
  /** What a study meeting is about. */
  topicKind: v.optional(v.nullable(v.picklist(topicKinds, '请选择学习内容'))),
  /** What a meeting of no kind of the list is. */
  otherLabel: v.optional(v.nullable(line(12))),
  /** 年度 of a 组织生活会, a 民主评议党员 or a 民主生活会. */
  forYear: v.optional(v.nullable(year)),
}
export const alsoPlannedProblems = ['badInput', 'invitedExpected', 'forYearUnclear'] as const
