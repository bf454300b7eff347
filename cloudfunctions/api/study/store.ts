import type { SavedHourTable } from '../../../src/contract/study'
import type { HourRow } from '../../../src/contract/studyHours'
import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { findAll, insert } from '../platform/db'
import { firstTable } from './firstTable'

/** `hourTables/<version>`: the organ's conversion table; a saving adds a version and changes none. */
export interface HourTableDoc extends Stored {
  version: number
  /** `YYYY-MM-DD`. */
  effectiveFrom: string
  lateCounts: boolean
  secretaryHours: number | null
  rows: HourRow[]
  savedBy: { memberId: string; name: string } | null
  savedAt: string | null
  audit: AuditEntry[]
}

export const presentTable = (doc: HourTableDoc): SavedHourTable => ({
  version: doc.version,
  effectiveFrom: doc.effectiveFrom,
  lateCounts: doc.lateCounts,
  secretaryHours: doc.secretaryHours,
  rows: doc.rows.map(({ kind, fromMinutes, toMinutes, hours }) => ({ kind, fromMinutes, toMinutes, hours })),
  savedBy: doc.savedBy?.name ?? null,
  savedAt: doc.savedAt,
})

/** Every version, newest first; one read. The first is put down when somebody first asks, so that it is data like the rest. */
export const readTables = async (): Promise<SavedHourTable[]> => {
  const kept = await findAll<HourTableDoc>('hourTables', {})
  if (kept.length === 0) await insert('hourTables', firstTable)
  return (kept.length === 0 ? [firstTable] : kept).map(presentTable).sort((a, b) => b.version - a.version)
}
