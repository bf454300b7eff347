import { isPartyMember } from '../../../src/contract/person'
import { addDays, beijingDay } from '../../../src/contract/days'
import type { LedgerView } from '../../../src/contract/ledgerWords'
import { nearDueDays } from '../../../src/contract/ledgerWords'
import type { Actor } from '../platform/actor'
import { inMonth, recordKeysWithin } from '../org/narrowed'
import { command } from '../platform/db'
import { countedPageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import type { Handler } from '../platform/request'
import { presentRow, rowFields } from './present'
import { taskKeys, verifyKeys } from './reach'
import type { LedgerEntry } from './store'

const filterOf = (actor: Actor, view: LedgerView, keys: string[], today: string): Record<string, unknown> => {
  const visibleTo = command.in(keys)
  const others = command.neq(actor.memberId)
  switch (view) {
    case 'mine':
      return { waitsFor: command.in(taskKeys(actor)) }
    case 'toVerify':
      return { waitsFor: command.in(verifyKeys(actor)), 'owner.memberId': others, workers: others }
    case 'open':
      return { visibleTo, open: true }
    case 'due':
      return { visibleTo, open: true, actOn: command.lte(addDays(today, nearDueDays)), dueOn: command.neq(null) }
    case 'closed':
      return { visibleTo, open: false }
  }
}

const recordable = (actor: Actor) => {
  const held = actor.posts.filter(
    (post) => post.nodeKind !== 'partyGroup' && may(actor, 'ledger.record', { paths: [post.path] }),
  )
  return [...new Map(held.map(({ nodeId, nodeName }) => [nodeId, { nodeId, name: nodeName }])).values()]
}

export const list: Handler<'ledger.list'> = async ({ input, actor, at }) => {
  const today = beijingDay(at)
  if (!isPartyMember(actor)) return { rows: [], next: null, today, recordFor: [] }
  const { view, nodeId, month, source, state, cursor } = input
  const keys = await recordKeysWithin(actor, nodeId)
  if (keys instanceof Problem) return keys
  const where = command.and([
    filterOf(actor, view, keys, today),
    // What waits for the caller is found by its people, not by its readers.
    ...(nodeId ? [{ visibleTo: command.in(keys) }] : []),
    ...inMonth('actOn', month, 'day'),
    ...(source ? [{ 'source.kind': source }] : []),
    ...(state ? [{ state }] : []),
  ])
  const direction = view === 'closed' ? 'desc' : 'asc'
  const page = await countedPageOf<LedgerEntry>('ledgerEntries', where, cursor, rowFields, { by: 'actOn', direction })
  if (page instanceof Problem) return page
  return { ...page, rows: page.rows.map(presentRow), today, recordFor: recordable(actor) }
}
