import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { paperInput } from './paperInput'
import type { AfterwardsForm } from './presentAfterwards'
import { itemInput, partsOfRecordId, type ItemForm } from './presentItems'
import { minutesInput, type MinutesDraft } from './presentMinutes'
import { planInput, type PlanForm } from './presentPlan'

const sendPlan: Send<PlanForm> = async ({ id, base, fields }, _photoIds, act) => {
  if (base) {
    const revised = await act('meeting.revise', {
      ...planInput(fields),
      meetingId: base.recordId,
      version: base.version,
    })
    return revised.ok
      ? { ok: true, value: { recordId: revised.value.meetingId, version: revised.value.version } }
      : revised
  }
  const studyItemId = fields.studyItemId ?? undefined
  const planned = await act('meeting.plan', { ...planInput(fields), clientId: id, studyItemId })
  return planned.ok ? { ok: true, value: { recordId: planned.value.meetingId, version: 1 } } : planned
}

const sendMinutes: Send<MinutesDraft> = async ({ base, fields }, _photoIds, act) => {
  const meetingId = base?.recordId ?? ''
  const saved = await act('meeting.writeMinutes', { ...minutesInput(fields), meetingId, version: base?.version ?? 0 })
  return saved.ok ? { ok: true, value: { recordId: meetingId, version: saved.value.version } } : saved
}

const sendItem: Send<ItemForm> = async ({ base, fields }, _photoIds, act) => {
  const recordId = base?.recordId ?? ''
  const input = { ...partsOfRecordId(recordId), ...itemInput(fields), version: base?.version ?? 0 }
  const saved = await act('meeting.writeItem', input)
  return saved.ok ? { ok: true, value: { recordId, version: saved.value.version } } : saved
}

const sendAfterwards: Send<AfterwardsForm> = async ({ base, fields }, _photoIds, act) => {
  const meetingId = base?.recordId ?? ''
  const entered = await act('meeting.recordAfterwards', paperInput(fields, meetingId))
  return entered.ok ? { ok: true, value: { recordId: meetingId, version: entered.value.version } } : entered
}

/** At launch: plans, minutes and sign-in sheets that wait on this phone go by themselves. */
export function sendMeetingDrafts(): void {
  registerSender('plan', sendPlan, {
    title: ({ title }) => `会议安排：${title.trim() || '还没写名称'}`,
    note: ({ day, start, place }) => [`${day} ${start}`, place.trim()].filter(Boolean).join(' · '),
    form: ({ id, base, fields }) => [
      routes.planMeeting,
      base ? { meetingId: base.recordId } : { draftId: id, studyItemId: fields.studyItemId ?? undefined },
    ],
    record: (meetingId) => [routes.meeting, { meetingId }],
  })
  registerSender('minutes', sendMinutes, {
    title: ({ title }) => `会议记录：${title}`,
    form: ({ base }) => [routes.meeting, { meetingId: base?.recordId, view: 'minutes' }],
    record: (meetingId) => [routes.meeting, { meetingId }],
  })
  registerSender('minutesItem', sendItem, {
    title: ({ title, no }) => `会议记录：${title}，第 ${no} 项`,
    form: ({ base }) => [routes.minutesItem, partsOfRecordId(base?.recordId ?? '')],
    record: (recordId) => [routes.meeting, { meetingId: partsOfRecordId(recordId).meetingId }],
  })
  registerSender('afterwards', sendAfterwards, {
    title: ({ title }) => `补记：${title}`,
    form: ({ base }) => [routes.afterwards, { meetingId: base?.recordId }],
    record: (meetingId) => [routes.meeting, { meetingId }],
    // One act ends it: what was written later cannot change what was entered.
    final: true,
  })
}
