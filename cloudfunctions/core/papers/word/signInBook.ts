import { beijingClock, beijingDay } from '../../../../src/contract/days'
import { byVideo } from '../../../../src/contract/meetingForm'
import type { CheckInMethod } from '../../../../src/contract/attendanceWords'
import type { PaperRow, RecordFacts } from '../facts/recordFacts'
import { types } from './measures'
import type { Block } from './page'
import { bold, paragraph, rule, tab, type Words } from './pieces'
import { textCell } from './recordRows'
import * as say from './recordWords'
import { table, type Cell, type Row } from './table'

/** 签到册: two people a row, fifty a page; the order of the roll runs down the left half, then the right. */

const widths = [8.5, 15.5, 10.5, 16, 12.5, 15] as const
const heads = ['序号', '姓名', '身份', '签到时间', '方式', '备注'] as const
const perPage = 50
const roomy = 13
/** From so many rows on what stands below them goes to the next page. */
const full = 18

interface Method {
  word: string
  means: string
}
const methods: Record<CheckInMethod, Method> = {
  memberScan: { word: '会议码', means: '本人扫会议码' },
  shortCode: { word: '短码', means: '本人输会议短码' },
  secretaryScan: { word: '党员码', means: '工作人员扫本人的码' },
  manualConfirm: { word: '确认', means: '当场确认，备注写理由' },
  rollCall: { word: '点名', means: '当场点名，备注写理由' },
  lateEntry: { word: '补录', means: '散会后补登，备注写补录人和日期' },
  atOpening: { word: '开会', means: '开会时到会' },
}

const remarkOf = ({ meeting }: RecordFacts, row: PaperRow): string => {
  const { memberId, status, entered, reason, leave } = row
  const roles = [
    ...(meeting.chair?.memberId === memberId ? ['主持'] : []),
    ...(meeting.recorder?.memberId === memberId ? ['记录'] : []),
  ]
  if (status === 'onLeave') return leave?.reasonLabel ?? ''
  if (status === 'absent') return leave ? '请假未准' : (reason ?? '')
  const why = entered ? `${entered.by} ${entered.on}` : row.method === 'secretaryScan' ? '' : (reason ?? '')
  return [...roles, ...(status === 'late' ? ['迟到'] : []), ...(why ? [why === byVideo ? '视频' : why] : [])].join('\n')
}
const timeOf = ({ status, arrivedAt }: PaperRow): string => {
  if (status === 'onLeave') return '△ 请假'
  if (status === 'absent' || arrivedAt === null) return '× 缺席'
  return beijingClock(arrivedAt)
}
const cellsOf = (facts: RecordFacts, row: PaperRow | undefined, number: number): string[] =>
  row
    ? [
        `${number}`,
        row.name,
        say.identityOf(row),
        timeOf(row),
        say.isHere(row) && row.method ? methods[row.method].word : '',
        remarkOf(facts, row),
      ]
    : heads.map(() => '')

/** Between the halves runs a heavier rule, which both cells beside it ask for. */
const middle = (first: boolean, at: number): ('left' | 'right')[] =>
  first ? (at === widths.length - 1 ? ['right'] : []) : at === 0 ? ['left'] : []

const center = { align: 'center' } as const
const half = (cells: readonly string[], first: boolean): Cell[] =>
  cells.map((text, at) => {
    const short = [...text].length <= 3
    const type = at === 5 || (at === 2 && !short) ? types.fine : at === 1 && short ? types.cell : types.small
    return {
      ...textCell(widths[at] as number, text, type, center),
      padding: [0, 0.3],
      heavy: middle(first, at),
    }
  })
const headRow = (): Row => ({
  head: true,
  height: 9.4,
  cells: [true, false].flatMap((first) =>
    heads.map((text, at) => ({
      ...textCell(widths[at] as number, text, types.head, center),
      padding: [0, 0.3] as const,
      heavy: [...middle(first, at), 'bottom'],
    })),
  ),
})

const pagesOf = (rows: readonly PaperRow[]): PaperRow[][] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / perPage)) }, (_, at) =>
    rows.slice(at * perPage, (at + 1) * perPage),
  )
export const bookPages = (facts: RecordFacts): number => {
  const pages = pagesOf(say.countedRows(facts))
  return pages.length + (Math.ceil((pages.at(-1) as PaperRow[]).length / 2) >= full ? 1 : 0)
}

const bookTable = (facts: RecordFacts, rows: readonly PaperRow[], from: number): Block => {
  const count = Math.max(1, Math.ceil(rows.length / 2))
  const height = count <= roomy ? 9.4 : 7.2
  const lines = Array.from({ length: count }, (_, at): Row => {
    const right = at + count
    return {
      height,
      cells: [
        ...half(cellsOf(facts, rows[at], from + at + 1), true),
        ...half(cellsOf(facts, rows[right], from + right + 1), false),
      ],
    }
  })
  return table([headRow(), ...lines], { padding: [0, 0.3] })
}

const strong = (words: string): Words => words.split(/(\d+)/).map((part) => (/^\d+$/.test(part) ? bold(part) : part))
const sums = (facts: RecordFacts): Block => {
  const { turnout } = facts
  const { expected, present, onLeave, absent, votingBase, votingPresent } = turnout
  const away = say.exemptAway(facts)
  const guests = say.guestsOf(facts)
  const wide = (text: string): Row => ({ cells: [textCell(156, text)] })
  const came = (row: PaperRow) => `${say.guestText(row)}${row.arrivedAt ? beijingClock(row.arrivedAt) : ''}`
  return table(
    [
      {
        cells: [
          textCell(78, strong(`应到 ${expected} ＝ 实到 ${present} ＋ 请假 ${onLeave} ＋ 缺席 ${absent}`)),
          textCell(78, strong(`有表决权应到 ${votingBase}，实到 ${votingPresent}`)),
        ],
      },
      ...(away.length > 0
        ? [wide(`不作硬性要求未到 ${away.length} 人：${away.map(({ name }) => name).join('、')}`)]
        : []),
      ...(guests.length > 0 ? [wide(`列席 ${guests.length} 人：${guests.map(came).join('、')}`)] : []),
    ],
    { padding: [1.7, 2.6] },
  )
}
const legend = (rows: readonly PaperRow[]): string => {
  const used = new Set(rows.filter(say.isHere).flatMap(({ method }) => method ?? []))
  const words = (Object.keys(methods) as CheckInMethod[])
    .filter((method) => used.has(method))
    .map((method) => `${methods[method].word}＝${methods[method].means}`)
  return `${words.length > 0 ? `方式：${words.join('；')}。` : ''}△ 请假　× 缺席　○ 不作要求`
}

const below = (facts: RecordFacts, rows: readonly PaperRow[]): Block[] => [
  paragraph('', types.fine, {}),
  sums(facts),
  paragraph(legend(rows), types.fine, { before: 2 }),
  paragraph(['核对人签名：', rule(42), tab, '年　　　月　　　日'], types.cell, {
    before: 6,
    stops: [{ at: 156, type: 'right' }],
  }),
]

/** Every page with its own head; the lines below the last. */
export const signInBook = (facts: RecordFacts): Block[] => {
  const { meeting } = facts
  const rows = say.countedRows(facts)
  const pages = pagesOf(rows)
  const head = (at: number): Block[] => [
    paragraph(`${say.hostsOf(facts)}${say.kindsOf(facts)}签到册`, types.title, {
      align: 'center',
      after: 5,
      pageBreakBefore: at > 0,
    }),
    paragraph(
      [
        `时间：${say.dayWords(beijingDay(meeting.startAt))} ${beijingClock(meeting.startAt)}`,
        tab,
        `地点：${meeting.place}`,
        tab,
        `主持：${meeting.chair?.name ?? ''}`,
      ],
      types.cell,
      {
        after: 1,
        stops: [
          { at: 98, type: 'center' },
          { at: 156, type: 'right' },
        ],
      },
    ),
  ]
  const last = pages.at(-1) as PaperRow[]
  const overleaf = Math.ceil(last.length / 2) >= full
  return [
    ...pages.flatMap((some, at) => [...head(at), bookTable(facts, some, at * perPage)]),
    ...(overleaf ? [paragraph('', types.fine, { pageBreakBefore: true })] : []),
    ...below(facts, rows),
  ]
}
