import { rosterTable } from '../../src/contract/rosterTable'
import type { RosterColumn } from '../../src/contract/orgRoster'
import { Problem } from '../../cloudfunctions/core/platform/problem'
import { nothingLearned, type Learned } from '../../cloudfunctions/core/sheet/heads'
import { readSheets, type SheetsRead } from '../../cloudfunctions/core/sheet/readSheets'
import { bookOf, rowsOfCells, type Written } from './book'

/** Books read as rosters, without an organ around them. */
interface Told {
  learned?: Learned
  notThere?: string[]
}
const reading = (bytes: Buffer, { learned = nothingLearned, notThere = [] }: Told = {}) =>
  readSheets<RosterColumn>(
    bytes,
    { table: rosterTable, learned, at: '2026-11-20T01:00:00.000Z' },
    { needed: ['name', 'branch', 'kind'], saidOtherwise: () => false, notThere: new Set(notThere), max: 2000 },
  )
type Answer = SheetsRead<RosterColumn>
export const read = (bytes: Buffer, told?: Told): Answer => {
  const answer = reading(bytes, told)
  if (answer instanceof Problem) throw new Error(`${answer.code}: ${answer.answer().message}`)
  return answer
}
/** The code of the refusal. */
export const refused = (bytes: Buffer): string => {
  const answer = reading(bytes)
  if (!(answer instanceof Problem)) throw new Error('It was read')
  return answer.code
}
export const faultsOf = ({ rows }: Answer): string[] =>
  rows.flatMap(({ faults }) => faults.map(({ column, why }) => `${column}：${why}`))
export const column = ({ rows }: Answer, key: RosterColumn) => rows.map(({ values }) => values[key])

/** A book of one sheet. */
export const one = (rows: readonly (readonly Written[])[], after = ''): Buffer =>
  bookOf({ sheets: [{ name: '名册', rows: rowsOfCells(rows), after }] })
/** A row as a careful secretary writes it, and what of it stands beside the name. */
export const good = ['王党员', '第三党支部', '正式党员', '13900000003', '第一党小组', '2010-07-01'] as const
export const others = good.slice(1)
