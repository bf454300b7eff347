/** A register as it is printed: columns, rows of plain values, and the lines around them. Pure. */

/** A calendar day, `2026-11-30`: written as a real date. */
export interface Day {
  readonly day: string
}
export type Cell = string | number | Day | null

export interface Column {
  readonly head: string
  /** Of the printed page, in millimetres. */
  readonly mm: number
  /** Text stands left, a count right, a date or a state in the middle. */
  readonly as?: 'text' | 'count' | 'middle'
}
export interface RegisterSheet {
  /** On the tab. */
  readonly tab: string
  readonly title: string
  /** The second row: 单位, 年度 or what else it is of, 制表日期. */
  readonly line: readonly [left: string, middle: string, right: string]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** What is said where there is no row. */
  readonly none: string
  /** Under the table, each on a line of its own. */
  readonly below?: readonly string[]
  /** The least height of a row, in millimetres. */
  readonly rowMm?: number
}
export interface Register {
  readonly sheets: readonly RegisterSheet[]
  /** 生成时间, 生成人, 数据截至. */
  readonly made: string
}
