import { beijingDay } from '../../../src/contract/days'
import { absenceTodos } from '../duty/absences'
import { ownHoursTodos } from '../duty/ownHours'
import { dutyTodos } from '../duty/todos'
import { feedbackTodos } from '../feedback/todos'
import { leaveTodos } from '../leave/todos'
import { ledgerTodos } from '../ledger/todos'
import { runTodos, toReview } from '../meeting/todos'
import { ownMeetings } from '../meeting/today'
import { identityNews } from '../org/recovery/todos'
import { confirmTodos } from '../org/todos'
import type { Handler } from '../platform/request'
import { trainingTodos } from '../study/todos'
import { publicationTodos } from '../publication/todos'
import { talkTodos } from '../talk/todos'
import { visitTodos } from '../visit/todos'

/** The home page in one call; every list is bounded by whose it is, at most eighteen requests (fifteen of who holds no post) and one for each branch whose trainings wait, the caller’s identity among them. */
export const show: Handler<'home.show'> = async ({ actor, at }) => {
  const today = beijingDay(at)
  const [own, news, ...todos] = await Promise.all([
    ownMeetings(actor, today, at),
    identityNews(actor, at),
    runTodos(actor, today, at),
    leaveTodos(actor, today),
    toReview(actor),
    confirmTodos(actor),
    ledgerTodos(actor, today),
    feedbackTodos(actor),
    trainingTodos(actor, today),
    talkTodos(actor, today),
    visitTodos(actor, today),
    publicationTodos(actor),
    dutyTodos(actor, today),
    absenceTodos(actor, today),
    ownHoursTodos(actor, today),
  ])
  const { newBindings } = news
  return { today, ...own, todos: [...news.todos, ...todos.flat()], ...(newBindings.length > 0 && { newBindings }) }
}
