import type { RosterPreview } from '../../../../src/contract/orgRoster'
import { rosterRowStates } from '../../../../src/contract/orgRoster'
import type { Actor } from '../../platform/actor'
import { auditEntry } from '../../platform/audit'
import { phoneDigest } from '../../platform/crypto'
import { change, command, find, findAll } from '../../platform/db'
import { Problem } from '../../platform/problem'
import { may } from '../../policy'
import { organOf } from '../../policy/scope'
import { claimTicket, endTicket, fetchUploaded } from '../../platform/upload'
import type { Handler, Request } from '../../platform/request'
import { mayChangePhone } from '../changeMember'
import { phoneOf } from '../phone'
import { membersOn } from '../roster'
import { noted } from '../save'
import type { SheetRow } from '../../sheet/readSheetRows'
import { readSheetRows } from '../../sheet/readSheetRows'
import type { Member, OrgNode } from '../store'
import { memberSubject } from '../subject'
import { compareRoster } from './compare'
import { ownImport } from './load'
import type { Roster, Rostered } from './match'
import { matchRows } from './match'
import { placesAt } from './places'
import type { ImportDoc } from './store'
import { readImport, saveRows } from './store'

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

const compare = async (actor: Actor, node: OrgNode, sheet: readonly SheetRow[]) => {
  const [places, members] = await Promise.all([placesAt(node), findAll<Member>('members', membersOn(node), slim)])
  const roster: Roster = {
    places,
    members,
    elsewhere: await holdersElsewhere(actor, sheet, members),
    digestOf: phoneDigest,
  }
  return compareRoster(matchRows(sheet, roster), members, places, {
    memberId: actor.memberId,
    mayChangePhone: (member) => mayChangePhone(actor, member as Member),
    phoneOf: (member) => phoneOf(member as Member),
  })
}

const present = (doc: ImportDoc, node: OrgNode): RosterPreview => ({
  importId: doc._id,
  nodeName: node.name,
  counts: doc.counts,
  unusedColumns: doc.unusedColumns,
})

const readAndStore = async (request: Request<'org.previewRoster'>, doc: ImportDoc, node: OrgNode, bytes: Buffer) => {
  const sheet = await readSheetRows(
    bytes,
    node.kind === 'branch' ? ['name', 'kind'] : ['name', 'branch', 'kind'],
    request.at,
  )
  if (sheet instanceof Problem) return sheet
  const { rows, unchanged } = await compare(request.actor, node, sheet.rows)
  await saveRows(doc._id, organOf(node.path), rows)
  const counted = Object.fromEntries(
    rosterRowStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  )
  const counts = { ...counted, unchanged } as ImportDoc['counts']
  const fields = { state: 'previewed' as const, counts, unusedColumns: sheet.unusedColumns }
  await change('imports', doc._id, { ...fields, ...noted(auditEntry(request)) }, { state: 'waiting' })
  return present({ ...doc, ...fields }, node)
}

export const previewRoster: Handler<'org.previewRoster'> = async (request) => {
  const { input } = request
  const own = await ownImport(request)
  if (own instanceof Problem) return own
  const { doc, node } = own
  // The answer of the first request was lost; the file is gone, what it said is kept.
  if (doc.state === 'previewed') return present(doc, node)
  const wanted = { ticketId: doc._id, purpose: 'roster', nodeId: doc.nodeId, usedBy: doc._id } as const
  const ticket = await claimTicket(request, wanted)
  const bytes = ticket instanceof Problem ? ticket : await fetchUploaded(ticket, input.fileId)
  if (bytes instanceof Problem) {
    // Either it never came, or the same request, sent twice, has just finished with it.
    const now = await readImport(doc._id)
    return now?.state === 'previewed' ? present(now, node) : bytes
  }
  if (ticket instanceof Problem) return ticket
  const read = await readAndStore(request, doc, node, bytes)
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  await endTicket(ticket, input.fileId, request.at)
  return read
}
