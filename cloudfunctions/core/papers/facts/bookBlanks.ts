import { isParty, standingsOn, type BookSource } from './bookSource'
import type { Column, Piece } from './workbookFacts'

/** The sections of a handbook that are written by hand, or until something of the product's own fills them. Pure. */

const center = 'center' as const
const empty = (heads: readonly (readonly [head: string, mm: number])[], blank: number): Piece[] => [
  { is: 'table', columns: heads.map(([head, mm]): Column => ({ head, mm, align: center })), rows: [], blank },
]

export const lastYearsProblems = (): Piece[] =>
  empty(
    [
      ['序号', 12],
      ['上年评议、组织生活会查摆的问题', 72],
      ['整改措施', 44],
      ['完成时间', 28],
    ],
    6,
  )
export const reviewForm = (): Piece[] => [
  {
    is: 'facts',
    rows: [
      ['学习教育', null],
      ['个人自评、党员互评', null],
      ['民主测评', null],
      ['组织评定', null],
      ['应参评、实参评', null],
      ['优秀、合格', null],
      ['基本合格、不合格', null],
      ['不定等次', null],
    ],
  },
]
export const development = (): Piece[] =>
  empty(
    [
      ['姓名', 18],
      ['申请', 18],
      ['确定\n积极分子', 20],
      ['培养\n联系人', 20],
      ['考察', 18],
      ['发展对象', 22],
      ['预备', 20],
      ['转正', 20],
    ],
    6,
  )
export const tasks = (): Piece[] =>
  empty(
    [
      ['序号', 12],
      ['任务、督办事项', 64],
      ['责任人', 22],
      ['时限', 28],
      ['完成情况', 30],
    ],
    6,
  )
export const honours = (): Piece[] =>
  empty(
    [
      ['日期', 26],
      ['姓名（集体）', 36],
      ['表彰名称', 60],
      ['授予单位', 34],
    ],
    6,
  )
/** The product keeps no money: months and members alone. */
export const dues = (source: BookSource): Piece[] => [
  {
    is: 'table',
    columns: [
      { head: '姓名', mm: 24, align: center },
      ...Array.from({ length: 12 }, (_, at): Column => ({ head: `${at + 1}月`, mm: 11, align: center })),
    ],
    rows: standingsOn(source, source.lastOn)
      .filter(isParty)
      .map(({ name }) => [name]),
    blank: 2,
  },
  { is: 'note', text: '系统不记录党费金额，请手工填写。' },
]
export const summary = (): Piece[] => [{ is: 'rules', lines: 18 }]
export const inspection = (): Piece[] => [{ is: 'rules', lines: 12 }]
export const handover = (): Piece[] =>
  empty(
    [
      ['移交人', 36],
      ['接收人', 36],
      ['监交人', 36],
      ['移交内容', 24],
      ['日期', 24],
    ],
    4,
  )
