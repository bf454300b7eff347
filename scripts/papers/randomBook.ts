import * as held from '../../cloudfunctions/core/papers/facts/bookMeetings'
import type { BookSource } from '../../cloudfunctions/core/papers/facts/bookSource'
import type { RecordFacts } from '../../cloudfunctions/core/papers/facts/recordFacts'
import { sectionNames } from '../../cloudfunctions/core/papers/facts/workbook'
import type { Piece, Section, WorkbookFacts } from '../../cloudfunctions/core/papers/facts/workbookFacts'
import { workbookSections } from '../../src/contract/papersWords'
import type { MeetingKind } from '../../src/contract/vocabulary'
import { pick, seeded, type Random } from '../../tests/support/random'
import { recordFacts } from '../../tests/support/papers/recordFacts'

/** Handbooks drawn by chance: the same for the same seed. */

const year = 2026
const whole = (random: Random, most: number): number => Math.floor(random() * (most + 1))

const phrases = [
  '学习全会精神，',
  '“十五五”规划 2026—2030 年，',
  '讨论 3 项议题；',
  '研究整改措施（共 12 条）。',
  '参加 Excel 培训 ',
]
const wordsOf = (random: Random, most: number): string =>
  Array.from({ length: 1 + whole(random, most) }, () => pick(random, phrases)).join('')

const kinds: readonly MeetingKind[] = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themedPartyDay',
  'studySession',
  'organizationalLifeMeeting',
]
const meetingOf = (random: Random, at: number): RecordFacts => {
  const facts = recordFacts()
  const day = new Date(Date.UTC(year, whole(random, 11), 1 + whole(random, 27), 7)).toISOString()
  const items = facts.meeting.items!.map((item) => ({
    ...item,
    text: Array.from({ length: 1 + whole(random, 3) }, () => wordsOf(random, 40)).join('\n'),
    resolutions: random() < 0.5 ? [] : [wordsOf(random, 5)],
  }))
  const meeting = {
    ...facts.meeting,
    id: `m${at}`,
    title: wordsOf(random, 3),
    kinds: [pick(random, kinds)],
    startAt: day,
    items,
    votes: random() < 0.3 ? facts.meeting.votes : [],
  }
  return { ...facts, meeting, amendments: random() < 0.2 ? facts.amendments : [] }
}

const register = (random: Random): Piece[] => [
  {
    is: 'table',
    columns: [
      { head: '日期', mm: 26, align: 'center' },
      { head: '姓名', mm: 20, align: 'center' },
      { head: '内容', mm: 110 },
    ],
    rows: Array.from({ length: whole(random, 60) }, (_, at) => [
      `2026-03-${(at % 28) + 1}`,
      '王予安',
      wordsOf(random, 6),
    ]),
    blank: whole(random, 5),
  },
]
const ofMeetings: Record<string, (source: BookSource) => Piece[]> = {
  8: held.overview,
  11: held.groupMeetings,
  12: held.lectures,
  14: held.study,
  21: held.elections,
  25: held.leaves,
  附: held.allMarks,
}
for (const number of ['9', '10', '13', '18', '19']) ofMeetings[number] = (source) => held.records(source, number)

const sectionOf = (random: Random, source: BookSource, number: string, name: string): Section => {
  const pieces = ofMeetings[number]?.(source) ?? (random() < 0.2 ? [] : register(random))
  return { number, name, pieces, state: pieces.length > 0 ? 'filled' : 'none' }
}

export const randomBook = (seed: number): WorkbookFacts => {
  const random = seeded(seed)
  const records = Array.from({ length: whole(random, 30) }, (_, at) => meetingOf(random, at)).sort((a, b) =>
    a.meeting.startAt.localeCompare(b.meeting.startAt),
  )
  // Sections of meetings read nothing of a source but its records.
  const source = { records } as unknown as BookSource
  return {
    branch: '第三党支部',
    superior: '某某厅机关党委',
    year,
    volume: null,
    secretary: '陈立新',
    introduction: ['本手册每年一册。', wordsOf(random, 12)],
    sections: workbookSections.map((number, at) =>
      sectionOf(random, source, number, sectionNames[at]!.slice(sectionNames[at]!.indexOf(' ') + 1)),
    ),
    breaks: random() < 0.7,
  }
}
