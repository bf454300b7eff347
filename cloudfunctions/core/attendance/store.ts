import { rowIdOf } from '../meeting/rows'
import { change, command, insert, readDoc, type Stored } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'

/**
 * `knocks/<meetingId>:<memberId>`: a member who scanned, or was scanned, without being on the roll; with `refused`, under a
 * longer id, what else came to nothing at the door (`attempts.ts`). All of them go when the meeting is archived.
 */
export interface Knock extends Stored {
  meetingId: string
  memberId: string
  name: string
  branchId: string
  branchName: string
  at: string
  /** Of a try with the short code: by which call. */
  call?: string
  /** Why, and who scanned where it was not themselves; null for a try with the short code that went well. */
  refused?: { why: string; by: string | null } | null
}
/**
 * Leaves word for the secretary, who may admit the uninvited as a guest with one tap. Once is enough. The meeting says when
 * somebody did last: a watched roll asks for it only then.
 */
export const knock = async (meetingId: string, who: Omit<Knock, '_id' | 'meetingId'>): Promise<void> => {
  await insert('knocks', { _id: rowIdOf(meetingId, who.memberId), meetingId, ...who })
  const earlier = { knockedAt: command.exists(false).or(command.lt(who.at)) }
  await change('meetings', meetingId, { knockedAt: who.at }, earlier)
}
export const hasKnocked = async (meetingId: string, memberId: string): Promise<boolean> =>
  (await readDoc<Knock>('knocks', rowIdOf(meetingId, memberId))) !== null

/** `absences/<meetingId>:<memberId>`: the reason a secretary gives for an absence. */
export interface AbsenceReason extends RecordDoc {
  meetingId: string
  memberId: string
  reason: string
  by: string
  /** Reasons given before, each with the instant another took its place. */
  earlier: { reason: string; by: string; until: string }[]
}
export const absenceKind: RecordKind<AbsenceReason> = { collection: 'absences', what: '这条缺席事由' }
/** After it is written: a look at the roll asks for reasons where the meeting says that there is one since the last look. */
export const noteExplained = async (meetingId: string, memberId: string): Promise<void> => {
  const at = (await readDoc<AbsenceReason>('absences', rowIdOf(meetingId, memberId)))?.audit.at(-1)?.at
  const earlier = { explainedAt: command.exists(false).or(command.lt(at)) }
  if (at) await change('meetings', meetingId, { explainedAt: at }, earlier)
}
