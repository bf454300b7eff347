import type { Cell, Column, Day } from './register'

/** Words of the heads as docs/papers.md has them. */
export const headsOf = (columns: readonly Column[]): string[] => columns.map(({ head }) => head)

/** A day that is known, as a real date; a month alone stays text. */
export const dayCell = (day: string | null | undefined): Day | string | null => {
  if (!day) return null
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : day
}
/** A row of a table whose first column counts its rows. */
export const numbered = (rows: readonly (readonly Cell[])[]): Cell[][] => rows.map((row, at) => [at + 1, ...row])
