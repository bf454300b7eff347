import { organ } from '../../org/store'
import { auditEntry } from '../../platform/audit'
import { Problem, refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import type { Transaction } from '../../platform/db'
import { forbidden } from '../../policy'
import { named } from '../../../../src/contract/person'
import { settledLeaves } from '../close'
import { expectedRoll } from '../freeze'
import { decided, settleLeave, type Decision, type Leave } from '../leaves'
import { emptyRoll } from '../open'
import { chunksOf, figuresOf } from '../roll'
import { attendanceCollection, type AttendanceRow } from '../rows'
import { plannedMinutes } from '../rules'
import { stepAnswer, takeStep } from '../step'
import type { Meeting, RollChunk } from '../store'
import { meetingSubject } from '../subject'
import { approverOf } from './asks'
import { limitOf, mayEnterNow, notOver, tooOld } from './limits'
import { rowsOnPaper } from './paper'

type Entering = Request<'meeting.recordAfterwards'>

/** All that is written beside the meeting. */
interface Paper {
  chunks: RollChunk[]
  rows: AttendanceRow[]
  settled: { leave: Leave; decision: Decision }[]
}

const notNow = async (meeting: Meeting, { actor, at, input }: Entering) => {
  const early = notOver(meeting, at)
  if (early) return early
  const limit = await limitOf(meeting, at)
  if (!mayEnterNow(actor, meeting, limit)) return tooOld(meeting, limit, at)
  const planned = plannedMinutes(meeting)
  return input.minutes > planned
    ? refuse(
        'badInput',
        { field: '会议用时', why: `按安排的起止时间最多 ${planned} 分钟；开得更久的，请先在“修改安排”里改时间` },
        { field: 'minutes' },
      )
    : null
}

/** The paper against the roll of the meeting's day; everything is judged before anything is written. */
const judged = async (meeting: Meeting, request: Entering) => {
  const [entries, { lateAfterMinutes }] = await Promise.all([expectedRoll(meeting), organ()])
  if (entries instanceof Problem) return entries
  const figures = figuresOf(entries)
  const empty = emptyRoll(meeting, figures)
  if (empty) return empty
  const rows = await rowsOnPaper({ ...meeting, lateAfterMinutes }, request.input, entries, request)
  if (rows instanceof Problem) return rows
  const settled = await settledLeaves(meeting, request)
  if (settled instanceof Problem) return settled
  const chunks = chunksOf(meeting._id, entries)
  const roll = { chunks: chunks.length, ...figures, rule: 'exemptInBase' as const }
  return { paper: { chunks, rows, settled }, fields: { lateAfterMinutes, roll } }
}

const write = async (transaction: Transaction, meeting: Meeting, paper: Paper, request: Entering): Promise<void> => {
  const { actor, at } = request
  for (const { leave, decision } of paper.settled)
    await settleLeave(transaction, leave._id, decided(decision, actor, at), auditEntry(request))
  for (const chunk of paper.chunks) await transaction.put('rolls', chunk)
  for (const row of paper.rows) await transaction.insert(attendanceCollection(meeting), row)
}

/**
 * 补记: a meeting held on paper goes from its draft to its end in one act, with the roll of its own day and everybody who came
 * at their true times. All or nothing is written; the record says who did it, when and why.
 */
export const recordAfterwards: Handler<'meeting.recordAfterwards'> = (request) => {
  const { actor, at, input } = request
  let paper: Paper
  return takeStep(request, {
    name: 'recordAfterwards',
    reason: input.reason,
    denied: (meeting) => forbidden(actor, 'meeting.recordAfterwards', meetingSubject(meeting)),
    fields: async (meeting) => {
      const barred = await notNow(meeting, request)
      if (barred) return barred
      const made = await judged(meeting, request)
      if (made instanceof Problem) return made
      paper = made.paper
      const approvedBy = approverOf(meeting)
      return {
        ...made.fields,
        // It ended when it ended: what was entered of a later time counts for nothing.
        closedAt: meeting.endAt,
        creditedMinutes: input.minutes,
        afterwards: { by: named(actor), at, reason: input.reason, approvedBy },
      }
    },
    says: (meeting) => meeting.creditedMinutes === input.minutes,
    answer: (meeting) => ({ ...stepAnswer(meeting), expected: meeting.roll?.expected ?? 0 }),
    beside: (transaction, meeting) => write(transaction, meeting, paper, request),
  })
}
