import type { ChangedPart } from '../../../src/contract/remarkWords'
import { findAll, readDoc, type Stored } from '../platform/db'
import { keepVersion, versionId } from '../record/textVersions'
import { changedParts, partsOf } from './parts'
import { attendanceCollection, type AttendanceRow } from './rows'
import type { Meeting } from './store'

/** What the record said when it was sent back lies among its earlier words, and goes with them when it is archived. */

const field = 'returned'
type Kept = Stored & { content: { parts: ReturnType<typeof partsOf> } }

const partsNow = async (meeting: Meeting) =>
  partsOf(
    meeting,
    await findAll<AttendanceRow>(attendanceCollection(meeting), { meetingId: meeting._id }, [
      'name',
      'status',
      'voided',
    ]),
  )

/** To be called before it is sent back. */
export const keepParts = async (meeting: Meeting): Promise<void> =>
  keepVersion(meeting._id, field, (meeting.returns?.length ?? 0) + 1, { parts: await partsNow(meeting) })

/** What it says otherwise than when it was last sent back; two requests, and none for what never was. */
export const changedSince = async (meeting: Meeting): Promise<ChangedPart[] | null> => {
  const number = meeting.returns?.length ?? 0
  if (number === 0) return null
  const kept = await readDoc<Kept>('textVersions', versionId(meeting._id, field, number))
  return kept && changedParts(kept.content.parts, await partsNow(meeting))
}
