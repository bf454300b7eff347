import { beijingClock, beijingDay } from '../../../../src/contract/days'
import { electionOfficeLabels } from '../../../../src/contract/electionWords'
import { kindWords, type MeetingKind } from '../../../../src/contract/vocabulary'
import { marksOf } from '../word/amendmentWords'
import * as say from '../word/recordWords'
import { electedOf } from '../word/voteWords'
import { isParty, standingsOn, type BookSource } from './bookSource'
import type { RecordFacts } from './recordFacts'
import type { Column, Piece } from './workbookFacts'

/** The sections of a handbook that meetings fill; pure. */

/** A meeting of several kinds stands in the first section it belongs to; the overview names it under each. */
const sectionKinds: readonly (readonly [section: string, kinds: readonly MeetingKind[]])[] = [
  ['18', ['organizationalLifeMeeting']],
  ['19', ['democraticReview']],
  ['9', ['generalMeeting']],
  ['10', ['committeeMeeting']],
  ['11', ['groupMeeting']],
  ['12', ['partyLecture']],
  ['13', ['themedPartyDay']],
]
const sectionOf = ({ meeting }: RecordFacts): string =>
  sectionKinds.find(([, kinds]) => kinds.some((kind) => meeting.kinds.includes(kind)))?.[0] ?? '14'
export const recordsOf = ({ records }: BookSource, section: string): readonly RecordFacts[] =>
  records.filter((record) => sectionOf(record) === section)

const center = 'center' as const
const dayOf = ({ meeting }: RecordFacts): string => beijingDay(meeting.startAt)
const figures = ({ turnout }: RecordFacts): string[] => [`${turnout.expected}`, `${turnout.present}`]

/** §8: which days each kind was held, month by month. */
const overviewKinds: readonly (readonly [head: string, kinds: readonly MeetingKind[]])[] = [
  ['党员大会', ['generalMeeting']],
  ['支委会', ['committeeMeeting']],
  ['党小组会', ['groupMeeting']],
  ['党课', ['partyLecture']],
  ['主题党日', ['themedPartyDay']],
  ['集中学习', ['studySession', 'guestLecture', 'coreGroupStudy']],
  ['组织生活会等', ['organizationalLifeMeeting', 'democraticReview']],
]
const months = Array.from({ length: 12 }, (_, at) => at + 1)
const monthOf = (record: RecordFacts): number => Number(dayOf(record).slice(5, 7))
export const overview = ({ records }: BookSource): Piece[] =>
  records.length === 0
    ? []
    : [
        {
          is: 'table',
          columns: [
            { head: '月份', mm: 16, align: center },
            ...overviewKinds.map(([head]): Column => ({ head, mm: 20, align: center })),
          ],
          rows: months.map((month) => [
            `${month}月`,
            ...overviewKinds.map(([, kinds]) =>
              records
                .filter(
                  (record) => monthOf(record) === month && kinds.some((kind) => record.meeting.kinds.includes(kind)),
                )
                .map((record) => `${Number(dayOf(record).slice(8))}`)
                .join('、'),
            ),
          ]),
        },
        { is: 'note', text: '格内为召开的日期。' },
      ]

export const records = (source: BookSource, section: string): Piece[] => {
  const own = recordsOf(source, section)
  return own.length === 0 ? [] : [{ is: 'records', records: own }]
}
export const groupMeetings = (source: BookSource): Piece[] => {
  const own = recordsOf(source, '11')
  if (own.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '日期', mm: 26, align: center },
        { head: '党小组', mm: 34 },
        { head: '名称', mm: 68 },
        { head: '应到', mm: 14, align: center },
        { head: '实到', mm: 14, align: center },
      ],
      rows: own.map((record) => [dayOf(record), say.hostsOf(record), record.meeting.title, ...figures(record)]),
    },
    { is: 'records', records: own },
  ]
}
export const lectures = (source: BookSource): Piece[] => {
  const own = recordsOf(source, '12')
  if (own.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '日期', mm: 26, align: center },
        { head: '题目', mm: 72 },
        { head: '主讲人', mm: 40 },
        { head: '听课人数', mm: 18, align: center },
      ],
      rows: own.map((record) => [
        dayOf(record),
        record.meeting.title,
        say.lecturersOf(record),
        `${record.turnout.present + record.turnout.guests}`,
      ]),
    },
    { is: 'records', records: own },
  ]
}
/** §14, and whatever has no section of its own. */
export const study = (source: BookSource): Piece[] => {
  const own = recordsOf(source, '14')
  if (own.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '日期', mm: 24, align: center },
        { head: '内容', mm: 56 },
        { head: '类型、形式', mm: 26 },
        { head: '主讲、领学', mm: 20 },
        { head: '应到', mm: 10, align: center },
        { head: '实到', mm: 10, align: center },
        { head: '学时', mm: 10, align: center },
      ],
      rows: own.map((record) => [
        dayOf(record),
        record.meeting.title,
        `${kindWords(record.meeting).join('、')}，${say.formOf(record)}`,
        (record.meeting.lecturers ?? []).map(({ name }) => name).join('、'),
        ...figures(record),
        `${record.hours || ''}`,
      ]),
    },
  ]
}

const marks = { here: '√', onLeave: '△', absent: '×', spared: '○' } as const
type Mark = keyof typeof marks
/** What a register marks for somebody at one meeting; nothing where they were not on its roll. */
const markOf = (record: RecordFacts, memberId: string): Mark | null => {
  const row = record.rows.find((each) => each.memberId === memberId)
  if (!row || row.serial === null) return null
  if (say.isHere(row)) return 'here'
  if (!row.expected) return row.whyNotExpected === 'exempt' || row.whyNotExpected === 'abroad' ? 'spared' : null
  return row.status === 'onLeave' ? 'onLeave' : 'absent'
}
/** §15: a mark for each meeting somebody was on the roll of; sums without a percentage and without an order but that of names. */
export const presence = (source: BookSource): Piece[] => {
  if (source.records.length === 0) return []
  const people = standingsOn(source, source.lastOn).filter(isParty)
  return [
    {
      is: 'table',
      columns: [
        { head: '姓名', mm: 18, align: center },
        ...months.map((month): Column => ({ head: `${month}月`, mm: 9, align: center })),
        ...['到会', '请假', '缺席'].map((head): Column => ({ head, mm: 10, align: center })),
      ],
      rows: people.map(({ _id, name }) => {
        const own = source.records.map((record) => ({ month: monthOf(record), mark: markOf(record, _id) }))
        const count = (mark: Mark) => `${own.filter((each) => each.mark === mark).length}`
        return [
          name,
          ...months.map((month) =>
            own.flatMap((each) => (each.month === month && each.mark ? marks[each.mark] : [])).join(''),
          ),
          count('here'),
          count('onLeave'),
          count('absent'),
        ]
      }),
    },
    { is: 'note', text: '√ 到会　△ 请假　× 缺席　○ 不作要求。每次会议一个记号，按召开的先后。' },
  ]
}

/** §21: what was elected in the year. */
export const elections = (source: BookSource): Piece[] => {
  const rows = source.records.flatMap((record) =>
    record.meeting.elections.map((election) => [
      dayOf(record),
      electionOfficeLabels[election.office],
      `${election.seats}`,
      `${election.candidates.length}`,
      electedOf(election),
      [election.reference, election.approvedOn].filter(Boolean).join('　'),
    ]),
  )
  if (rows.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '日期', mm: 26, align: center },
        { head: '职务', mm: 18, align: center },
        { head: '应选', mm: 12, align: center },
        { head: '候选', mm: 12, align: center },
        { head: '当选', mm: 48 },
        { head: '批复文号与日期', mm: 40 },
      ],
      rows,
    },
  ]
}
/** §25. */
export const leaves = (source: BookSource): Piece[] => {
  const rows = source.records.flatMap((record) =>
    record.rows
      .filter(({ leave }) => leave?.state === 'approved')
      .map(({ name, leave, leaveDecidedBy }) => [
        dayOf(record),
        record.meeting.title,
        name,
        `${leave?.reasonLabel ?? ''}${leave?.entered?.afterwards ? '（补假）' : ''}`,
        leaveDecidedBy ?? '',
      ]),
  )
  if (rows.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '日期', mm: 26, align: center },
        { head: '会议', mm: 62 },
        { head: '姓名', mm: 20, align: center },
        { head: '事由', mm: 28 },
        { head: '批准人', mm: 20, align: center },
      ],
      rows,
    },
  ]
}
/** 附: all marks of the year in one place. */
export const allMarks = (source: BookSource): Piece[] => {
  const rows = source.records.flatMap((record) => {
    const lines = marksOf(record).filter((line) => line !== '补记：无。会后补录：无。')
    return lines.length > 0
      ? [[`${dayOf(record)} ${beijingClock(record.meeting.startAt)}`, record.meeting.title, lines.join('\n')]]
      : []
  })
  if (rows.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '会议时间', mm: 32, align: center },
        { head: '会议', mm: 44 },
        { head: '补记、更正、自动归档', mm: 80 },
      ],
      rows,
    },
  ]
}
