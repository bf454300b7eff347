import type { RosterColumn, RosterError, RosterPreview } from '../../../../src/contract/orgRoster'
import { rosterMaxRows, rosterRowStates } from '../../../../src/contract/orgRoster'
import { rosterTable } from '../../../../src/contract/rosterTable'
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
import type { SheetsRead, UnreadSheet } from '../../sheet/readSheets'
import { readSheets } from '../../sheet/readSheets'
import { tight } from '../../sheet/words'
import { membersAlong, readNode, type Member, type OrgNode } from '../store'
import { memberSubject } from '../subject'
import { compareRows, missingRows, type Viewer } from './compare'
import { answersKnown, remember, type Answers } from './learned'
import { linesOf, placeOf, type Line } from './lines'
import { deniedImport, stale } from './load'
import type { Matched, Roster, Rostered } from './match'
import { matchLines } from './match'
import { branchAround, placesAt, type Places } from './places'
import { questionsOf } from './questions'
import { importKind, readAbout, saveAbout, saveRows, type About, type ImportDoc, type StoredRow } from './store'

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
  lines: readonly Line[],
  members: readonly Rostered[],
): Promise<Roster['elsewhere']> => {
  const here = new Set(members.map((member) => member.phoneDigest))
  const unknown = [...new Set(lines.flatMap(({ phone }) => (phone === null ? [] : [phoneDigest(phone)])))].filter(
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
  const changed = matched.flatMap(({ member, who, line }) => [
    ...(member && line.phone !== null && phoneDiffers(member as Member, line.phone) ? [member as Member] : []),
    ...(who ? [who.holder as Member, ...(who.namesake ? [who.namesake as Member] : [])] : []),
  ])
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
    const inSheet = beside.map((other) => `表格${placeOf(other)} · ${other.branchName}`)
    const namesakes = [...(told.get(row.name) ?? []), ...inSheet]
    return namesakes.length > 0 ? { ...row, namesakes } : row
  })
}

const whyUnread: Record<UnreadSheet['why'], string> = {
  hidden: '隐藏的表没有读',
  chart: '是图表，没有读',
  noHeads: '没有名册的列名，没有读',
  empty: '是空的',
}
/** What was not read may be about somebody: it has a roster's heads, or the name of one of them in it. */
const mayHoldPeople = (unread: readonly UnreadSheet[], names: readonly string[]): boolean =>
  unread.some(({ alike, texts }) => alike || names.some((name) => texts.has(tight(name))))

type Reading = SheetsRead<RosterColumn>
const compare = async (actor: Actor, node: OrgNode, read: Reading, places: Places, answers: Answers) => {
  const members = await findAll<Member>('members', membersOn(node), slim, membersAlong)
  const lines = linesOf(read.rows, places, answers)
  const elsewhere = await holdersElsewhere(actor, lines.lines, members)
  const matched = matchLines(lines.lines, { members, elsewhere, digestOf: phoneDigest })
  const isProtected = await protectedAmong(matched)
  const viewer: Viewer = {
    memberId: actor.memberId,
    isProtected: ({ _id }) => isProtected(_id),
    phoneOf: (member) => phoneOf(member as Member),
  }
  const { rows, unchanged } = compareRows(matched, { places, viewer, blankKind: answers.blankKind })
  const missing = missingRows(matched, members, lines.others, viewer)
  const nameless = rows.some(
    ({ state, faults }) => state === 'problem' && faults.some(({ column }) => column === 'name'),
  )
  const names = missing.map(({ name }) => name)
  const partly = missing.length > 0 && (nameless || mayHoldPeople(read.unread, names))
  const blank = rows.filter(({ state, faults }) => state === 'problem' && faults.some(isBlankKind)).length
  const all = await withNamesakes(actor, partly ? rows : [...rows, ...missing])
  return { rows: all, unchanged, lines, partly, blank }
}
const isBlankKind = ({ column, why }: RosterError) => column === 'kind' && why.startsWith('没有填写')

const present = async (doc: ImportDoc): Promise<RosterPreview> => {
  const { _id, nodeName, counts, namesakes = 0, unusedColumns } = doc
  const figures = Object.fromEntries(
    [...rosterRowStates, 'unchanged' as const].map((state) => [state, counts[state] ?? 0]),
  )
  return {
    importId: _id,
    nodeName,
    counts: figures as RosterPreview['counts'],
    namesakes,
    unusedColumns,
    ...(await readAbout(_id)),
  }
}

type Previewing = Request<'org.previewRoster'>

const aboutOf = (read: Reading, rows: readonly StoredRow[], partly: boolean, questions: About['questions']): About => {
  const several = read.sheets.length > 1
  return {
    questions,
    sheets: several ? read.sheets : [],
    unreadSheets: read.unread.filter(({ why }) => why !== 'empty').map(({ name, why }) => `“${name}”${whyUnread[why]}`),
    passed: read.passed
      .slice(0, 20)
      .map(({ sheet, row, text }) => `${placeOf({ sheet: several ? sheet : '', row })}：${text}`),
    partly,
    unreadCells: rows.reduce((sum, { state, faults }) => sum + (state === 'unread' ? faults.length : 0), 0),
  }
}

const noRows = { problem: 0, added: 0, changed: 0, left: 0, recovery: 0, who: 0, unread: 0, unchanged: 0 }

/** What the sheet says beside the roster, its rows stored; the import is previewed by what is given. */
const readAndStore = async (request: Previewing, { _id, nodeId }: ImportDoc, bytes: Buffer) => {
  const { actor, at, input } = request
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const answers = await answersKnown(input.answers)
  const places = await placesAt(node, answers.branches)
  const reading = { table: rosterTable, learned: answers.learned, at }
  const read = readSheets<RosterColumn>(bytes, reading, {
    needed: node.kind === 'branch' ? ['name', 'kind'] : ['name', 'branch', 'kind'],
    saidOtherwise: (column, rows) => column === 'branch' && rows.every(({ around }) => branchAround(places, around)),
    notThere: answers.notThere,
    max: rosterMaxRows,
  })
  if (read instanceof Problem) return read
  const forgotten = await remember(request, input.answers)
  if (forgotten) return forgotten
  const organ = organOf(node.path)
  const several = read.sheets.length > 1
  const shared = { columns: read.questions, rows: read.rows, places, answers, several }
  if (read.questions.some(({ answer }) => answer === null)) {
    const lines = { lines: [], others: [], open: { branches: new Map(), sheets: new Map(), kinds: new Map() } }
    await saveAbout(_id, organ, aboutOf(read, [], true, questionsOf({ ...shared, rows: [], lines, blank: 0 })))
    return { state: 'previewed' as const, counts: noRows, namesakes: 0, unusedColumns: read.unusedColumns }
  }
  const { rows, unchanged, lines, partly, blank } = await compare(actor, node, read, places, answers)
  await saveRows(_id, organ, rows)
  await saveAbout(_id, organ, aboutOf(read, rows, partly, questionsOf({ ...shared, lines, blank })))
  const counted = rosterRowStates.map((state) => [state, rows.filter((row) => row.state === state).length])
  const counts = { ...noRows, ...Object.fromEntries(counted), unchanged }
  const namesakes = rows.filter((row) => row.namesakes).length
  return { state: 'previewed' as const, counts, namesakes, unusedColumns: read.unusedColumns }
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
