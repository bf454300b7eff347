import { beijingYear, dayStart } from '../../../src/contract/days'
import type { Ordinal } from '../../../src/contract/meetingForm'
import { command, find, findAll } from '../platform/db'
import type { Host, Meeting } from './store'

/** Which of its kind a meeting is for a host in the Beijing year: 2026 年第 3 次党员大会. Counted when it is asked for, never stored. */

type Counted = Pick<Meeting, '_id' | 'hosts' | 'kinds' | 'startAt' | 'state'>

const keyOf = ({ nodeId }: Pick<Host, 'nodeId'>, kind: string): string => `${nodeId}:${kind}`
/** The rows it has a number in: of each host and kind one. A draft has none yet, and one that was cancelled none any more. */
export const seriesOf = ({ hosts, kinds, state }: Pick<Counted, 'hosts' | 'kinds' | 'state'>): string[] =>
  state === 'draft' || state === 'cancelled' ? [] : hosts.flatMap((host) => kinds.map((kind) => keyOf(host, kind)))

/** A meeting of more hosts is everybody's, and nobody files it under a number. */
const maxHosts = 3
/** More of one kind than any host holds in a year. */
const max = 1000

const isUpTo = (meeting: Counted, other: Pick<Counted, '_id' | 'startAt'>): boolean =>
  other.startAt < meeting.startAt || (other.startAt === meeting.startAt && other._id <= meeting._id)

const seriesFields = ['series', 'startAt']
type InSeries = Pick<Meeting, '_id' | 'series' | 'startAt'>

/** By the start, and where two begin at once by their ids: no number is given twice. `found` are those of its year up to it. */
const numbersOf = (meeting: Counted, found: readonly InSeries[]): Ordinal[] => {
  const { hosts, kinds } = meeting
  if (seriesOf(meeting).length === 0 || hosts.length > maxHosts) return []
  return hosts.flatMap((host) =>
    kinds.map((kind) => ({
      kind,
      hostName: host.name,
      number: found.filter((other) => isUpTo(meeting, other) && other.series.includes(keyOf(host, kind))).length,
    })),
  )
}
const startOfYear = ({ startAt }: Counted): string => dayStart(`${beijingYear(startAt)}-01-01`)

export const ordinalsOf = async (meeting: Counted): Promise<Ordinal[]> => {
  const series = seriesOf(meeting)
  if (series.length === 0 || meeting.hosts.length > maxHosts) return []
  const found = await find<Meeting>(
    'meetings',
    {
      series: command.in(series),
      startAt: command.gte(startOfYear(meeting)).and(command.lte(meeting.startAt)),
    },
    { limit: max, fields: seriesFields },
  )
  return numbersOf(meeting, found)
}

/** Of several meetings of one year at once. */
export const ordinalsOfAll = async (meetings: readonly Counted[]): Promise<ReadonlyMap<string, Ordinal[]>> => {
  const series = [...new Set(meetings.flatMap(seriesOf))]
  const last = meetings
    .map(({ startAt }) => startAt)
    .sort()
    .at(-1)
  const [first] = meetings
  const found =
    first && last && series.length > 0
      ? await findAll<Meeting>(
          'meetings',
          { series: command.in(series), startAt: command.gte(startOfYear(first)).and(command.lte(last)) },
          seriesFields,
        )
      : []
  return new Map(meetings.map((meeting) => [meeting._id, numbersOf(meeting, found)]))
}
