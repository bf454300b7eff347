import type { RosterPreview } from '../../../../src/contract/orgRoster'
import { rosterRowStates } from '../../../../src/contract/orgRoster'
import type { Actor } from '../../platform/actor'
import { phoneDigest } from '../../platform/crypto'
import { command, find, findAll } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import { may } from '../../policy'
import { organOf } from '../../policy/scope'
import { claimTicket, endTicket, fetchUploaded, type UploadTicket } from '../../platform/upload'
import type { Handler, Request } from '../../platform/request'
import { readRecord } from '../../record/kind'
import { already, step } from '../../record/step'
import { onRoster } from '../namesakes'
import { phoneDiffers, phoneOf } from '../phone'
import { talkedAmong } from '../recovery/protected'
import { isProtectedByRecord } from '../recovery/rules'
import { membersOn } from '../roster'
import type { SheetRow } from '../../sheet/readSheetRows'
import { readSheetRows } from '../../sheet/readSheetRows'
import { membersAlong, readNode, type Member, type OrgNode } from '../store'
import { memberSubject } from '../subject'
import { compareRoster } from './compare'
import { deniedImport, stale } from './load'
import type { Matched, Roster, Rostered } from './match'
import { matchRows } from './match'
import { placesAt } from './places'
import { importKind, saveRows, type ImportDoc, type StoredRow } from './store'

const slim = [
  '_id',
  'name',
  'kind',
  'branchId',
  'branchName',
  'path',
  'partyGroupId',
  'joinedOn',
  'phone',
  'phoneDigest',
  'posts',
  'pastPosts',
  'lastBinding',
  'recovery',
  'openId',
  'version',
  'status',
]

/** Numbers of the sheet that belong to people who are not on the roster of this node. */
const holdersElsewhere = async (
  actor: Actor,
  sheet: readonly SheetRow[],
  members: readonly Rostered[],
): Promise<Roster['elsewhere']> => {
  const here = new Set(members.map((member) => member.phoneDigest))
  const unknown = [...new Set(sheet.flatMap(({ phone }) => (phone === null ? [] : [phoneDigest(phone)])))].filter(
    (digest) => !here.has(digest),
  )
  const found = new Map<string, string | null>()
  for (let from = 0; from < unknown.length; from += 200) {
    const holders = await find<Member>(
      'members',
      { phoneDigest: command.in(unknown.slice(from, from + 200)) },
      { limit: 1000, fields: slim },
    )
    for (const holder of holders)
      found.set(holder.phoneDigest, may(actor, 'org.seeMember', memberSubject(holder)) ? holder.name : null)
  }
  return found
}

/**
 * Who of these no single person may give another number. Audits are long, and asked for only of those with another number in
 * the sheet of whom nothing else says so.
 */
const protectedAmong = async (matched: readonly Matched[]): Promise<(memberId: string) => boolean> => {
  const changed = matched.flatMap(({ member, sheet }) =>
    member && sheet.phone !== null && phoneDiffers(member as Member, sheet.phone) ? [member as Member] : [],
  )
  const bySelf = (member: Member) => isProtectedByRecord({ ...member, audit: [] })
  const known = new Set(changed.filter(bySelf).map(({ _id }) => _id))
  const rest = changed.filter(({ _id }) => !known.has(_id)).map(({ _id }) => _id)
  for (let from = 0; from < rest.length; from += 100) {
    const ids = rest.slice(from, from + 100)
    const whole = await find<Member>('members', { _id: command.in(ids) }, { limit: 100, fields: [...slim, 'audit'] })
    for (const member of whole) if (isProtectedByRecord(member)) known.add(member._id)
  }
  const talked = await talkedAmong(rest)
  return (memberId) => known.has(memberId) || talked.has(memberId)
}

/** Whoever is new here, or gets another name, beside those who have that name already, on the roster or in the sheet. */
const withNamesakes = async (actor: Actor, rows: readonly StoredRow[]): Promise<StoredRow[]> => {
  const isNew = ({ state, columns }: StoredRow) => state === 'added' || columns.includes('name')
  const fresh = rows.filter(isNew)
  const told = await onRoster(
    actor,
    fresh.map(({ name }) => name),
  )
  return rows.map((row) => {
    if (!isNew(row)) return row
    const beside = fresh.filter((other) => other !== row && other.name === row.name)
    const inSheet = beside.map((other) => `表格第 ${other.row} 行 · ${other.branchName}`)
    const namesakes = [...(told.get(row.name) ?? []), ...inSheet]
    return namesakes.length > 0 ? { ...row, namesakes } : row
  })
}

const compare = async (actor: Actor, node: OrgNode, sheet: readonly SheetRow[]) => {
  const [places, members] = await Promise.all([
    placesAt(node),
    findAll<Member>('members', membersOn(node), slim, membersAlong),
  ])
  const roster: Roster = {
    places,
    members,
    elsewhere: await holdersElsewhere(actor, sheet, members),
    digestOf: phoneDigest,
  }
  const matched = matchRows(sheet, roster)
  const isProtected = await protectedAmong(matched)
  const { rows, unchanged } = compareRoster(matched, members, places, {
    memberId: actor.memberId,
    isProtected: ({ _id }) => isProtected(_id),
    phoneOf: (member) => phoneOf(member as Member),
  })
  return { rows: await withNamesakes(actor, rows), unchanged }
}

const present = ({ _id, nodeName, counts, namesakes = 0, unusedColumns }: ImportDoc): RosterPreview => ({
  importId: _id,
  nodeName,
  counts,
  namesakes,
  unusedColumns,
})

type Previewing = Request<'org.previewRoster'>

/** What the sheet says beside the roster, its rows stored; the import is previewed by what is given. */
const readAndStore = async ({ actor, at }: Previewing, { _id, nodeId }: ImportDoc, bytes: Buffer) => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const sheet = await readSheetRows(bytes, node.kind === 'branch' ? ['name', 'kind'] : ['name', 'branch', 'kind'], at)
  if (sheet instanceof Problem) return sheet
  const { rows, unchanged } = await compare(actor, node, sheet.rows)
  await saveRows(_id, organOf(node.path), rows)
  const counted = Object.fromEntries(
    rosterRowStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  )
  const counts = { ...counted, unchanged } as ImportDoc['counts']
  const namesakes = rows.filter((row) => row.namesakes).length
  return { state: 'previewed' as const, counts, namesakes, unusedColumns: sheet.unusedColumns }
}

export const previewRoster: Handler<'org.previewRoster'> = async (request) => {
  const { importId, fileId } = request.input
  const told = { importId }
  const mine: { doc?: ImportDoc; ticket?: UploadTicket } = {}
  const read = async () => {
    mine.doc = (await readRecord(importKind, importId)) ?? undefined
    return mine.doc ?? stale()
  }
  const outcome = await step(importKind, request, {
    id: importId,
    read,
    denied: (doc) => deniedImport(request, doc),
    make: async (doc) => {
      if (doc.state === 'previewed') return already(told)
      const wanted = { ticketId: importId, purpose: 'roster', nodeId: doc.nodeId, usedBy: importId } as const
      const ticket = await claimTicket(request, wanted)
      const bytes = ticket instanceof Problem ? ticket : await fetchUploaded(ticket, fileId)
      if (bytes instanceof Problem) {
        // Either it never came, or the same request, sent twice, has just finished with it.
        await read()
        return mine.doc?.state === 'previewed' ? already(told) : bytes
      }
      const fields = await readAndStore(request, doc, bytes)
      if (fields instanceof Problem) return fields
      Object.assign(mine, { ticket, doc: { ...doc, ...fields } })
      return { fields }
    },
    answer: () => told,
  })
  if (outcome instanceof Problem) return outcome
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  if (mine.ticket) await endTicket(mine.ticket, fileId, request.at)
  return present(mine.doc as ImportDoc)
}
