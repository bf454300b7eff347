import type { SavedHourTable } from '../../../src/contract/study'
import { longestMinutes, type HourRow } from '../../../src/contract/studyHours'
import type { Sharing } from '../../../src/contract/studyNotes'
import type { MaterialFile } from '../../../src/contract/studyPlan'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { findAll } from '../platform/db'

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

/** What an organ starts with and is free to change: 45 minutes 1 hour, half a day 4, a day 8, for the kinds that study. */
const studyKinds: readonly MeetingKind[] = [
  'studySession',
  'coreGroupStudy',
  'guestLecture',
  'partyLecture',
  'themedPartyDay',
]
const spans = [
  { fromMinutes: 45, toMinutes: 89, hours: 1 },
  { fromMinutes: 90, toMinutes: 134, hours: 2 },
  { fromMinutes: 135, toMinutes: 179, hours: 3 },
  { fromMinutes: 180, toMinutes: 359, hours: 4 },
  { fromMinutes: 360, toMinutes: longestMinutes, hours: 8 },
]

const firstTable: HourTableDoc = {
  _id: '1',
  version: 1,
  // Before any meeting there can be, so that none is without a table.
  effectiveFrom: '2000-01-01',
  lateCounts: true,
  secretaryHours: null,
  rows: studyKinds.flatMap((kind) => spans.map((span) => ({ kind, ...span }))),
  savedBy: null,
  savedAt: null,
  audit: [],
}

/** `studyPlans/<nodeId>:<year>`. */
export interface StudyPlanDoc extends Stored {
  nodeId: string
  year: number
  items: { id: string; month: number; topic: string; kind: MeetingKind; materialIds: string[] }[]
  savedBy: string
  savedAt: string
  version: number
  audit: AuditEntry[]
}
/** `studyMaterials/<id>`: what a node gives its members, and those of the nodes below, to read. */
export interface StudyMaterialDoc extends Stored {
  nodeId: string
  nodeName: string
  /** Of the node. */
  path: string
  title: string
  source: string
  link: string | null
  file: (MaterialFile & { fileId: string }) | null
  savedAt: string
  audit: AuditEntry[]
}
/** `studyNotes/<id>`: one person's own words. */
export interface StudyNoteDoc extends Stored {
  memberId: string
  writerName: string
  title: string
  text: string
  sharedWith: Sharing
  members: { memberId: string; name: string }[]
  /** `member:<id>` and `branch:<id>` of those it is shared with; empty while it is private. */
  readers: string[]
  savedAt: string
  version: number
  audit: AuditEntry[]
}

/** Without the id, which is the storage's own affair. */
export const presentFile = ({ file }: StudyMaterialDoc): MaterialFile | null =>
  file && { name: file.name, bytes: file.bytes, kind: file.kind }

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
  const stored = await findAll<HourTableDoc>('hourTables', {})
  // The first is the product's own; organs from before it was only named here have it stored.
  const all = stored.some(({ version }) => version === firstTable.version) ? stored : [...stored, firstTable]
  return all.map(presentTable).sort((a, b) => b.version - a.version)
}
