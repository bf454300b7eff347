import { addDays, beijingInstant, dayEnd } from '../../../../src/contract/days'
import { messagePages } from '../../../../src/contract/messageWords'
import { answerSubject, entrySubject } from '../../ledger/reach'
import type { LedgerEntry } from '../../ledger/store'
import type { Member } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { asHolder, may, type Subject } from '../../policy'
import { pathIds } from '../../policy/scope'
import type { Verb } from '../../policy/table'
import { dateWords, fitting, timeWords } from '../words'
import type { Owed, RowName, Source, Told } from './row'

const nearDays = 3
const working = ['accepted', 'inProgress', 'reopened']
const morning = (day: string): string => beijingInstant(day, '09:00')

/** Of what somebody answers for: some days before it is due, and once when it is over. */
const ofDeadline = ({ state, owner, dueOn }: LedgerEntry, at: string): Owed[] => {
  if (!owner || dueOn === null || !working.includes(state)) return []
  const key = `${dueOn} ${owner.memberId}`
  const near = morning(addDays(dueOn, -nearDays))
  return [
    ...(near > at ? [{ row: 'ledger-near' as const, key, at: near, until: dayEnd(dueOn) }] : []),
    { row: 'ledger-overdue' as const, key, at: morning(addDays(dueOn, 1)), until: null },
  ]
}
const byStep: Partial<Record<LedgerEntry['log'][number]['step'], RowName>> = {
  assigned: 'ledger-assigned',
  handedOver: 'ledger-assigned',
  verificationAsked: 'ledger-verify',
  closed: 'ledger-answer',
}
const owed = (entry: LedgerEntry, since: string): Owed[] => {
  const last = entry.log.at(-1)
  if (!last || last.at <= since) return []
  const row = byStep[last.step]
  // Whoever takes something on themself knows.
  const own = row === 'ledger-assigned' && last.by?.memberId === entry.owner?.memberId
  return [...(row && !own ? [{ row, key: last.at, at: last.at, until: null }] : []), ...ofDeadline(entry, last.at)]
}

/** Whoever holds a post on one of these nodes that lets them; one request. */
const whoMay = async (nodeIds: readonly string[], verb: Verb, subject: Subject): Promise<string[]> => {
  const where = { postNodeIds: command.in(nodeIds), status: 'active' }
  const holders = await findAll<Member>('members', where, ['kind', 'path', 'partyGroupId', 'posts'])
  return holders.filter((member) => may(asHolder(member), verb, subject)).map(({ _id }) => _id)
}
const near = ({ path }: LedgerEntry): string[] => pathIds(path).slice(-2)

/** What came out of a talk is not told outside it. */
const matterOf = ({ source, matter }: LedgerEntry): string =>
  source.kind === 'talk' ? '问题台账里的一件事' : fitting(matter)

const peopleOf = async (row: RowName, key: string, entry: LedgerEntry): Promise<string[] | null> => {
  const { state, owner, verifier, answerBy, dueOn, branchId, path, log } = entry
  const latest = log.at(-1)?.at === key
  const open = owner !== null && working.includes(state)
  const sameDay = `${dueOn} ${owner?.memberId}` === key
  switch (row) {
    case 'ledger-assigned':
      return open && log.filter(({ step }) => byStep[step] === row).at(-1)?.at === key ? [owner.memberId] : null
    case 'ledger-near':
      return open && sameDay ? [owner.memberId] : null
    case 'ledger-overdue':
      if (!open || !sameDay) return null
      return [...new Set([owner.memberId, ...(await whoMay([branchId], 'ledger.assign', { paths: [path] }))])]
    case 'ledger-verify':
      if (state !== 'awaitingVerification' || !latest) return null
      return verifier ? [verifier.memberId] : whoMay(near(entry), 'ledger.verify', entrySubject(entry))
    case 'ledger-answer':
      if (state !== 'closed' || !latest) return null
      return answerBy ? [answerBy.memberId] : whoMay([branchId], 'ledger.answer', answerSubject(entry))
    default:
      return null
  }
}
const notes: Partial<Record<RowName, string>> = {
  'ledger-assigned': '由您负责，请按期办理',
  'ledger-near': '还有三天到期',
  'ledger-overdue': '期限过了，请办理或申请延期',
  'ledger-verify': '办好了，等您核验',
  'ledger-answer': '已经销号，请回复提出人',
}

const told = async (entry: LedgerEntry | null, { row, key }: Pick<Owed, 'row' | 'key'>, at: string) => {
  const people = entry && (await peopleOf(row, key, entry))
  if (!entry || !people) return null
  const words = {
    title: matterOf(entry),
    time: entry.dueOn === null ? timeWords(at) : dateWords(entry.dueOn),
    note: notes[row] ?? '',
  }
  return { people, words, page: messagePages.ledgerEntry(entry._id) } satisfies Told
}

export const ledgerSource: Source<LedgerEntry> = {
  collection: 'ledgerEntries',
  fields: ['state', 'owner', 'dueOn', 'log'],
  owed,
  told,
}
