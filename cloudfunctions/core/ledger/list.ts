import { isPartyMember } from '../../../src/contract/person'
import { addDays, beijingDay } from '../../../src/contract/days'
import type { LedgerView } from '../../../src/contract/ledgerWords'
import { nearDueDays } from '../../../src/contract/ledgerWords'
import type { Actor } from '../platform/actor'
import { command } from '../platform/db'
import { pageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import { recordKeys } from '../policy/scope'
import type { Handler } from '../platform/request'
import { presentRow, rowFields } from './present'
import { taskKeys, verifyKeys } from './reach'
import type { LedgerEntry } from './store'

const filterOf = (actor: Actor, view: LedgerView, today: string): Record<string, unknown> => {
  const visibleTo = command.in(recordKeys(actor))
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
  const direction = input.view === 'closed' ? 'desc' : 'asc'
  const page = await pageOf<LedgerEntry>('ledgerEntries', filterOf(actor, input.view, today), input.cursor, rowFields, {
    by: 'actOn',
    direction,
  })
  if (page instanceof Problem) return page
  return { rows: page.rows.map(presentRow), next: page.next, today, recordFor: recordable(actor) }
}
