import { readDoc } from '../platform/db'
import { forbidden } from '../policy'
import type { Actor } from '../platform/actor'
import { isNoticeOnly, sitsIn } from './invited'
import type { Leave } from './leaves'
import { inAudience } from './readers'
import { rollChunk, rollChunkId, type Entry } from './roll'
import { attendanceCollection, type AttendanceRow } from './rows'
import type { Meeting, RollChunk } from './store'
import { meetingSubject } from './subject'

/** The caller's own traces on the meeting. */
export interface Traces {
  entry: Entry | null
  row: AttendanceRow | null
  leave: Leave | null
}

export const readEntry = async (meeting: Pick<Meeting, '_id' | 'roll'>, memberId: string): Promise<Entry | null> => {
  if (!meeting.roll) return null
  const chunk = await readDoc<RollChunk>('rolls', rollChunkId(meeting._id, rollChunk(memberId, meeting.roll.chunks)))
  return chunk?.entries.find((entry) => entry.memberId === memberId) ?? null
}
/** Three reads by id, and none that cannot be there: rows and roll begin with the opening, leave with the announcement, all with a 补记. */
const tracesOf = async (meeting: Meeting, memberId: string): Promise<Traces> => {
  const id = `${meeting._id}:${memberId}`
  const [entry, row, leave] = await Promise.all([
    readEntry(meeting, memberId),
    meeting.roll ? readDoc<AttendanceRow>(attendanceCollection(meeting), id) : null,
    meeting.announcedAt || meeting.afterwards ? readDoc<Leave>('leaves', id) : null,
  ])
  return { entry, row, leave }
}

export const hasCome = (row: AttendanceRow | null): boolean => row !== null && row.voided === null
const onRollOf = (actor: Actor, meeting: Meeting, entry: Entry | null): boolean =>
  meeting.roll ? entry !== null && entry.whyNotExpected !== 'removed' : inAudience(actor, meeting)

/** How the caller stands on a meeting, whether they may see it, and whether nothing but the notice of it. */
export const reads = async (actor: Actor, meeting: Meeting) => {
  const traces = await tracesOf(meeting, actor.memberId)
  const onRoll = onRollOf(actor, meeting, traces.entry)
  const means = inAudience(actor, meeting)
  const leads = meeting.chair?.memberId === actor.memberId
  const concerned = onRoll || hasCome(traces.row) || means || leads || sitsIn(meeting, actor.memberId)
  const isDraft = meeting.state === 'draft'
  return {
    traces,
    onRoll,
    denied: isDraft ? null : forbidden(actor, 'meeting.see', meetingSubject(meeting, concerned)),
    noticeOnly: !isDraft && isNoticeOnly(actor, meeting, onRoll || means),
  }
}
