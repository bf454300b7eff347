import type { RosterColumn, RosterError } from '../../../../src/contract/orgRoster'
import { rosterTable } from '../../../../src/contract/rosterTable'
import type { MemberKind } from '../../../../src/contract/vocabulary'
import type { SheetRow } from '../../sheet/rows'
import { wordKey } from '../../sheet/words'
import type { OrgNode } from '../store'
import type { Answers } from './learned'
import { branchAround, findBranch, findGroup, type Places } from './places'

/** A row of the book as the roster understands it. */
export interface Line {
  key: string
  row: number
  sheet: string
  name: string
  /** As it is written, or the branch it was found to be. */
  branchText: string
  branch: OrgNode | null
  kind: MemberKind | null
  phone: string | null
  group: OrgNode | null
  /** A day, or a month where no more is written. */
  joinedOn: string | null
  /** Why nobody can be identified by it. */
  faults: RosterError[]
  /** Cells that were not understood and are left out. */
  unread: RosterError[]
}

/** Which questions the lines raise: spellings of branches, sheets without one, kinds. Each with how many rows ask it. */
export interface Open {
  branches: Map<string, number>
  sheets: Map<string, number>
  kinds: Map<string, { text: string; rows: number }>
}
export interface Lines {
  lines: Line[]
  /** Names of rows that somebody has answered are of no member. */
  others: string[]
  open: Open
}

const counted = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)

const branchOf = (
  row: SheetRow<RosterColumn>,
  places: Places,
  answers: Answers,
  open: Open,
): { node: OrgNode } | { why: string } => {
  const text = row.values.branch
  if (text !== null) {
    const found = findBranch(places, text)
    if ('why' in found && found.open) counted(open.branches, text)
    return found
  }
  if (places.only) return { node: places.only }
  const told = places.branches.find(({ _id }) => _id === answers.sheets.get(row.sheet))
  const around = told ?? branchAround(places, row.around)
  if (around) return { node: around }
  counted(open.sheets, row.sheet)
  return { why: '没有填写' }
}

const lineOf = (row: SheetRow<RosterColumn>, places: Places, answers: Answers, open: Open): Line => {
  const blocking = ({ column }: RosterError) => column !== null && rosterTable[column].identifies
  const faults: RosterError[] = row.faults.filter(blocking)
  const unread: RosterError[] = row.faults.filter((fault) => !blocking(fault))
  const branch = faults.some(({ column }) => column === 'branch') ? null : branchOf(row, places, answers, open)
  if (branch && 'why' in branch) faults.push({ column: 'branch', why: branch.why })
  const node = branch && 'node' in branch ? branch.node : null
  const group = node && row.values.group !== null ? findGroup(places, node, row.values.group) : null
  if (group && 'why' in group) unread.push({ column: 'group', why: group.why })
  const { name, kind, phone, joinedOn } = row.values
  const word = wordKey(row.written.kind)
  if (kind === null && row.written.kind !== '' && unread.some(({ column }) => column === 'kind'))
    open.kinds.set(word, { text: row.written.kind, rows: (open.kinds.get(word)?.rows ?? 0) + 1 })
  return {
    key: row.key,
    row: row.row,
    sheet: row.sheet,
    name: name ?? [...row.written.name].slice(0, 20).join(''),
    branchText: node?.name ?? row.written.branch,
    branch: node,
    kind: kind as MemberKind | null,
    phone,
    group: group && 'node' in group ? group.node : null,
    joinedOn,
    faults,
    unread,
  }
}

/** The rows as the roster understands them, and what they leave to be asked. */
export const linesOf = (rows: readonly SheetRow<RosterColumn>[], places: Places, answers: Answers): Lines => {
  const open: Open = { branches: new Map(), sheets: new Map(), kinds: new Map() }
  const people = rows.filter(({ values }) => (values.kind as string | null) !== 'skip')
  const others = rows
    .filter(({ values }) => (values.kind as string | null) === 'skip')
    .map(({ values }) => values.name ?? '')
  return { lines: people.map((row) => lineOf(row, places, answers, open)), others, open }
}
/** Where a line stands, as people find it. */
export const placeOf = ({ sheet, row }: { sheet: string; row: number | null }): string =>
  sheet === '' ? `第 ${row} 行` : `“${sheet}”第 ${row} 行`
