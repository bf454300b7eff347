/**
 * How an answer's rows travel: by column, with what repeats said once. In a list of twenty the names of the fields, of the hosts
 * and of the room would otherwise stand twenty times. Pure; server and phone share it.
 */

/** The values of one field: one for each row, or, with `at`, where each row's stands among them; null where it has none. */
interface Column {
  values: unknown[]
  at?: (number | null)[]
}
interface Columns {
  count: number
  columns: Record<string, Column>
}
type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const isColumns = (value: unknown): value is Columns => isRow(value) && isRow(value.columns)

const columnOf = (rows: readonly Row[], key: string): Column => {
  const places = new Map<string, number>()
  const values: unknown[] = []
  const at = rows.map((row) => {
    const value = row[key]
    if (value === undefined) return null
    const said = JSON.stringify(value)
    const before = places.get(said)
    if (before !== undefined) return before
    places.set(said, values.length)
    return values.push(value) - 1
  })
  // Below half of them it is the places that would be the longer part.
  return at.includes(null) || values.length <= rows.length / 2
    ? { values, at }
    : { values: rows.map((row) => row[key]) }
}

/** What a list answers with its rows by column; anything else as it is. */
export function packed(answer: unknown): unknown {
  if (!isRow(answer) || !Array.isArray(answer.rows)) return answer
  const rows: readonly unknown[] = answer.rows
  if (rows.length < 2 || !rows.every(isRow)) return answer
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = Object.fromEntries(keys.map((key) => [key, columnOf(rows, key)]))
  return { ...answer, rows: { count: rows.length, columns } satisfies Columns }
}

const rowAt = (columns: Columns['columns'], place: number): Row =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([key, { values, at }]) => {
      const which = at ? at[place] : place
      return which === null || which === undefined ? [] : [[key, values[which]]]
    }),
  )

/** The answer as it was before it was packed. */
export function unpacked<Answer>(answer: Answer): Answer {
  if (!isRow(answer) || !isColumns(answer.rows)) return answer
  const { count, columns } = answer.rows
  return { ...answer, rows: Array.from({ length: count }, (_, place) => rowAt(columns, place)) }
}
