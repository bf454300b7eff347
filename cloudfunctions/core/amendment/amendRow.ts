import { counts } from '../../../src/contract/arrival'
import type { AttendanceChange } from '../../../src/contract/vocabulary'
import { readEntry } from '../meeting/reads'
import type { Meeting } from '../meeting/store'
import { auditEntry, type Acting } from '../platform/audit'
import { command, readDoc, type Transaction } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { arrivalProblem, arrivalStatus } from '../meeting/arrivalTimes'
import { attendanceCollection, rowIdOf, rowOf, type Arrival } from '../meeting/rows'
import type { AttendanceRow } from '../meeting/rows'

/** A person's attendance put right after archiving. The row keeps its history: nothing is taken away from it. */

interface AttendanceCorrection {
  memberId: string
  change: AttendanceChange
  arrivedAt: string | null
}
type Moot = Problem<'amendmentMoot'>

const moot = (
  meeting: Pick<Meeting, 'closedAt'>,
  row: AttendanceRow | null,
  change: AttendanceChange,
  name: string,
): Moot | null => {
  const came = row !== null && counts(row, meeting)
  return came === (change === 'came')
    ? refuse('amendmentMoot', { name, how: came ? '已有签到记录' : '没有算到会的签到记录' })
    : null
}

/** The name on the record and the arrival it would make, or why there is nothing to correct. */
export const judgeCorrection = async (
  meeting: Meeting,
  { memberId, change, arrivedAt }: AttendanceCorrection,
  reason: string,
): Promise<{ name: string; arrival: Arrival | null } | Problem<'notOnRoll' | 'badInput' | 'arrivalOutside'> | Moot> => {
  const [entry, row] = await Promise.all([
    readEntry(meeting, memberId),
    readDoc<AttendanceRow>(attendanceCollection(meeting), rowIdOf(meeting._id, memberId)),
  ])
  const name = row?.name ?? entry?.name ?? '这位同志'
  const nothing = moot(meeting, row, change, name)
  if (nothing) return nothing
  if (change === 'didNotCome' || arrivedAt === null) return { name, arrival: null }
  if (!entry || entry.whyNotExpected === 'removed') return refuse('notOnRoll', { name, title: meeting.title })
  const outside = arrivalProblem(meeting, name, arrivedAt)
  if (outside) return outside
  const { branchId, branchName: from } = entry
  const how = {
    status: arrivalStatus(meeting, arrivedAt),
    method: 'lateEntry',
    offline: false,
    arrivedAt,
    reason: amended(reason),
    codeUse: null,
  } as const
  return { name, arrival: { memberId, key: memberId, name, branchId, from, ...how } }
}
const amended = (reason: string): string => `更正：${reason}`

/** The row's own line of who put it right. */
const signed = (acting: Acting) => ({ version: command.inc(1), audit: command.push([auditEntry(acting)]) })

/** Writes the row inside the transaction that accepts the correction; refuses when the row has changed since. */
export const amendRow = async (
  transaction: Transaction,
  meeting: Meeting,
  { memberId, name, change }: Pick<AttendanceCorrection, 'memberId' | 'change'> & { name: string },
  arrival: Arrival | null,
  reason: string,
  acting: Acting,
): Promise<Moot | null> => {
  const [collection, id] = [attendanceCollection(meeting), rowIdOf(meeting._id, memberId)]
  const row = await transaction.read<AttendanceRow>(collection, id)
  const nothing = moot(meeting, row, change, name)
  if (nothing) return nothing
  if (arrival === null) {
    const voided = { by: acting.actor.memberId, at: acting.at, reason: amended(reason) }
    await transaction.change(collection, id, { voided, ...signed(acting) })
    return null
  }
  const { _id, ...fields } = rowOf(meeting, arrival, acting)
  if (row) await transaction.change(collection, _id, { ...fields, ...signed(acting) })
  else await transaction.insert(collection, { _id, ...fields, version: 1, audit: [auditEntry(acting)] })
  return null
}
