import type { Awaited, Roll, RollRow } from '../../../src/contract/attendance'
import { placesOf } from '../../../src/contract/meetingPeople'
import { readMeeting } from '../meeting/load'
import { asOf } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'
import { rowIdOf } from '../meeting/rows'
import { peopleApart, withApart } from '../org/namesakes'
import { forbidden, may } from '../policy'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { openBook, sinceWhen, sourcesOf, turnoutOf, waitingAtDoor } from './book'
import { rollApart, rowKey } from './rollApart'
import { readCursor, writeCursor } from './rollCursor'
import { rollOrder, rollRows, type RollSources } from './rollRows'
import { presentTotals } from './totals'

/** People in one answer while the roll is fetched: about 100 kB, a tenth of what an answer may be. */
const atOnce = 300

/** Whose rows this answer brings, and where the next one goes on. */
interface Part {
  keys: readonly string[]
  first: boolean
  more: boolean
  next: string
}
const changesPart = (meeting: Meeting, at: string, changed: ReadonlySet<string>): Part => ({
  keys: [...changed],
  first: false,
  more: false,
  next: writeCursor(meeting, { since: sinceWhen(at), place: null }),
})
const nextPart = (meeting: Meeting, sources: RollSources, place: number, since: string): Part => {
  const order = rollOrder(sources)
  const end = place + atOnce
  const more = end < order.length
  return {
    keys: order.slice(place, end),
    first: place === 0,
    more,
    next: writeCursor(meeting, { since, place: more ? end : null }),
  }
}

/** Everyone with a name of these rows: whoever shares it may stand in another part. */
const namedLike = (shown: readonly { name: string }[], { entries, rows }: RollSources) => {
  const names = new Set(shown.map(({ name }) => name))
  const onRoll = new Set(entries.map(({ memberId }) => memberId))
  return [
    ...entries.map(({ memberId, name, branchName }) => ({ memberId, rowId: null, name, from: branchName })),
    ...rows
      .filter(({ memberId, voided }) => !voided && (memberId === null || !onRoll.has(memberId)))
      .map(({ _id, memberId, name, from }) => ({ memberId, rowId: _id, name, from })),
  ].filter(({ name }) => names.has(name))
}

/** Who was asked to sit in and has not come; lecturers of the organ among them. */
const awaitedAt = (
  { _id, invited = [], lecturers = [], agenda }: Meeting,
  sources: RollSources,
): Pick<Roll, 'awaited'> => {
  const asked = [
    ...invited,
    ...lecturers.flatMap(({ memberId, name, post }) =>
      memberId ? [{ memberId, key: memberId, name, from: post ?? '', items: undefined }] : [],
    ),
  ]
  const rowKeys = new Set(asked.map(({ memberId, key }) => memberId ?? rowIdOf(_id, `x:${key}`)))
  const here = new Set(rollRows(sources, (key) => rowKeys.has(key)).map(keyOf))
  const awaited: Awaited[] = [...new Map(asked.map((each) => [each.key, each])).values()].flatMap(
    ({ memberId, key, name, from, items }) =>
      here.has(key) ? [] : [{ memberId, key, name, from, places: placesOf(items, agenda) }],
  )
  return awaited.length > 0 ? { awaited } : {}
}
/** By whom a row is one and the same person, on the roll and among the invited. */
const keyOf = ({ memberId, rowId }: RollRow): string => memberId ?? rowId?.split(':x:')[1] ?? ''
/** Each guest with the items they were asked for. */
const withPlaces = (rows: readonly RollRow[], { invited = [], agenda }: Meeting): RollRow[] => {
  const itemsOf = new Map(invited.map(({ key, items }) => [key, items]))
  return rows.map((row) => {
    const places = row.status === 'guest' ? placesOf(itemsOf.get(keyOf(row)), agenda) : []
    return places.length > 0 ? { ...row, places } : row
  })
}

/** The live roll with its names, for those who keep the branch's record: by parts at first, then by what changed. */
export const roll: Handler<'attendance.roll'> = async ({
  input,
  actor,
  at,
}): Promise<Roll | Problem<'notFound' | 'notAllowed'>> => {
  const stored = await readMeeting(input.meetingId, actor)
  if (stored instanceof Problem) return stored
  const meeting = asOf(stored, at)
  const subject = meetingSubject(meeting)
  const denied = forbidden(actor, 'meeting.seeRoll', subject)
  if (denied) return denied
  const cursor = readCursor(meeting, at, input.cursor)
  const told = cursor?.place === null ? cursor.since : null
  const { book, changed } = await openBook(meeting, at, told)
  const sources = sourcesOf(meeting, book)
  const part = changed
    ? changesPart(meeting, at, changed)
    : nextPart(meeting, sources, cursor?.place ?? 0, (cursor?.place && cursor.since) || sinceWhen(at))
  const keys = new Set(part.keys)
  const rows = withPlaces(
    rollRows(sources, (key) => keys.has(key)),
    meeting,
  )
  const here = new Set(rows.map(rowKey))
  const waiting = waitingAtDoor(book).map(({ memberId, name, branchName, at: since }) => ({
    memberId,
    name,
    branchName,
    at: since,
  }))
  return {
    ...presentTotals(meeting, turnoutOf(meeting, book)),
    rows: withApart(rows, await rollApart(actor, namedLike(rows, sources)), rowKey),
    first: part.first,
    more: part.more,
    gone: part.keys.filter((key) => !here.has(key)),
    next: part.next,
    knocks: await peopleApart(actor, waiting),
    ...(may(actor, 'meeting.run', subject) && awaitedAt(meeting, sources)),
  }
}
