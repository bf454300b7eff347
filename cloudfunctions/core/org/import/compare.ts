import { byName } from '../../../../src/contract/names'
import type { RosterChange, RosterColumn, RosterError } from '../../../../src/contract/orgRoster'
import { memberKindLabels, postLabels, postName } from '../../../../src/contract/vocabulary'
import { maskedPhone } from '../phone'
import { postAgainstKind } from '../rules'
import { nameKey } from '../../sheet/words'
import type { Matched, Rostered } from './match'
import type { Places } from './places'
import type { RowFields, StoredRow } from './store'

/** What comparing asks about the caller and about sealed fields. */
interface Viewer {
  memberId: string
  /** No single person changes their number. */
  isProtected: (member: Rostered) => boolean
  phoneOf: (member: Rostered) => string | null
}

const joined = (day: string | null) => day ?? ''

/** What the sheet says, and what the roster says where the sheet says nothing. */
const fieldsOf = ({ sheet, branch, group, member }: Matched): RowFields | null => {
  if (!branch || !sheet.kind) return null
  const stays = member?.branchId === branch._id
  return {
    name: sheet.name,
    kind: sheet.kind,
    branchId: branch._id,
    phone: sheet.phone,
    partyGroupId: group?._id ?? (stays ? member.partyGroupId : null),
    joinedOn: sheet.joinedOn ?? member?.joinedOn ?? null,
  }
}

/** The fields that differ, before and after, as people read them. */
const changesOf = (
  row: Matched,
  member: Rostered,
  fields: RowFields,
  places: Places,
  viewer: Viewer,
): RosterChange[] => {
  const groupName = (id: string | null) => places.groups.find(({ _id }) => _id === id)?.name ?? ''
  const recorded = viewer.phoneOf(member)
  const both: Record<RosterColumn, [before: string, after: string]> = {
    name: [member.name, fields.name],
    branch: [member.branchName, member.branchId === fields.branchId ? member.branchName : (row.branch?.name ?? '')],
    kind: [memberKindLabels[member.kind], memberKindLabels[fields.kind]],
    phone: [recorded ?? '', fields.phone ?? recorded ?? ''],
    group: [groupName(member.partyGroupId), groupName(fields.partyGroupId)],
    joinedOn: [joined(member.joinedOn), joined(fields.joinedOn)],
  }
  const shown = (column: RosterColumn, text: string) => (column === 'phone' && text !== '' ? maskedPhone(text) : text)
  return (Object.keys(both) as RosterColumn[])
    .filter(
      (column) => both[column][0] !== both[column][1] || (column === 'branch' && member.branchId !== fields.branchId),
    )
    .map((column) => ({ column, before: shown(column, both[column][0]), after: shown(column, both[column][1]) }))
}

/** What only the comparison shows: a move of oneself, a kind that may hold no post. */
const changeErrors = (
  member: Rostered,
  fields: RowFields | null,
  changes: readonly RosterChange[],
  viewer: Viewer,
): RosterError[] => {
  const changed = (column: RosterColumn) => changes.some((change) => change.column === column)
  const faults: RosterError[] = []
  if (changed('branch') && member._id === viewer.memberId)
    faults.push({ column: 'branch', why: '不能转接自己的组织关系，请由另一位有权限的同志办理' })
  const post = fields && postAgainstKind(member.posts, fields.kind)
  if (post) faults.push({ column: 'kind', why: `现任${postLabels[post]}，请先免去职务再改身份` })
  return faults
}

/**
 * The rows that one row of the sheet comes to: what it changes, and apart from that the other number of somebody protected,
 * which is a question and never a change.
 */
const compareRow = (row: Matched, places: Places, viewer: Viewer): StoredRow[] => {
  const { sheet, member, branch } = row
  const fields = fieldsOf(row)
  const changes = member && fields && row.faults.length === 0 ? changesOf(row, member, fields, places, viewer) : []
  const faults = member ? [...row.faults, ...changeErrors(member, fields, changes, viewer)] : row.faults
  const shared = { row: sheet.row, name: sheet.name, branchName: branch?.name ?? sheet.branch, stays: null }
  const nobody = { memberId: null, faults, changes: [], columns: [], version: null }
  if (faults.length > 0 || !fields) return [{ ...shared, ...nobody, state: 'problem', fields: null }]
  if (!member) return [{ ...shared, ...nobody, state: 'added', fields }]
  const asks = viewer.isProtected(member) ? changes.filter(({ column }) => column === 'phone') : []
  return (
    [
      ['changed', changes.filter((change) => !asks.includes(change))],
      ['recovery', asks],
    ] as const
  )
    .filter(([, each]) => each.length > 0)
    .map(([state, each]) => ({
      ...shared,
      state,
      memberId: member._id,
      faults,
      changes: each,
      fields,
      columns: each.map(({ column }) => column),
      version: member.version,
      ...(state === 'recovery' && { stays: member.recovery ? '已有一份找回身份的申请在办' : null }),
    }))
}

const staysBecause = (member: Rostered, viewer: Viewer): string | null => {
  if (member._id === viewer.memberId) return '不能移出自己'
  const [held] = member.posts
  return held ? `担任${held.nodeName}${postName(held)}，免职后才能移出` : null
}
const leftRow = (member: Rostered, viewer: Viewer): StoredRow => ({
  state: 'left',
  row: null,
  memberId: member._id,
  name: member.name,
  branchName: member.branchName,
  faults: [],
  changes: [],
  stays: staysBecause(member, viewer),
  fields: null,
  columns: [],
  version: member.version,
})

/** New, changed, wrong and missing: everything an import would do, before it does anything. */
export const compareRoster = (
  matched: readonly Matched[],
  members: readonly Rostered[],
  places: Places,
  viewer: Viewer,
): { rows: StoredRow[]; unchanged: number } => {
  const compared = matched.map((row) => compareRow(row, places, viewer))
  const rows = compared.flat()
  const found = new Set(matched.flatMap(({ member }) => (member ? [member._id] : [])))
  // A row that could not be read may well be about them: nobody is called missing on the strength of a fault.
  const named = new Set(rows.filter(({ state }) => state === 'problem').map(({ name }) => nameKey(name)))
  const missing = members.filter(({ _id, name }) => !found.has(_id) && !named.has(nameKey(name)))
  const byBranch = [...new Set(missing.map(({ path }) => path))]
    .sort()
    .flatMap((path) => byName(missing.filter((member) => member.path === path)))
  return {
    rows: [...rows, ...byBranch.map((member) => leftRow(member, viewer))],
    unchanged: compared.filter((each) => each.length === 0).length,
  }
}
