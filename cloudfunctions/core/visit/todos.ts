import { isPartyMember } from '../../../src/contract/person'
import { addDays, addMonths, dayText } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { may } from '../policy'
import { nearDays, standardsOf, stateOf, type Standards } from './rules'
import { readFrequencies, type ContactPairDoc } from './store'

const max = 20
const fields = ['kind', 'whom', 'waitingSince', 'lastVisitOn']
type Waiting = Pick<ContactPairDoc, '_id' | 'kind' | 'whom' | 'waitingSince' | 'lastVisitOn'>

const monthEnd = (day: string): string => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)

/** One line for all that is due this month, within two weeks or overdue, leading to the first of them; null when nothing is. Pure. */
export const pairsTodo = (pairs: readonly Waiting[], standards: Standards, today: string): Todo | null => {
  const until = [monthEnd(today), addDays(today, nearDays)].sort().at(-1) as string
  const owing = pairs
    .flatMap((pair) => {
      const { dueOn } = stateOf(pair, standards, today)
      return dueOn !== null && dueOn <= until ? [{ pairId: pair._id, whom: pair.whom, dueOn }] : []
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const [first] = owing
  if (!first) return null
  const others = owing.length > 1 ? ` · 还有 ${owing.length - 1} 个要去` : ''
  const when = dayText(first.dueOn, Number(today.slice(0, 4))).split(' ')[0]
  return {
    kind: 'visitPairs',
    title: `写走访：${first.whom}`,
    note: `${when}${first.dueOn < today ? '已到期' : '前'}${others} · 没有信号也能写`,
    params: { pairId: first.pairId },
    dueOn: first.dueOn,
  }
}

/** A unit is the branch's: those who keep its pairs are told, not everybody who may go there. */
const keysOf = (actor: Actor): string[] => {
  if (!isPartyMember(actor)) return []
  return [
    `member:${actor.memberId}`,
    ...(may(actor, 'visit.keepPairs', { paths: [actor.path] }) ? [`branch:${actor.branchId}`] : []),
  ]
}
/** One indexed request, and one more for who is joined with anybody. */
export const visitTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const keys = keysOf(actor)
  if (keys.length === 0) return []
  const where = { carriedBy: command.in(keys), endedOn: null }
  const pairs = await find<Waiting>('contactPairs', where, {
    order: [
      ['waitingSince', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max,
    fields,
  })
  if (pairs.length === 0) return []
  const todo = pairsTodo(pairs, standardsOf(await readFrequencies(), today), today)
  return todo ? [todo] : []
}
