import { addDays, addMonths } from './days'

/** Windows of duties: Beijing calendar months, quarters, half-years and years. Days are `YYYY-MM-DD`; no instants, no zones. */
export const windowKinds = ['month', 'quarter', 'halfYear', 'year'] as const
export type WindowKind = (typeof windowKinds)[number]
export const windowLabels: Record<WindowKind, string> = {
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
}
/** How many of each a year has. */
export const windowsAYear: Record<WindowKind, number> = { month: 12, quarter: 4, halfYear: 2, year: 1 }

export interface DutyWindow {
  kind: WindowKind
  /** `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
  id: string
  year: number
  /** First and last day. */
  from: string
  to: string
  /** From this day on what is neither held nor planned is said to need planning. */
  warnFrom: string
}

const two = (number: number): string => String(number).padStart(2, '0')
const idOf: Record<WindowKind, (year: number, at: number) => string> = {
  month: (year, at) => `${year}-${two(at + 1)}`,
  quarter: (year, at) => `${year}-Q${at + 1}`,
  halfYear: (year, at) => `${year}-H${at + 1}`,
  year: (year) => String(year),
}
/** A month from its 20th, a quarter and a half-year from the first of the last month, a year from 1 October. */
const warnFromOf: Record<WindowKind, (from: string, to: string) => string> = {
  month: (from) => addDays(from, 19),
  quarter: (_, to) => `${to.slice(0, 7)}-01`,
  halfYear: (_, to) => `${to.slice(0, 7)}-01`,
  year: (from) => addMonths(from, 9),
}

const known = new Map<string, readonly DutyWindow[]>()
/** The windows of a year, in order; the same ones every time they are asked for. */
export const windowsOf = (kind: WindowKind, year: number): readonly DutyWindow[] => {
  const key = `${kind}${year}`
  const windows = known.get(key) ?? madeOf(kind, year)
  known.set(key, windows)
  return windows
}
const madeOf = (kind: WindowKind, year: number): DutyWindow[] => {
  const months = 12 / windowsAYear[kind]
  return Array.from({ length: windowsAYear[kind] }, (_, at) => {
    const from = `${year}-${two(at * months + 1)}-01`
    const to = addDays(addMonths(from, months), -1)
    return { kind, id: idOf[kind](year, at), year, from, to, warnFrom: warnFromOf[kind](from, to) }
  })
}
/** The window a day lies in. */
export const windowOn = (kind: WindowKind, day: string): DutyWindow =>
  windowsOf(kind, Number(day.slice(0, 4))).find(({ to }) => day <= to)!
/** The window of an id; null where it is none's, as that of what stands today. */
export const windowById = (id: string): DutyWindow | null =>
  windowKinds.flatMap((kind) => windowsOf(kind, Number(id.slice(0, 4)))).find((window) => window.id === id) ?? null

/** What a window is called: 2026年11月, 2026年第四季度, 2026年下半年, 2026年. */
export const windowText = ({ kind, year, from }: DutyWindow): string => {
  const month = Number(from.slice(5, 7))
  if (kind === 'month') return `${year}年${month}月`
  if (kind === 'quarter') return `${year}年第${['一', '二', '三', '四'][(month - 1) / 3]}季度`
  return kind === 'halfYear' ? `${year}年${month === 1 ? '上' : '下'}半年` : `${year}年`
}
