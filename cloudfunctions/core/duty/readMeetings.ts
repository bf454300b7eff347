import { addDays, beijingDay, dayStart } from '../../../src/contract/days'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { quorumFor } from '../meeting/quorum'
import type { Meeting } from '../meeting/store'
import { command, find } from '../platform/db'
import type { DutyMeeting } from './facts'

/** Meetings as duties see them. */

const heldStates: readonly Meeting['state'][] = ['closed', 'submitted', 'returned', 'archived']
const plannedStates: readonly Meeting['state'][] = ['announced', 'open']
export const meetingFields = ['title', 'kinds', 'hosts', 'startAt', 'state', 'forYear', 'counted', 'lecturers', 'afterwards']
type Read = Pick<
  Meeting,
  '_id' | 'title' | 'kinds' | 'hosts' | 'startAt' | 'state' | 'forYear' | 'counted' | 'lecturers' | 'afterwards'
>

/** Held is what ended and at which somebody who was asked to come is on record as there. */
const stateOf = ({ state, counted }: Read): DutyMeeting['state'] | null => {
  if (plannedStates.includes(state)) return 'planned'
  return heldStates.includes(state) && counted !== undefined && counted.present > 0 ? 'held' : null
}
const quorumOf = (meeting: Read, kind: MeetingKind, rule: 'generalMeeting' | 'committeeMeeting'): boolean | null =>
  meeting.kinds.includes(kind) && meeting.counted ? quorumFor(rule, meeting.counted).met : null

export const asMeeting = (meeting: Read): DutyMeeting[] => {
  const state = stateOf(meeting)
  if (state === null) return []
  const { _id: id, title, hosts, startAt, forYear = null, lecturers = [], afterwards } = meeting
  return [
    {
      id,
      title,
      kinds: meeting.kinds,
      hostIds: hosts.map(({ nodeId }) => nodeId),
      day: beijingDay(startAt),
      state,
      forYear,
      committeeQuorum: quorumOf(meeting, 'committeeMeeting', 'committeeMeeting'),
      voteQuorum: quorumOf(meeting, 'generalMeeting', 'generalMeeting'),
      lecturerIds: lecturers.flatMap(({ memberId }) => memberId ?? []),
      marks: [...(afterwards ? ['补记'] : []), ...(meeting.state === 'returned' ? ['已退回待改'] : [])],
    },
  ]
}

/** More than a branch and its groups hold in fifteen months. */
const max = 1000
export interface ReadSpan {
  from: string
  /** The last day. */
  to: string
}
const during = ({ from, to }: ReadSpan) => command.gte(dayStart(from)).and(command.lt(dayStart(addDays(to, 1))))

/** Those of some hosts and kinds within some days; one request. */
export const meetingsHeld = async (
  hostIds: readonly string[],
  kinds: readonly MeetingKind[],
  span: ReadSpan,
): Promise<DutyMeeting[]> => {
  if (hostIds.length === 0 || kinds.length === 0) return []
  const series = hostIds.flatMap((hostId) => kinds.map((kind) => `${hostId}:${kind}`))
  const found = await find<Meeting>(
    'meetings',
    { series: command.in(series), startAt: during(span) },
    { limit: max, fields: meetingFields },
  )
  return found.flatMap(asMeeting)
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
