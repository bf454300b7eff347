import type { RosterError } from '../../../../src/contract/orgRoster'
import type { SheetRow } from '../../sheet/readSheetRows'
import { nameKey } from '../../sheet/words'
import type { Member, OrgNode } from '../store'
import type { Places } from './places'
import { findBranch, findGroup } from './places'

/** What comparing needs of a member on the roster. */
export type Rostered = Pick<
  Member,
  | '_id'
  | 'name'
  | 'kind'
  | 'branchId'
  | 'branchName'
  | 'path'
  | 'partyGroupId'
  | 'joinedOn'
  | 'phone'
  | 'phoneDigest'
  | 'posts'
  | 'recovery'
  | 'openId'
  | 'version'
>

export interface Roster {
  places: Places
  members: readonly Rostered[]
  /** People outside this import who hold a number of the sheet: the digest, and the name if the caller may see it. */
  elsewhere: ReadonlyMap<string, string | null>
  digestOf: (phone: string) => string
}
/** A row of the sheet with its branch, its group and the person it is about; null where it is about nobody yet. */
export interface Matched {
  sheet: SheetRow
  branch: OrgNode | null
  group: OrgNode | null
  member: Rostered | null
  faults: RosterError[]
}

const placed = (sheet: SheetRow, places: Places): Matched => {
  const faults = [...sheet.faults]
  const branchError = faults.some(({ column }) => column === 'branch')
  const foundBranch = branchError ? null : findBranch(places, sheet.branch)
  if (foundBranch && 'why' in foundBranch) faults.push({ column: 'branch', why: foundBranch.why })
  const branch = foundBranch && 'node' in foundBranch ? foundBranch.node : null
  const foundGroup = branch && sheet.group !== '' ? findGroup(places, branch, sheet.group) : null
  if (foundGroup && 'why' in foundGroup) faults.push({ column: 'group', why: foundGroup.why })
  return { sheet, branch, group: foundGroup && 'node' in foundGroup ? foundGroup.node : null, member: null, faults }
}

const groupedBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Item[][] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}
/** Says at each row of a group which other rows it repeats. */
const markRepeats = (
  rows: readonly Matched[],
  column: 'name' | 'phone',
  keyOf: (row: Matched) => string | null,
): void => {
  for (const group of groupedBy(rows, keyOf).filter(({ length }) => length > 1)) {
    for (const row of group) {
      const others = group.filter((other) => other !== row).map(({ sheet }) => sheet.row)
      row.faults.push({ column, why: `与第 ${others.slice(0, 3).join('、')} 行重复` })
    }
  }
}

const byPhone = (rows: readonly Matched[], { members, elsewhere, digestOf }: Roster): void => {
  const holders = new Map(members.map((member) => [member.phoneDigest, member]))
  for (const row of rows) {
    if (row.sheet.phone === null) continue
    const digest = digestOf(row.sheet.phone)
    row.member = holders.get(digest) ?? null
    if (elsewhere.has(digest))
      row.faults.push({ column: 'phone', why: `已登记给${elsewhere.get(digest) ?? '另一名党员'}，不在这次导入的范围` })
  }
}
const byName = (rows: readonly Matched[], members: readonly Rostered[]): void => {
  const taken = new Set(rows.flatMap(({ member }) => (member ? [member._id] : [])))
  const free = new Map<string, Rostered[]>()
  for (const member of members) {
    const key = `${member.branchId}/${nameKey(member.name)}`
    if (!taken.has(member._id)) free.set(key, [...(free.get(key) ?? []), member])
  }
  for (const row of rows) {
    const namesakes = row.branch && !row.member ? (free.get(`${row.branch._id}/${nameKey(row.sheet.name)}`) ?? []) : []
    if (namesakes.length > 1)
      row.faults.push({
        column: 'name',
        why: `${row.branch?.name}有 ${namesakes.length} 个同名的人，请填名册上的手机号区分`,
      })
    else row.member ??= namesakes[0] ?? null
  }
}
/** A number that is one person's on the roster beside a name that is another's: which of the two is meant, only people know. */
const markCrossed = (rows: readonly Matched[], members: readonly Rostered[]): void => {
  const names = new Map(members.map((member) => [`${member.branchId}/${nameKey(member.name)}`, member]))
  for (const row of rows) {
    if (!row.member || nameKey(row.member.name) === nameKey(row.sheet.name)) continue
    const namesake = row.branch && names.get(`${row.branch._id}/${nameKey(row.sheet.name)}`)
    if (namesake && namesake._id !== row.member._id)
      row.faults.push({ column: 'phone', why: `名册上登记给${row.member.name}` })
  }
}

/** Finds whom each row is about: by the phone number, else by the name within the branch. */
export const matchRows = (sheet: readonly SheetRow[], roster: Roster): Matched[] => {
  const rows = sheet.map((each) => placed(each, roster.places))
  byPhone(rows, roster)
  markRepeats(rows, 'phone', ({ sheet: { phone } }) => phone)
  byName(rows, roster.members)
  markCrossed(rows, roster.members)
  markRepeats(rows, 'name', ({ member, sheet: { phone } }) => (member && phone === null ? member._id : null))
  // Two new people of one name in one branch are told apart by their numbers only.
  const unknown = rows.filter(({ member, branch, faults }) => !member && branch && faults.length === 0)
  const nameless = new Set(
    unknown
      .filter(({ sheet: { phone } }) => phone === null)
      .map(({ branch, sheet: { name } }) => `${branch?._id}/${name}`),
  )
  markRepeats(unknown, 'name', ({ branch, sheet: { name } }) =>
    nameless.has(`${branch?._id}/${name}`) ? `${branch?._id}/${name}` : null,
  )
  return rows
}
