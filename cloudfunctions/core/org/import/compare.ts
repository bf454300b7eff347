import { byName } from '../../../../src/contract/names'
import type { RosterChange, RosterColumn, RosterError } from '../../../../src/contract/orgRoster'
import { memberKindLabels, postLabels, postName } from '../../../../src/contract/vocabulary'
import { maskedPhone } from '../phone'
import { postAgainstKind } from '../rules'
import { nameKey } from '../../sheet/words'
import type { Line } from './lines'
import type { Matched, Rostered } from './match'
import type { Places } from './places'
import type { RowFields, StoredRow, StoredWho } from './store'

/** What comparing asks about the caller and about sealed fields. */
export interface Viewer {
  memberId: string
  /** No single person changes their number. */
  isProtected: (member: Rostered) => boolean
  phoneOf: (member: Rostered) => string | null
}
interface Comparing {
  places: Places
  viewer: Viewer
  /** The kind of whoever is new and has none written, where that was answered. */
  blankKind: string | null
}

/** A month in the sheet says nothing against a day of that month on the roster. */
const joinedOf = (written: string | null, recorded: string | null): string | null =>
  written === null || recorded?.startsWith(`${written}-`) ? recorded : written

/** What the sheet says, and what the roster says where the sheet says nothing; null where a new person has no kind. */
const fieldsOf = (line: Line, member: Rostered | null, blankKind: string | null): RowFields | null => {
  const kind = line.kind ?? member?.kind ?? (line.unread.some(({ column }) => column === 'kind') ? null : blankKind)
  if (!line.branch || !kind) return null
  const stays = member?.branchId === line.branch._id
  return {
    name: line.name,
    kind: kind as RowFields['kind'],
    branchId: line.branch._id,
    phone: line.phone,
    partyGroupId: line.group?._id ?? (stays ? member.partyGroupId : null),
    joinedOn: joinedOf(line.joinedOn, member?.joinedOn ?? null),
  }
}

/** All that would be written, before and after, as people read it; of somebody new everything there is. */
const changesOf = (
  line: Line,
  member: Rostered | null,
  fields: RowFields,
  { places, viewer }: Comparing,
): RosterChange[] => {
  const groupName = (id: string | null) => places.groups.find(({ _id }) => _id === id)?.name ?? ''
  const recorded = member && viewer.phoneOf(member)
  const branchBefore = member?.branchName ?? ''
  const both: Record<RosterColumn, [before: string, after: string]> = {
    name: [member?.name ?? fields.name, fields.name],
    branch: [
      branchBefore || (line.branch?.name ?? ''),
      member?.branchId === fields.branchId ? branchBefore : (line.branch?.name ?? ''),
    ],
    kind: [member ? memberKindLabels[member.kind] : '', memberKindLabels[fields.kind]],
    phone: [recorded ?? '', fields.phone ?? recorded ?? ''],
    group: [groupName(member?.partyGroupId ?? null), groupName(fields.partyGroupId)],
    joinedOn: [member?.joinedOn ?? '', fields.joinedOn ?? ''],
  }
  const shown = (column: RosterColumn, text: string) => (column === 'phone' && text !== '' ? maskedPhone(text) : text)
  const moves = (column: RosterColumn) => column === 'branch' && member !== null && member.branchId !== fields.branchId
  return (Object.keys(both) as RosterColumn[])
    .filter((column) => both[column][0] !== both[column][1] || moves(column))
    .map((column) => ({ column, before: shown(column, both[column][0]), after: shown(column, both[column][1]) }))
}

const blankWhy = (line: Line): RosterError[] => {
  const said = line.unread.filter(({ column }) => column === 'kind')
  return said.length > 0 ? said : [{ column: 'kind', why: '没有填写，请在上面回答是哪种身份' }]
}

/** The rows a kind in the sheet may not come to: whoever holds a post keeps the kind that goes with it. */
const keepsKind = (line: Line, member: Rostered): Line => {
  const post = line.kind && postAgainstKind(member.posts, line.kind)
  if (!post) return line
  const why = `现任${postLabels[post]}，请先免去职务再改身份`
  return { ...line, kind: null, unread: [...line.unread, { column: 'kind', why }] }
}

const rowOf = (
  line: Line,
): Pick<StoredRow, 'key' | 'row' | 'sheet' | 'name' | 'branchName' | 'stays' | 'faults' | 'changes'> => ({
  key: line.key,
  row: line.row,
  sheet: line.sheet,
  name: line.name,
  branchName: line.branch?.name ?? line.branchText,
  faults: [],
  changes: [],
  stays: null,
})
const nobody = { memberId: null, columns: [], version: null, fields: null }
const unreadRow = (line: Line): StoredRow[] =>
  line.unread.length > 0 ? [{ ...rowOf(line), ...nobody, state: 'unread', faults: line.unread }] : []
const problemRow = (line: Line, faults: RosterError[]): StoredRow => ({
  ...rowOf(line),
  ...nobody,
  state: 'problem',
  faults,
})

/** What an answer comes to: the row as it would be added or change somebody. */
const whoOf = (
  line: Line,
  member: Rostered | null,
  fields: RowFields,
  comparing: Comparing,
  is: StoredWho['is'],
): StoredWho => {
  const changes = changesOf(line, member, fields, comparing)
  return {
    is,
    text: '',
    but: '',
    memberId: member?._id ?? null,
    version: member?.version ?? null,
    fields,
    changes,
    columns: member ? changes.map(({ column }) => column) : [],
    releases: null,
  }
}

/** Two answers, and none of them by itself: the holder of the number has another name now, or the number another person. */
const whoRow = (line: Line, { holder, namesake }: NonNullable<Matched['who']>, comparing: Comparing): StoredRow[] => {
  const { viewer, blankKind } = comparing
  const renamed = fieldsOf(line, holder, blankKind)
  const other = fieldsOf(line, namesake, blankKind)
  if (!renamed || !other) return [problemRow(line, blankWhy(line)), ...unreadRow(line)]
  const shut = [holder, ...(namesake ? [namesake] : [])].filter(viewer.isProtected)
  const [first] = shut
  const withoutNumber = first ? { ...other, phone: null } : other
  const rename: StoredWho = {
    ...whoOf(line, holder, renamed, comparing, 'rename'),
    text: `改名：${holder.name}现在叫${line.name}，号码、签到和谈话都还是这位同志的`,
  }
  const number: StoredWho = {
    ...whoOf(line, namesake, withoutNumber, comparing, 'number'),
    text: namesake
      ? `换了号：是${namesake.name}，号码原来是${holder.name}的`
      : `换了人：新登记${line.name}，号码原来是${holder.name}的`,
    but: first
      ? `${first.name}绑定过微信、任过职或有谈心谈话，这次不动手机号，换号在${first.name}的党员页办理`
      : `${holder.name}的手机号先空着，等表格里另一行或党员页填写`,
    releases: first ? null : holder._id,
  }
  return [{ ...rowOf(line), ...nobody, state: 'who', who: [rename, number] }, ...unreadRow(line)]
}

/**
 * The rows that one row of the sheet comes to: what it changes, apart from that the other number of somebody protected, which
 * is a question and never a change, and apart from that what of it was not understood.
 */
const compareRow = ({ line: written, member, who }: Matched, comparing: Comparing): StoredRow[] => {
  const { viewer, blankKind } = comparing
  if (written.faults.length > 0) return [problemRow(written, written.faults), ...unreadRow(written)]
  if (who) return whoRow(written, who, comparing)
  const line = member ? keepsKind(written, member) : written
  const fields = fieldsOf(line, member, blankKind)
  if (!fields)
    return [
      problemRow(line, blankWhy(line)),
      ...unreadRow({ ...line, unread: line.unread.filter(({ column }) => column !== 'kind') }),
    ]
  const changes = changesOf(line, member, fields, comparing)
  if (!member) return [{ ...rowOf(line), ...nobody, state: 'added', fields, changes }, ...unreadRow(line)]
  if (member._id === viewer.memberId && changes.some(({ column }) => column === 'branch'))
    return [
      problemRow(line, [{ column: 'branch', why: '不能转接自己的组织关系，请由另一位有权限的同志办理' }]),
      ...unreadRow(line),
    ]
  const asks = viewer.isProtected(member) ? changes.filter(({ column }) => column === 'phone') : []
  const rows = (
    [
      ['changed', changes.filter((change) => !asks.includes(change))],
      ['recovery', asks],
    ] as const
  )
    .filter(([, each]) => each.length > 0)
    .map(([state, each]) => ({
      ...rowOf(line),
      state,
      memberId: member._id,
      changes: each,
      fields,
      columns: each.map(({ column }) => column),
      version: member.version,
      ...(state === 'recovery' && { stays: member.recovery ? '已有一份找回身份的申请在办' : null }),
    }))
  return [...rows, ...unreadRow(line)]
}

const staysBecause = (member: Rostered, viewer: Viewer): string | null => {
  if (member._id === viewer.memberId) return '不能移出自己'
  const [held] = member.posts
  return held ? `担任${held.nodeName}${postName(held)}，免职后才能移出` : null
}
const leftRow = (member: Rostered, viewer: Viewer): StoredRow => ({
  ...nobody,
  key: member._id,
  state: 'left',
  row: null,
  sheet: '',
  memberId: member._id,
  name: member.name,
  branchName: member.branchName,
  faults: [],
  changes: [],
  stays: staysBecause(member, viewer),
  version: member.version,
})

export interface Compared {
  rows: StoredRow[]
  unchanged: number
}
/** New, changed, wrong, asked and not understood: everything an import would do, before it does anything. */
export const compareRows = (matched: readonly Matched[], comparing: Comparing): Compared => {
  const compared = matched.map((row) => compareRow(row, comparing))
  return {
    rows: compared.flat(),
    unchanged: compared.filter((each) => each.every(({ state }) => state === 'unread')).length,
  }
}

/** Whoever is on the roster and in no row: neither found, nor asked about, nor named where something was not understood. */
export const missingRows = (
  matched: readonly Matched[],
  members: readonly Rostered[],
  others: readonly string[],
  viewer: Viewer,
): StoredRow[] => {
  const found = new Set(
    matched.flatMap(({ member, who }) => [member?._id, who?.holder._id, who?.namesake?._id].filter(Boolean)),
  )
  const named = new Set([
    ...matched.filter(({ line }) => line.faults.length > 0).map(({ line }) => nameKey(line.name)),
    ...others.map(nameKey),
  ])
  const missing = members.filter(({ _id, name }) => !found.has(_id) && !named.has(nameKey(name)))
  return [...new Set(missing.map(({ path }) => path))]
    .sort()
    .flatMap((path) => byName(missing.filter((member) => member.path === path)))
    .map((member) => leftRow(member, viewer))
}
