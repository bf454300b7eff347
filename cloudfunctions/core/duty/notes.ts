import { beijingDay } from '../../../src/contract/days'
import type { Person } from '../../../src/contract/person'
import { command, findAll } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { DutyFacts } from './facts'

/** `dutyNotes/<node>:<rule>:<window>`: why something was not done in a window; said again, what was said before stays on record. */
export interface DutyNoteDoc extends RecordDoc {
  nodeId: string
  path: string
  /** The year the window is counted for. */
  year: number
  ruleId: string
  windowId: string
  /** Null once it was taken back. */
  reason: string | null
  by: Person
  saidAt: string
  earlier: { reason: string | null; by: Person; until: string }[]
}
export const dutyNoteKind: RecordKind<DutyNoteDoc> = {
  collection: 'dutyNotes',
  what: '这一期的说明',
  // One that is explained is another figure than one that is not; in which words is none.
  counted: ({ nodeId, ruleId, windowId, reason }) =>
    reason === null ? null : { nodeIds: [nodeId], as: [ruleId, windowId] },
}
export const noteId = (nodeId: string, ruleId: string, windowId: string): string => `${nodeId}:${ruleId}:${windowId}`

/** Those of some years, as the lights take them; one request. */
export const explanationsOf = async (
  nodeIds: readonly string[],
  years: readonly number[],
): Promise<DutyFacts['explanations']> => {
  const found = await findAll<DutyNoteDoc>('dutyNotes', {
    nodeId: command.in([...nodeIds]),
    year: command.in([...years]),
  })
  return found.flatMap(({ nodeId: subjectId, ruleId, windowId, reason, by, saidAt }) =>
    reason === null ? [] : [{ ruleId, windowId, subjectId, reason, by: by.name, day: beijingDay(saidAt) }],
  )
}
