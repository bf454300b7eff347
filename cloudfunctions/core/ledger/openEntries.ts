import { named, type Person } from '../../../src/contract/person'
import { beijingYear } from '../../../src/contract/days'
import type { LedgerSource, LedgerState } from '../../../src/contract/ledgerWords'
import { entryNumber } from '../../../src/contract/ledgerWords'
import type { Acting } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import type { Transaction } from '../platform/db'
import { find } from '../platform/db'
import { derived, plainLine } from './rules'
import type { LedgerCounter, LedgerEntry } from './store'

/** What entries come from and who may see them because of it. */
export interface Origin {
  kind: LedgerSource
  sourceId: string
  /** 院坝会 · 青山村二组; a talk is only ever 谈心谈话. */
  label: string
  /** Beijing day. */
  raisedOn: string
  branchId: string
  branchName: string
  path: string
  /** Member ids who may see it: the author, companions, the two of a talk. */
  involved: readonly string[]
  /** Who carries the reply to the one who raised it; null: the reply is given here. */
  answerBy: Person | null
}
interface Item {
  /** Unique in its source, letters and digits. */
  key: string
  /** At most 200 characters. */
  matter: string
  /** A form of address such as 刘叔. */
  raisedBy: string | null
}

export const entryId = (kind: LedgerSource, sourceId: string, key: string): string =>
  retryId(`ledger:${kind}:${sourceId}`, key)

/** A talk's entry carries the agreed sentence and nobody's name: who talked is theirs and their committee's to know. */
const cloaked = (origin: Origin): boolean => origin.kind === 'talk'

const entryOf = (
  request: Acting & { actor: Person },
  origin: Origin,
  item: Item,
  numbered: { year: number; number: number },
): LedgerEntry => {
  const { kind, sourceId, label, raisedOn, branchId, branchName, path, involved, answerBy } = origin
  const by = cloaked(origin) ? null : named(request.actor)
  const entry = {
    _id: entryId(kind, sourceId, item.key),
    ...numbered,
    source: { kind, id: sourceId, label: cloaked(origin) ? '谈心谈话' : label },
    key: item.key,
    matter: item.matter,
    raisedBy: cloaked(origin) ? null : item.raisedBy,
    branchId,
    branchName,
    path,
    involved: [...new Set(involved)],
    state: 'recorded' as const,
    owner: null,
    department: null,
    verifier: null,
    answerBy: answerBy && named(answerBy),
    dueOn: null,
    asked: null,
    raisedOn,
    closedOn: null,
    log: [{ id: item.key, step: 'recorded' as const, by, at: request.at, ...plainLine }],
    photos: [],
    version: 1,
    audit: [auditEntry(request)],
  }
  return { ...entry, ...derived(entry) }
}

/**
 * Opens one entry for each item inside the caller's transaction and gives their ids in order, with the entries that were
 * opened before, which stay as they are. It reads before it writes: call it before the caller's own writes.
 */
export const openEntries = async (
  transaction: Transaction,
  request: Acting & { actor: Person },
  origin: Origin,
  items: readonly Item[],
): Promise<{ ids: string[]; before: LedgerEntry[] }> => {
  const ids = items.map(({ key }) => entryId(origin.kind, origin.sourceId, key))
  const before: LedgerEntry[] = []
  for (const id of new Set(ids)) {
    const stored = await transaction.read<LedgerEntry>('ledgerEntries', id)
    if (stored) before.push(stored)
  }
  const there = new Set(before.map(({ _id }) => _id))
  const fresh = items.filter((item, at) => !there.has(ids[at] as string) && ids.indexOf(ids[at] as string) === at)
  if (fresh.length === 0) return { ids, before }
  const year = beijingYear(request.at)
  const counterId = `${origin.branchId}:${year}`
  const last = (await transaction.read<LedgerCounter>('ledgerCounters', counterId))?.last ?? 0
  await transaction.put<LedgerCounter>('ledgerCounters', { _id: counterId, last: last + fresh.length })
  for (const [at, item] of fresh.entries()) {
    await transaction.insert('ledgerEntries', entryOf(request, origin, item, { year, number: last + at + 1 }))
  }
  return { ids, before }
}

/** What became of a source, for its own page. */
export interface SourceEntry {
  id: string
  key: string
  /** 2026年第 47 号 */
  number: string
  state: LedgerState
  matter: string
}
const maxPerSource = 50
export const entriesOf = async (kind: LedgerSource, sourceId: string): Promise<SourceEntry[]> => {
  const found = await find<LedgerEntry>(
    'ledgerEntries',
    { 'source.kind': kind, 'source.id': sourceId },
    {
      order: [
        ['number', 'asc'],
        ['_id', 'asc'],
      ],
      limit: maxPerSource,
      fields: ['key', 'year', 'number', 'state', 'matter'],
    },
  )
  return found.map(({ _id, key, year, number, state, matter }) => ({
    id: _id,
    key,
    number: entryNumber(year, number),
    state,
    matter,
  }))
}
