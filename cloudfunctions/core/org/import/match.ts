import { nameKey } from '../../sheet/words'
import type { Member } from '../store'
import type { Line } from './lines'
import { placeOf } from './lines'

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
  members: readonly Rostered[]
  /** People outside this import who hold a number of the sheet: the digest, and the name if the caller may see it. */
  elsewhere: ReadonlyMap<string, string | null>
  digestOf: (phone: string) => string
}
/** A line with the person it is about; null where it is about nobody yet. */
export interface Matched {
  line: Line
  member: Rostered | null
  /**
   * The number is one person's and the name is another's, or nobody's: the holder of the number, and who has the name in the
   * branch. Which of the two the line is about, or whether it is somebody new, only people know.
   */
  who: { holder: Rostered; namesake: Rostered | null } | null
}

const groupedBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Item[][] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = key === null ? undefined : groups.get(key)
    if (group) group.push(item)
    else if (key !== null) groups.set(key, [item])
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
    // A few of them are enough to find the rest by.
    const named = group.slice(0, 4)
    for (const row of group) {
      const others = named.filter((other) => other !== row).slice(0, 3)
      const where = others.map(({ line }) => placeOf(line)).join('、')
      row.line.faults.push({ column, why: `与${where}重复` })
    }
  }
}

const placeKey = (line: Line) => line.branch && `${line.branch._id}/${nameKey(line.name)}`

const byPhone = (rows: readonly Matched[], { members, elsewhere, digestOf }: Roster): void => {
  const holders = new Map(members.map((member) => [member.phoneDigest, member]))
  for (const row of rows) {
    if (row.line.phone === null) continue
    const digest = digestOf(row.line.phone)
    row.member = holders.get(digest) ?? null
    if (elsewhere.has(digest))
      row.line.faults.push({
        column: 'phone',
        why: `已登记给${elsewhere.get(digest) ?? '另一名党员'}，不在这次导入的范围`,
      })
  }
}

/** Whoever has another name than the holder of the number beside it is asked about. */
const askWho = (rows: readonly Matched[], members: readonly Rostered[]): void => {
  const names = new Map(members.map((member) => [`${member.branchId}/${nameKey(member.name)}`, member]))
  for (const row of rows) {
    const { line, member } = row
    if (!member || line.name === '' || nameKey(member.name) === nameKey(line.name)) continue
    row.member = null
    row.who = { holder: member, namesake: names.get(placeKey(line) ?? '') ?? null }
  }
}

const byName = (rows: readonly Matched[], members: readonly Rostered[]): void => {
  const taken = new Set(rows.flatMap(({ member }) => (member ? [member._id] : [])))
  const free = new Map<string, Rostered[]>()
  for (const member of members) {
    if (taken.has(member._id)) continue
    const key = `${member.branchId}/${nameKey(member.name)}`
    const there = free.get(key)
    if (there) there.push(member)
    else free.set(key, [member])
  }
  for (const row of rows) {
    const { line } = row
    if (row.member || row.who) continue
    const namesakes = free.get(placeKey(line) ?? '') ?? []
    if (namesakes.length > 1)
      line.faults.push({
        column: 'name',
        why: `${line.branch?.name}有 ${namesakes.length} 个同名的人，请填名册上的手机号区分`,
      })
    else row.member = namesakes[0] ?? null
  }
}

/** Finds whom each row is about: by the phone number, else by the name within the branch. */
export const matchLines = (lines: readonly Line[], roster: Roster): Matched[] => {
  const rows: Matched[] = lines.map((line) => ({ line, member: null, who: null }))
  byPhone(rows, roster)
  askWho(rows, roster.members)
  markRepeats(rows, 'phone', ({ line }) => line.phone)
  byName(rows, roster.members)
  markRepeats(rows, 'name', ({ member, line }) => (member && line.phone === null ? member._id : null))
  // Two new people of one name in one branch are told apart by their numbers only.
  const unknown = rows.filter(({ member, line, who }) => !member && !who && line.branch && line.faults.length === 0)
  const nameless = new Set(unknown.filter(({ line }) => line.phone === null).map(({ line }) => placeKey(line)))
  markRepeats(unknown, 'name', ({ line }) => {
    const key = placeKey(line)
    return key !== null && nameless.has(key) ? key : null
  })
  return rows
}
