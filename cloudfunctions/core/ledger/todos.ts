import { addDays, dayInFull } from '../../../src/contract/days'
import { nearDueDays } from '../../../src/contract/ledgerWords'
import type { Todo } from '../../../src/contract/home'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { taskKeys, verifyKeys } from './reach'
import { accountable } from './rules'
import type { LedgerEntry } from './store'

const max = 20
const todoFields = ['state', 'matter', 'source', 'owner', 'raisedBy', 'dueOn', 'asked', 'log']
export type TodoEntry = Pick<
  LedgerEntry,
  '_id' | 'state' | 'matter' | 'source' | 'owner' | 'raisedBy' | 'dueOn' | 'asked' | 'log'
>

/** The one thing the caller has to do about an entry that waits for them; pure. */
export const entryTodo = (actor: Pick<Actor, 'memberId'>, entry: TodoEntry, today: string): Todo | null => {
  const about = (kind: Todo['kind'], title: string, note: string, dueOn = entry.dueOn): Todo => ({
    kind,
    title,
    note,
    params: { entryId: entry._id },
    dueOn,
  })
  const { matter, state, source, owner, raisedBy } = entry
  const from = `问题台账 · ${source.label}`
  if (state === 'recorded') return about('assignEntry', `明确责任人：${matter}`, from)
  if (state === 'awaitingVerification')
    return accountable(entry).includes(actor.memberId)
      ? null
      : about('verifyEntry', `核验：${matter}`, `${owner?.name ?? ''}申请核验 · 问题台账`)
  if (state === 'closed')
    return about('answerEntry', `回复${raisedBy ?? '提出人'}：${matter}`, `${from} · 已销号`, null)
  if (owner?.memberId !== actor.memberId)
    return entry.asked && !accountable(entry).includes(actor.memberId)
      ? about(
          'decideExtension',
          `${owner?.name ?? ''}申请延期：${matter}`,
          `问题台账 · 想延到${dayInFull(entry.asked.dueOn)}`,
        )
      : null
  const near = entry.dueOn !== null && entry.dueOn <= addDays(today, nearDueDays)
  // What goes well and is not due yet needs no reminding; what has just come, or come back, does.
  const fresh = state !== 'inProgress' || entry.log.at(-1)?.step === 'sentBack'
  return near || fresh ? about('workEntry', `办理：${matter}`, from) : null
}

/** One indexed request; none for who has nothing to do with the ledger. */
export const ledgerTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const keys = [...taskKeys(actor), ...verifyKeys(actor)]
  if (keys.length === 0) return []
  const found = await find<TodoEntry>(
    'ledgerEntries',
    { waitsFor: command.in(keys) },
    {
      order: [
        ['actOn', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
      fields: todoFields,
    },
  )
  return found.flatMap((entry) => entryTodo(actor, entry, today) ?? [])
}
