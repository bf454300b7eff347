import type { Input } from '../../contract'
import { arrivalOnPaper } from '../../contract/afterwardsWords'
import { plannedMinutes } from '../../contract/meetingClosing'
import type { AfterwardsForm } from './presentAfterwards'

/** What is sent of a paper sign-in sheet, apart from how it is shown: the sender goes with every launch of the app. */

/** Undefined while it is not said or cannot be. */
export const paperMinutes = (form: AfterwardsForm): number | undefined => {
  const planned = plannedMinutes(form)
  if (form.basis === 'planned') return planned
  const minutes = form.basis === 'other' && /^\d{1,4}$/.test(form.digits.trim()) ? Number(form.digits) : 0
  return minutes >= 1 && minutes <= planned ? minutes : undefined
}

/** What a complete sheet says. */
export const paperInput = (form: AfterwardsForm, meetingId: string): Input<'meeting.recordAfterwards'> => {
  const clocks = new Map(form.times.map(({ memberId, clock }) => [memberId, clock]))
  const arrivedAt = (memberId: string) => {
    const clock = clocks.get(memberId)
    return clock ? arrivalOnPaper(form, clock) : form.startAt
  }
  return {
    meetingId,
    reason: form.reason.trim(),
    minutes: paperMinutes(form) ?? 0,
    came: form.came.map((memberId) => ({ memberId, arrivedAt: arrivedAt(memberId) })),
    guests: [
      ...form.otherIds.map((memberId) => ({ type: 'member' as const, memberId, arrivedAt: form.startAt })),
      ...form.guests.map(({ clientId, name, unit, another }) => ({
        type: 'outside' as const,
        ...(another && { another }),
        clientId,
        name: name.trim(),
        unit: unit.trim(),
        arrivedAt: form.startAt,
      })),
    ],
    leaves: Object.entries(form.leaves).flatMap(([memberId, answer]) =>
      answer ? [{ memberId, approve: answer.approve, note: answer.approve ? null : answer.note.trim() }] : [],
    ),
  }
}
