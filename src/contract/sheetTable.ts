/**
 * What an import knows of the sheets people have: its columns, what they are called, what stands in them. One table serves the
 * reader, the questions, the preview and the page that says what is understood; the roster's is in `rosterTable`.
 */

/** How what stands in a cell is read. `word`: one of a few values, by the words for them. */
export type SheetHolds = 'name' | 'word' | 'phone' | 'day' | 'text'

export interface SheetColumn {
  readonly label: string
  /** What it is called, the surest heads first: where two columns fit, the one with the surer head counts. */
  readonly heads: readonly (readonly string[])[]
  readonly holds: SheetHolds
  /** Whom or what a row is about: unread, the row is not taken. Of all else only the cell is left out. */
  readonly identifies: boolean
  /** Without a column of it the book cannot be read: which one it is, is asked. */
  readonly needed: boolean
  /** A cell merged downward stands for every row it covers. */
  readonly covers: boolean
  /** Of `word`: what each word means. */
  readonly words?: Readonly<Record<string, string>>
}
export type SheetTable<Column extends string> = Readonly<Record<Column, SheetColumn>>

/** Each means that nothing is written. */
export const noneWords = [
  '无',
  '暂无',
  '没有',
  '空',
  '未填',
  '不详',
  '未知',
  '待补',
  '—',
  '-',
  '/',
  '\\',
  'N/A',
] as const

/** One way to write something, and what it is read as; a test reads each. */
export interface Understood {
  readonly written: string
  readonly read: string
}
/** Of every kind of content some ways that are understood, and some that are asked back. */
export const understood: Readonly<Record<'day' | 'phone', readonly Understood[]>> = {
  day: [
    { written: '2012-07-01', read: '2012-07-01' },
    { written: '2012/7/1', read: '2012-07-01' },
    { written: '2012.07.01', read: '2012-07-01' },
    { written: '20120701', read: '2012-07-01' },
    { written: '2012年7月1日', read: '2012-07-01' },
    { written: '二〇一二年七月一日', read: '2012-07-01' },
    { written: '2012/7/1 0:00', read: '2012-07-01' },
    { written: '2012-07-01T00:00:00.000+0800', read: '2012-07-01' },
    { written: '2012年7月', read: '2012-07' },
    { written: '2012.07', read: '2012-07' },
    { written: '201207', read: '2012-07' },
  ],
  phone: [
    { written: '138 0013 9000', read: '13800139000' },
    { written: '138-0013-9000', read: '13800139000' },
    { written: '+86 13800139000', read: '13800139000' },
    { written: '13800139000（微信同号）', read: '13800139000' },
    { written: '13800139000 / 0998-1234567', read: '13800139000' },
  ],
}
export const askedBack: Readonly<Record<'day' | 'phone', readonly string[]>> = {
  day: ['20127', '2012', '98.7.1', '2012.1（数字格式，可能是 10 月）'],
  phone: ['0998-1234567', '13800139000、13900139000', '1380013900'],
}
