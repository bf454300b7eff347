import { counts } from '../../../src/contract/arrival'
import type { CheckedIn } from '../../../src/contract/attendance'
import type { Meeting } from '../meeting/store'
import type { Acting } from '../platform/audit'
import { find, readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { create } from '../record/create'
import { changedElsewhere, readRecord, toldBefore, type Memory } from '../record/kind'
import { already, step, toldOr } from '../record/step'
import {
  attendanceCollection,
  isMistake,
  rowIdOf,
  rowKind,
  rowOf,
  type Arrival,
  type AttendanceRow,
} from '../meeting/rows'

type Place = Pick<Meeting, '_id' | 'title' | 'place'>
/** What of an answer the row may say differently later: kept with the call, so that it is told the same again. */
type Remembered = Pick<CheckedIn, 'status' | 'method' | 'arrivedAt' | 'fresh'>

export const presentRow = (
  meeting: Place,
  { _id, memberId, name }: Pick<AttendanceRow, '_id' | 'memberId' | 'name'>,
  { status, method, arrivedAt, fresh }: Remembered,
): CheckedIn => ({
  rowId: _id,
  meetingId: meeting._id,
  memberId,
  title: meeting.title,
  place: meeting.place,
  name,
  status,
  method,
  arrivedAt,
  fresh,
})
/** How a row answers a call, now and whenever the same call comes again. */
export const memoryOf = (meeting: Place): Memory<AttendanceRow, CheckedIn> => ({
  keep: ({ status, method, arrivedAt, fresh }): Remembered => ({ status, method, arrivedAt, fresh }),
  recall: (remembered: Remembered, row) => presentRow(meeting, row, remembered),
})

/**
 * For what an act may take the place of a row that is there, beside one that was a mistake, which everything does. `byHand`: it
 * carries a reason, for which a row that does not count comes back to count. `earliest`: a genuine scan of before the row's
 * time. `mistake`: of nothing else.
 */
type Instead = 'byHand' | 'earliest' | 'mistake'
interface Another {
  why: Instead
  arrival: Arrival
}

const takesOver = ({ why, arrival }: Another, now: AttendanceRow, meeting: Meeting): boolean => {
  if (isMistake(now)) return true
  if (why === 'earliest') return now.voided === null && arrival.arrivedAt < now.arrivedAt
  return why === 'byHand' && !counts(now, meeting)
}

/** The row in another's place. Which codes ever made it stays, so that none is used again. */
const replaced = (meeting: Meeting, { arrival }: Another, now: AttendanceRow, acting: Acting) => {
  const { _id, codeUse, ...fields } = rowOf(meeting, arrival, acting)
  return arrival.codeUse === null ? fields : { ...fields, codeUse: [...new Set([now.codeUse, codeUse].flat())] }
}

/** What an act finds there: the same success, unless the row was voided or the act takes its place. */
const foundRow = (meeting: Meeting, row: AttendanceRow, acting: Acting, another?: Another) =>
  step<AttendanceRow, CheckedIn, 'rowVoided' | 'codeUsed'>(rowKind, acting, {
    id: row._id,
    found: row,
    denied: () => null,
    make: (now) => {
      if (another && takesOver(another, now, meeting)) return { fields: replaced(meeting, another, now, acting) }
      if (now.voided) return refuse('rowVoided', { name: now.name, reason: now.voided.reason })
      return already(presentRow(meeting, now, { ...now, fresh: false }))
    },
    answer: (after) => presentRow(meeting, after, { ...after, fresh: another?.why === 'byHand' || isMistake(row) }),
    memory: memoryOf(meeting),
    clash: () => usedElsewhere(meeting, another?.arrival.codeUse ?? ''),
  })

/** The row that is there, answered as what it is to this call. Null when there is none, or it was a mistake. */
export const storedRow = async (meeting: Meeting, key: string, acting: Acting) => {
  const row = await readRecord(rowKind, rowIdOf(meeting._id, key))
  if (!row) return null
  return isMistake(row) ? toldBefore(row, acting, memoryOf(meeting)) : foundRow(meeting, row, acting)
}
/** For whoever may not do it, or not any more: what this very call was told when it was done, or the refusal. */
export const recordedOr = <Refusal extends Problem>(meeting: Meeting, key: string, acting: Acting, refusal: Refusal) =>
  toldOr(rowKind, acting, { id: rowIdOf(meeting._id, key), memory: memoryOf(meeting), refusal })

const usedElsewhere = async (meeting: Meeting, codeUse: string): Promise<Problem<'codeUsed'>> => {
  const [row] = await find<AttendanceRow>(
    attendanceCollection(meeting),
    { codeUse },
    { limit: 1, fields: ['meetingId'] },
  )
  const other = row ? await readDoc<Meeting>('meetings', row.meetingId) : null
  return refuse('codeUsed', { title: other?.title ?? '另一场会议' })
}

/** A phone may have given two guests one name: neither is lost. */
const isAnother = (row: AttendanceRow, arrival: Arrival): boolean =>
  row.memberId === null && (row.name !== arrival.name || row.from !== arrival.from)

/**
 * One insert by a deterministic id: a duplicate is the same success with the row that stands, never a second row. No read
 * before, no transaction, no counter. What was replaced or voided stays in the row's audit.
 */
export const record = (meeting: Meeting, arrival: Arrival, acting: Acting, instead: Instead = 'mistake') => {
  const made = rowOf(meeting, arrival, acting)
  return create<AttendanceRow, CheckedIn, 'rowVoided' | 'codeUsed'>(rowKind, acting, {
    id: made._id,
    make: () => made,
    answer: (row) => presentRow(meeting, row, { ...row, fresh: true }),
    memory: memoryOf(meeting),
    taken: (row) =>
      isAnother(row, arrival)
        ? changedElsewhere(rowKind, { id: row._id, version: row.version })
        : foundRow(meeting, row, acting, { why: instead, arrival }),
    clash: () => usedElsewhere(meeting, arrival.codeUse ?? ''),
  })
}
