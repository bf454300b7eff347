import { isDeepStrictEqual } from 'node:util'
import type { ChangedPart, NoticeChange, NoticeSaid } from '../../../src/contract/meetingNotice'
import { meetingFormLabels } from '../../../src/contract/meetingForm'
import { timeText } from '../../../src/contract/meetingNotice'
import type { Plan } from './planInput'
import type { Meeting } from './store'

/** An agenda as it is read: that an item was written anew under the same words is no change. */
const agendaOf = ({ agenda }: Pick<Plan, 'agenda'>) =>
  agenda.map(({ title, minutes, firstTopic }) => ({ title, minutes, ...(firstTopic && { firstTopic }) }))

/** What of a plan each part is made of, and how a line says it; a list is too long for a line. */
const parts: Record<ChangedPart, { of: (plan: Plan) => unknown; text?: (plan: Plan) => string }> = {
  title: { of: ({ title }) => title, text: ({ title }) => title },
  kinds: { of: ({ kinds, otherLabel }) => [kinds, otherLabel] },
  hosts: { of: ({ hosts }) => hosts.map(({ nodeId }) => nodeId) },
  audience: { of: ({ audience, named }) => [audience, named.map(({ memberId }) => memberId)] },
  time: { of: ({ startAt, endAt }) => [startAt, endAt], text: (plan) => timeText(plan) },
  place: { of: ({ place }) => place, text: ({ place }) => place },
  agenda: { of: agendaOf },
  chair: { of: ({ chair }) => chair?.memberId ?? null, text: ({ chair }) => chair?.name ?? '未定' },
  recorder: { of: ({ recorder }) => recorder?.memberId ?? null, text: ({ recorder }) => recorder?.name ?? '未定' },
  lecturers: { of: ({ lecturers }) => lecturers },
  invited: { of: ({ invited }) => invited },
  form: { of: ({ form }) => form, text: ({ form }) => meetingFormLabels[form] },
  forYear: { of: ({ forYear }) => forYear },
}

/** Every part of the plan that is not as it was. */
export const planChanges = (before: Plan, after: Plan): NoticeChange[] =>
  (Object.keys(parts) as ChangedPart[]).flatMap((what) => {
    const { of, text } = parts[what]
    if (isDeepStrictEqual(of(before), of(after))) return []
    return [text ? { what, from: text(before), to: text(after) } : { what }]
  })

/** The place, time and agenda of the notice, where the plan says something else now; what is as it was told is not among them. */
export const noticeSaidOf = (
  before: Pick<Meeting, 'place' | 'startAt' | 'endAt' | 'agenda' | 'noticeSaid'>,
  after: Pick<Plan, 'place' | 'startAt' | 'endAt' | 'agenda'>,
): NoticeSaid => {
  const told = { place: before.place, time: timeOf(before), agenda: agendaOf(before), ...before.noticeSaid }
  const now = { place: after.place, time: timeOf(after), agenda: agendaOf(after) }
  return {
    ...(told.place !== now.place && { place: told.place }),
    ...(!isDeepStrictEqual(told.time, now.time) && { time: told.time }),
    ...(!isDeepStrictEqual(told.agenda, now.agenda) && { agenda: told.agenda }),
  }
}
const timeOf = ({ startAt, endAt }: Pick<Plan, 'startAt' | 'endAt'>) => ({ startAt, endAt })
