import type { RecordFacts } from './recordFacts'

/** What a year's 支部工作手册 is printed from: sections in their order, each of a few kinds of pieces. */

export interface Column {
  head: string
  /** In millimetres; the columns of a table make up 156. */
  mm: number
  align?: 'left' | 'center'
}
export type Piece =
  /** A label and what it says, row by row; null: a rule to write on. */
  | { is: 'facts'; rows: readonly (readonly [label: string, said: string | null])[] }
  /** `blank`: so many empty rows to be written by hand. */
  | { is: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[]; blank?: number }
  | { is: 'records'; records: readonly RecordFacts[] }
  | { is: 'note'; text: string }
  /** Rules to write on. */
  | { is: 'rules'; lines: number }

export interface Section {
  /** 1 to 30, and 附. */
  number: string
  name: string
  pieces: readonly Piece[]
  /** `none`: nothing all year; `withheld`: not for the maker of this copy to read; `inLast`: of the whole year. */
  state: 'filled' | 'none' | 'withheld' | 'leftOut' | 'inLast'
}
export interface WorkbookFacts {
  branch: string
  superior: string | null
  year: number
  /** 第一册 一季度, 第一册 1月; null where one book holds the year. */
  volume: string | null
  secretary: string | null
  introduction: readonly string[]
  sections: readonly Section[]
  /** Each section begins a page of its own. */
  breaks: boolean
}
