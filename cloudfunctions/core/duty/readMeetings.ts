import { addDays, beijingDay, dayStart } from '../../../src/contract/days'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { standsAs } from '../meeting/standsAs'
import type { Meeting } from '../meeting/store'
import { command, find, findAll } from '../platform/db'
import type { DutyMeeting } from './facts'

/** Meetings as duties see them. */

export const meetingFields = [
  'title',
  'kinds',
  'hosts',
  'startAt',
  'state',
  'forYear',
  'counted',
  'lecturers',
  'afterwards',
]
type Read = Pick<
  Meeting,
  '_id' | 'title' | 'kinds' | 'hosts' | 'startAt' | 'state' | 'forYear' | 'counted' | 'lecturers' | 'afterwards'
>

export const asMeeting = (meeting: Read): DutyMeeting[] => {
  const stands = standsAs(meeting)
  if (stands === null) return []
  const { _id: id, title, hosts, startAt, forYear = null, lecturers = [], afterwards } = meeting
  return [
    {
      id,
      title,
      kinds: meeting.kinds,
      hostIds: hosts.map(({ nodeId }) => nodeId),
      day: beijingDay(startAt),
      forYear,
      ...stands,
      lecturerIds: lecturers.flatMap(({ memberId }) => memberId ?? []),
      marks: [...(afterwards ? ['补记'] : []), ...(meeting.state === 'returned' ? ['已退回待改'] : [])],
    },
  ]
}

/** More than anybody lectures at in fifteen months. */
const max = 1000
export interface ReadSpan {
  from: string
  /** The last day. */
  to: string
}
const during = ({ from, to }: ReadSpan) => command.gte(dayStart(from)).and(command.lt(dayStart(addDays(to, 1))))

/** Those of some hosts and kinds within some days; one request for a branch and its groups. */
export const meetingsHeld = async (
  hostIds: readonly string[],
  kinds: readonly MeetingKind[],
  span: ReadSpan,
): Promise<DutyMeeting[]> => {
  if (hostIds.length === 0 || kinds.length === 0) return []
  const series = hostIds.flatMap((hostId) => kinds.map((kind) => `${hostId}:${kind}`))
  const where = { series: command.in(series), startAt: during(span) }
  return (await findAll<Meeting>('meetings', where, meetingFields, ['startAt', '_id'])).flatMap(asMeeting)
}

/** Those at which somebody lectures, wherever they are held. */
export const lecturesOf = async (memberId: string, span: ReadSpan): Promise<DutyMeeting[]> => {
  const found = await find<Meeting>(
    'meetings',
    { visibleTo: `member:${memberId}`, startAt: during(span) },
    { limit: max, fields: meetingFields },
  )
  return found.flatMap(asMeeting).filter(({ lecturerIds }) => lecturerIds.includes(memberId))
}
