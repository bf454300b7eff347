import type { Person } from '../../../src/contract/person'
import type { SavedHourTable } from '../../../src/contract/study'
import { longestMinutes, type HourRow } from '../../../src/contract/studyHours'
import type { Sharing } from '../../../src/contract/studyNotes'
import type { MaterialFile } from '../../../src/contract/studyPlan'
import { usualProfessionalShare } from '../../../src/contract/meetingTopic'
import { usualFullTimeHours } from '../../../src/contract/studyTrainingWords'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { findAll } from '../platform/db'
import { publishWaits, type Shown } from '../publishing/shown'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { SettingVersion } from '../record/versioned'

/** `hourTables/<version>`: the organ's conversion table; a saving adds a version and changes none. */
export interface HourTableDoc extends SettingVersion {
  /** `YYYY-MM-DD`. */
  effectiveFrom: string
  lateCounts: boolean
  secretaryHours: number | null
  /** Missing on versions of before: the usual figure. */
  fullTimeHours?: number
  professionalShare?: number
  rows: HourRow[]
}
export const hourTableKind: RecordKind<HourTableDoc> = { collection: 'hourTables', what: '折算办法' }

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
export interface StudyPlanDoc extends RecordDoc {
  nodeId: string
  year: number
  items: { id: string; month: number; topic: string; kind: MeetingKind; materialIds: string[] }[]
  savedBy: string
  savedAt: string
}
export const studyPlanKind: RecordKind<StudyPlanDoc> = {
  collection: 'studyPlans',
  what: '这份学习计划',
  // Whether there is one is what is asked.
  counted: ({ nodeId, year, items }) => (items.length > 0 ? { nodeIds: [nodeId], as: year } : null),
}
/** `studyMaterials/<id>`: what a node gives its members, and those of the nodes below, to read. */
export interface StudyMaterialDoc extends RecordDoc {
  nodeId: string
  nodeName: string
  /** Of the node. */
  path: string
  title: string
  source: string
  link: string | null
  file: (MaterialFile & { fileId: string }) | null
  savedAt: string
  /** Removed: only that it was there is left. */
  removedAt: string | null
  /** Whether its words may be read by those it is for; missing on those from before they were looked at. */
  shown?: Shown | null
  publishWaits?: string[]
}
export const studyMaterialKind: RecordKind<StudyMaterialDoc, 'publishWaits'> = {
  collection: 'studyMaterials',
  what: '这份材料',
  derive: ({ shown }) => ({ publishWaits: publishWaits(shown) }),
}
/** `studyNotes/<id>`: one person's own words. */
export interface StudyNoteDoc extends RecordDoc {
  memberId: string
  writerName: string
  title: string
  text: string
  sharedWith: Sharing
  members: Person[]
  /** `member:<id>` and `branch:<id>` of those it is shared with; empty while it is private. */
  readers: string[]
  savedAt: string
  /** Deleted: no word of it is left, only that it was there. */
  deletedAt: string | null
  /** Whether its words may be read by those it is shared with; null while it is private, missing on those from before. */
  shown?: Shown | null
  /** Those it is shared with, while they may not read it yet. */
  heldReaders?: string[]
  publishWaits?: string[]
}
export const studyNoteKind: RecordKind<StudyNoteDoc, 'publishWaits'> = {
  collection: 'studyNotes',
  what: '这篇笔记',
  derive: ({ shown }) => ({ publishWaits: publishWaits(shown) }),
}

/** As others than those who keep it may have it: while its words are held, that there is one. */
export const heldMaterial = { title: '这份材料待人工确认', source: '', link: null, file: null } as const
/** Without the id, which is the storage's own affair. */
export const presentFile = ({ file }: StudyMaterialDoc): MaterialFile | null =>
  file && { name: file.name, bytes: file.bytes, kind: file.kind }

export const presentTable = (doc: HourTableDoc): SavedHourTable => ({
  version: doc.version,
  effectiveFrom: doc.effectiveFrom,
  lateCounts: doc.lateCounts,
  secretaryHours: doc.secretaryHours,
  fullTimeHours: doc.fullTimeHours ?? usualFullTimeHours,
  professionalShare: doc.professionalShare ?? usualProfessionalShare,
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
