import { addMinutes } from '../../../src/contract/days'
import { byName } from '../../../src/contract/names'
import { entriesOn, rollStamp } from '../meeting/keptRoll'
import type { Leave } from '../meeting/leaves'
import type { Entry } from '../meeting/roll'
import { attendanceCollection, isMistake, type AttendanceRow } from '../meeting/rows'
import type { Meeting } from '../meeting/store'
import { ruleOf, turnout, type Turnout } from '../meeting/turnout'
import { command, find, findAll } from '../platform/db'
import type { RollSources } from './rollRows'
import type { AbsenceReason, Knock } from './store'

/**
 * Everything a meeting's roll is laid out from, kept in a warm instance and brought up to date by what changed since: by the
 * entries each act leaves on what it writes, so that no act can forget to say so.
 */
const rowFields = [
  'memberId',
  'name',
  'from',
  'status',
  'method',
  'offline',
  'arrivedAt',
  'reason',
  'voided',
] as const satisfies readonly (keyof AttendanceRow)[]
const leaveFields = [
  'memberId',
  'state',
  'late',
  'reasonKind',
  'decision',
  'entered',
] as const satisfies readonly (keyof Leave)[]
const absenceFields = ['memberId', 'reason'] as const satisfies readonly (keyof AbsenceReason)[]
export type BookRow = Pick<AttendanceRow, '_id' | (typeof rowFields)[number]>
export type BookLeave = Pick<Leave, '_id' | (typeof leaveFields)[number]>
export type BookAbsence = Pick<AbsenceReason, '_id' | (typeof absenceFields)[number]>
interface Sources {
  rows: BookRow[]
  leaves: BookLeave[]
  absences: BookAbsence[]
  knocks: Knock[]
}
type Shelf<Doc> = Map<string, Doc>
interface Book {
  stamp: string
  /** When all of it was read, and up to when it knows of changes. */
  readAt: string
  asOf: string
  /** In the order of names. */
  entries: readonly Entry[]
  rows: Shelf<BookRow>
  leaves: Shelf<BookLeave>
  absences: Shelf<BookAbsence>
  knocks: Shelf<Knock>
}

const max = 20
const books = new Map<string, Book>()
/**
 * What is asked for again each time: an entry says when its call came in, and the row is there a little later; two instances
 * may also differ by a little.
 */
const overlapMinutes = 1 / 6
/** After that all of it is read again, whatever came later than the overlap reaches. */
const wholeMinutes = 10
const most = 1000

export const sinceWhen = (asOf: string): string => addMinutes(asOf, -overlapMinutes)
/** Whether changes since then can still be told; from longer ago the roll is given anew. */
export const canTell = (since: string, at: string): boolean => since <= at && since > addMinutes(at, -wholeMinutes)

/** Who left word at the door; what came to nothing there (`attempts.ts`) is asked for by whoever wants to know. */
const uninvited = () => ({ refused: command.exists(false) })

const readSources = async (meeting: Meeting): Promise<Sources> => {
  const where = { meetingId: meeting._id }
  const [rows, leaves, absences, knocks] = await Promise.all([
    findAll<BookRow>(attendanceCollection(meeting), where, [...rowFields]),
    findAll<BookLeave>('leaves', where, [...leaveFields]),
    findAll<BookAbsence>('absences', where, [...absenceFields]),
    findAll<Knock>('knocks', { ...where, ...uninvited() }),
  ])
  return { rows, leaves, absences, knocks }
}
/** Null where more changed than one request brings: then all is read. */
const readChanges = async (meeting: Meeting, since: string): Promise<Sources | null> => {
  const explained = meeting.explainedAt !== undefined && meeting.explainedAt >= since
  const knocked = meeting.knockedAt !== undefined && meeting.knockedAt >= since
  const changed = { meetingId: meeting._id, 'audit.at': command.gte(since) }
  const [rows, leaves, absences, knocks] = await Promise.all([
    find<BookRow>(attendanceCollection(meeting), changed, { limit: most, fields: [...rowFields] }),
    find<BookLeave>('leaves', changed, { limit: most, fields: [...leaveFields] }),
    explained ? find<BookAbsence>('absences', changed, { limit: most, fields: [...absenceFields] }) : [],
    knocked
      ? find<Knock>('knocks', { meetingId: meeting._id, at: command.gte(since), ...uninvited() }, { limit: most })
      : [],
  ])
  const found = { rows, leaves, absences, knocks }
  return Object.values(found).some(({ length }) => length >= most) ? null : found
}

const put = <Doc extends { _id: string }>(shelf: Shelf<Doc>, docs: readonly Doc[]): void =>
  docs.forEach((doc) => shelf.set(doc._id, doc))
const take = (book: Book, found: Sources): void => {
  put(book.rows, found.rows)
  put(book.leaves, found.leaves)
  put(book.absences, found.absences)
  put(book.knocks, found.knocks)
}
/** Under which a person stands on the roll: a guest from outside under their row. */
export const personKey = ({ _id, memberId }: { _id: string; memberId: string | null }): string => memberId ?? _id
const changedIn = ({ corrections }: Meeting, { rows, leaves, absences }: Sources, since: string): ReadonlySet<string> =>
  new Set([
    ...[...rows, ...leaves, ...absences].map(personKey),
    ...corrections.filter(({ at }) => at >= since).map(({ memberId }) => memberId),
  ])

const keep = (meetingId: string, book: Book): Book => {
  books.delete(meetingId)
  books.set(meetingId, book)
  if (books.size > max) books.delete(books.keys().next().value as string)
  return book
}
const readBook = async (meeting: Meeting, at: string): Promise<Book> => {
  const [entries, sources] = await Promise.all([entriesOn(meeting), readSources(meeting)])
  const book: Book = {
    stamp: rollStamp(meeting),
    readAt: at,
    asOf: at,
    entries: byName(entries),
    rows: new Map(),
    leaves: new Map(),
    absences: new Map(),
    knocks: new Map(),
  }
  take(book, sources)
  return keep(meeting._id, book)
}

/** The book as it is now, and who on it changed since an instant; all of them (`null`) where none is given or it cannot be told. */
export const openBook = async (
  meeting: Meeting,
  at: string,
  since: string | null = null,
): Promise<{ book: Book; changed: ReadonlySet<string> | null }> => {
  const before = books.get(meeting._id)
  const known = before && canTell(before.readAt, at) && before.asOf <= at ? before : null
  const from = known && [sinceWhen(known.asOf), ...(since === null ? [] : [since])].sort()[0]
  const found = from ? await readChanges(meeting, from) : null
  if (!known || !found) {
    const book = await readBook(meeting, at)
    const told = since === null ? null : await readChanges(meeting, since)
    return { book, changed: told && since !== null ? changedIn(meeting, told, since) : null }
  }
  take(known, found)
  if (known.stamp !== rollStamp(meeting)) {
    known.entries = byName(await entriesOn(meeting))
    known.stamp = rollStamp(meeting)
  }
  known.asOf = at
  keep(meeting._id, known)
  return { book: known, changed: since === null ? null : changedIn(meeting, found, since) }
}

/** What a roll is laid out from. */
export const sourcesOf = (meeting: Meeting, book: Book): RollSources => ({
  closedAt: meeting.closedAt,
  rule: ruleOf(meeting),
  entries: book.entries,
  rows: [...book.rows.values()],
  // The start as it stands now: the meeting may have been moved since leave was asked for.
  leaves: [...book.leaves.values()].map((leave) => ({ ...leave, meetingStartAt: meeting.startAt })),
  absences: [...book.absences.values()],
})
export const turnoutOf = (meeting: Meeting, book: Book): Turnout => {
  const leaves = [...book.leaves.values()]
  const approved = new Set(leaves.filter(({ state }) => state === 'approved').map(({ memberId }) => memberId))
  return turnout(sourcesOf(meeting, book), book.entries, [...book.rows.values()], approved)
}
/** Who scanned uninvited and has not been admitted yet. */
export const waitingAtDoor = ({ knocks, rows }: Book): Knock[] => {
  const came = new Set([...rows.values()].filter((row) => !isMistake(row)).map(({ memberId }) => memberId))
  return [...knocks.values()].filter(({ memberId }) => !came.has(memberId))
}
