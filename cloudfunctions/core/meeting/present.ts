import { named } from '../../../src/contract/person'
import type { MeetingDetail, MeetingRow } from '../../../src/contract/meeting'
import type { ItemNotes } from '../../../src/contract/minutesWords'
import { presentMark } from './afterwards/present'
import { presentFiles } from './files/present'
import { stateAt } from './rules'
import type { Meeting, StoredNotes } from './store'

/** Fields a list reads; presenting a line needs nothing else. */
export const rowFields = [
  'title',
  'kinds',
  'hosts',
  'place',
  'startAt',
  'endAt',
  'state',
  'roll',
  'unreviewed',
  'archivesItself',
  'noticeSaid',
  'afterwards',
  'otherLabel',
]
type RowSource = Pick<
  Meeting,
  | '_id'
  | 'title'
  | 'kinds'
  | 'hosts'
  | 'place'
  | 'startAt'
  | 'endAt'
  | 'state'
  | 'roll'
  | 'unreviewed'
  | 'archivesItself'
  | 'noticeSaid'
  | 'afterwards'
  | 'otherLabel'
>

const maxNames = 3
/** A joint meeting of many units names the first three: a line of a list stays a line. */
const namesInLine = (names: readonly string[]): string[] =>
  names.length > maxNames ? [...names.slice(0, maxNames), `等 ${names.length} 个单位`] : [...names]

export const presentRow = (meeting: RowSource, at: string): MeetingRow => ({
  id: meeting._id,
  title: meeting.title,
  kinds: meeting.kinds,
  hostNames: namesInLine(meeting.hosts.map((host) => host.name)),
  place: meeting.place,
  startAt: meeting.startAt,
  endAt: meeting.endAt,
  state: stateAt(meeting, at),
  expected: meeting.roll?.expected ?? null,
  ...(meeting.unreviewed && { unreviewed: true }),
  ...(meeting.state === 'submitted' && meeting.archivesItself && { archivesItself: true }),
  ...(isAhead(meeting) && { noticeSaid: meeting.noticeSaid }),
  ...(meeting.afterwards && { isAfterwards: true }),
  ...(meeting.otherLabel && { otherLabel: meeting.otherLabel }),
})
/** Until the meeting begins; whoever reads its record later finds the changes in the log. */
const isAhead = ({ state, noticeSaid }: RowSource): boolean =>
  state === 'announced' && Object.keys(noticeSaid ?? {}).length > 0

const summaryOf = ({ roll }: Meeting): MeetingDetail['rollSummary'] =>
  roll && {
    expected: roll.expected,
    exempt: roll.exempt,
    votingBase: roll.votingBase,
    presumed: roll.presumed ?? 0,
    rule: roll.rule,
  }

const some = <Item>(list: Item[] | undefined): Item[] | undefined => (list && list.length > 0 ? list : undefined)
const presentAlso = ({
  lecturers,
  invited,
  form,
  topicKind,
  forYear,
}: Meeting): Pick<MeetingDetail, 'lecturers' | 'invited' | 'form' | 'topicKind' | 'forYear'> => ({
  ...(some(lecturers) && { lecturers }),
  ...(some(invited) && { invited }),
  ...(form && form !== 'inPerson' && { form }),
  ...(topicKind && { topicKind }),
  ...(forYear && { forYear }),
})

const presentMinutes = ({ minutes }: Meeting): MeetingDetail['minutes'] =>
  minutes && {
    text: minutes.text,
    resolutions: minutes.resolutions,
    wordsBy: minutes.by.name,
    savedAt: minutes.savedAt,
  }

const presentNotes = ({ by, ...notes }: StoredNotes): ItemNotes => ({ ...notes, wordsBy: by?.name ?? null })

/** The step by which a meeting came back, until it is submitted again; what was then withdrawn still stands returned. */
export const returnOf = ({ state, log }: Pick<Meeting, 'state' | 'log'>): MeetingDetail['returned'] => {
  const mends = state === 'returned' || state === 'closed'
  const last = mends ? log.filter(({ to }) => to === 'returned').at(-1) : undefined
  return last ? { by: last.name, at: last.at, reason: last.reason ?? '' } : null
}

/** The meeting itself; how the caller stands on it and what they may do is added by `show`. */
export const presentMeeting = (
  meeting: Meeting,
  at: string,
): Omit<MeetingDetail, 'mine' | 'expectedHere' | 'amendments' | 'afterwardsAsk' | 'ordinals' | 'can'> => ({
  ...presentRow(meeting, at),
  version: meeting.version,
  hosts: meeting.hosts.map(({ nodeId, name, kind }) => ({ nodeId, name, kind })),
  audience: meeting.audience,
  namedMembers: meeting.named.map(named),
  agenda: meeting.agenda,
  chair: meeting.chair,
  recorder: meeting.recorder,
  ...presentAlso(meeting),
  ...presentFiles(meeting),
  chairUnusual: meeting.chairUnusual ?? false,
  lateAfterMinutes: meeting.lateAfterMinutes,
  openedAt: meeting.openedAt,
  closedAt: meeting.closedAt,
  creditedMinutes: meeting.creditedMinutes,
  afterwards: presentMark(meeting),
  rollSummary: summaryOf(meeting),
  minutes: presentMinutes(meeting),
  ...(meeting.itemNotes && { items: meeting.itemNotes.map(presentNotes) }),
  votes: meeting.votes,
  elections: meeting.elections ?? [],
  returned: returnOf(meeting),
  log: meeting.log.map(({ at: loggedAt, name, from, to, reason, changes }) => ({
    at: loggedAt,
    by: name,
    from,
    to,
    reason,
    ...(changes && { changes }),
  })),
})
