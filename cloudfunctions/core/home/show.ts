import { beijingDay } from '../../../src/contract/days'
import { feedbackTodos } from '../feedback/todos'
import { leaveTodos } from '../leave/todos'
import { ledgerTodos } from '../ledger/todos'
import { runTodos, toReview } from '../meeting/todos'
import { ownMeetings } from '../meeting/today'
import { confirmTodos } from '../org/todos'
import type { Handler } from '../platform/request'
import { talkTodos } from '../talk/todos'
import { visitTodos } from '../visit/todos'

/** The home page in one call; every list is bounded by whose it is, at most thirteen requests, the caller’s identity among them. */
export const show: Handler<'home.show'> = async ({ actor, at }) => {
  const today = beijingDay(at)
  const [own, ...todos] = await Promise.all([
    ownMeetings(actor, today, at),
    runTodos(actor, today, at),
    leaveTodos(actor, today),
    toReview(actor),
    confirmTodos(actor),
    ledgerTodos(actor, today),
    feedbackTodos(actor),
    talkTodos(actor, today),
    visitTodos(actor, today),
  ])
  return { today, ...own, todos: todos.flat() }
}
