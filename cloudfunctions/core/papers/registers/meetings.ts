import type { ElectionOffice } from '../../../../src/contract/electionWords'
import { asOf } from '../../meeting/rules'
import type { Meeting } from '../../meeting/store'
import { meetingSubject } from '../../meeting/subject'
import type { OrgNode } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { may } from '../../policy'
import { spanOf, type AskingYear } from './yearRegister'

/** What a node and those below it held in a year, as its list of meetings finds it. */

const fields = [
  'title',
  'kinds',
  'otherLabel',
  'hosts',
  'audience',
  'place',
  'startAt',
  'endAt',
  'state',
  'year',
  'openedAt',
  'closedAt',
  'chair',
  'recorder',
  'lecturers',
  'counted',
  'roll',
  'votes.matter',
  'votes.carried',
  'elections.office',
  'elections.candidates.elected',
  'elections.others.elected',
  'minutes.resolutions',
  'itemNotes.resolutions',
  'afterwards',
  'unreviewed',
] as const
export type ListedMeeting = Pick<
  Meeting,
  | '_id'
  | 'title'
  | 'kinds'
  | 'otherLabel'
  | 'hosts'
  | 'audience'
  | 'place'
  | 'startAt'
  | 'endAt'
  | 'state'
  | 'year'
  | 'openedAt'
  | 'closedAt'
  | 'chair'
  | 'recorder'
  | 'lecturers'
  | 'counted'
  | 'roll'
  | 'afterwards'
  | 'unreviewed'
> & {
  votes: Pick<Meeting['votes'][number], 'matter' | 'carried'>[]
  elections?: { office: ElectionOffice; candidates?: { elected?: boolean }[]; others?: { elected?: boolean }[] }[]
  minutes?: { resolutions?: string[] } | null
  itemNotes?: { resolutions?: string[] }[]
}

const leftOut: readonly Meeting['state'][] = ['draft', 'cancelled']

/** Oldest first: what began up to now and was not called off, as far as the maker may see each. */
export const meetingsOf = async (asking: AskingYear, { _id }: OrgNode): Promise<ListedMeeting[]> => {
  const { from, to } = spanOf(asking)
  const found = await findAll<Meeting>(
    'meetings',
    { visibleTo: `scope:${_id}`, startAt: command.gte(from).and(command.lt(to)) },
    [...fields],
    ['startAt', '_id'],
    500,
  )
  const { actor, at } = asking.request
  return found
    .map((meeting) => asOf(meeting, at))
    .filter((meeting) => !leftOut.includes(meeting.state) && may(actor, 'meeting.see', meetingSubject(meeting)))
}

const heldStates: readonly Meeting['state'][] = ['closed', 'submitted', 'returned', 'archived']
export const isHeld = ({ state }: Pick<Meeting, 'state'>): boolean => heldStates.includes(state)
