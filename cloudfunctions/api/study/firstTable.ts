import type { MeetingKind } from '../../../src/contract/vocabulary'
import { longestMinutes } from '../../../src/contract/studyHours'
import type { HourTableDoc } from './store'

/** What an organ starts with and is free to change: 45 minutes 1 hour, half a day 4, a day 8, for the kinds that study. */
const kinds: readonly MeetingKind[] = [
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

export const firstTable: HourTableDoc = {
  _id: '1',
  version: 1,
  // Before any meeting there can be, so that none is without a table.
  effectiveFrom: '2000-01-01',
  lateCounts: true,
  secretaryHours: null,
  rows: kinds.flatMap((kind) => spans.map((span) => ({ kind, ...span }))),
  savedBy: null,
  savedAt: null,
  audit: [],
}
