import { longestMinutes, type HourRow, type HourTable } from './studyHours'
import type { MeetingKind } from './vocabulary'

/** A table an organ may take as it is and change: one unit's rule, read in a secondary source. */
export const readyTableSource = {
  title: '现成的折算办法',
  text: '党支部组织的学习按每小时1学时，每半天4学时；主题实践活动每半天4学时',
  source: '某单位的规定，转引自公开资料',
  verified: false,
} as const

/** Of 党员大会 and 党小组会 their part of study counts, so the minutes confirmed at closing are those of study. */
const kinds: readonly MeetingKind[] = [
  'partyLecture',
  'themedPartyDay',
  'studySession',
  'generalMeeting',
  'groupMeeting',
]
/** 半天: three hours and more; 一天: six and more. */
const spans = [
  { fromMinutes: 60, toMinutes: 119, hours: 1 },
  { fromMinutes: 120, toMinutes: 179, hours: 2 },
  { fromMinutes: 180, toMinutes: 359, hours: 4 },
  { fromMinutes: 360, toMinutes: longestMinutes, hours: 8 },
]
const fullTimeHours = 8

type Content = Pick<HourTable, 'lateCounts' | 'secretaryHours' | 'fullTimeHours' | 'professionalShare' | 'rows'>
/** The table as it would be once taken: of other kinds, and in what it is silent on, what applies now stays. */
export const takingReady = ({ lateCounts, secretaryHours, professionalShare, rows }: HourTable): Content => {
  const others: HourRow[] = rows.filter(({ kind }) => !kinds.includes(kind))
  const ready = kinds.flatMap((kind) => spans.map((span) => ({ kind, ...span })))
  return { lateCounts, secretaryHours, fullTimeHours, professionalShare, rows: [...ready, ...others] }
}
