import { named } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import { retryId } from '../platform/crypto'
import { transact } from '../platform/db'
import { readNode } from '../org/store'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { changedElsewhere, entryOfCall } from '../record/kind'
import { openEntries } from './openEntries'
import { ledgerKind } from './store'

/** An entry by hand is its own source, with one item. */
export const record: Handler<'ledger.record'> = async (request) => {
  const { input, actor, at } = request
  const node = await readNode(input.branchId)
  if (!node || node.kind === 'partyGroup') return refuse('notFound', { what: '这个党组织' }, { field: 'branchId' })
  const denied = forbidden(actor, 'ledger.record', { paths: [node.path] })
  if (denied) return denied
  if (input.raisedOn > beijingDay(at))
    return refuse('badInput', { field: '提出日期', why: '不能晚于今天' }, { field: 'raisedOn' })
  const me = named(actor)
  const origin = {
    kind: 'manual' as const,
    sourceId: retryId(actor.memberId, input.clientId),
    label: input.source,
    raisedOn: input.raisedOn,
    branchId: node._id,
    branchName: node.name,
    path: node.path,
    involved: [actor.memberId],
    answerBy: input.carries ? me : null,
  }
  const items = [{ key: 'entry', matter: input.matter, raisedBy: input.raisedBy }]
  const { ids, before } = await transact((transaction) => openEntries(transaction, request, origin, items))
  const [entryId] = ids as [string]
  // Under the phone's name for it stands another entry: neither is lost, and the caller is told.
  const [stored] = before
  return stored && !entryOfCall(stored, request) ? changedElsewhere(ledgerKind, { id: entryId }) : { entryId }
}
