import { beijingDay } from '../../../src/contract/days'
import { troublesOf } from '../../../src/contract/systemTroubles'
import { absenceTodos } from '../duty/absences'
import { ownHoursTodos } from '../duty/ownHours'
import { dutyReads } from '../duty/reads'
import { termsBelowTodos } from '../duty/termTodos'
import { dutyTodos } from '../duty/todos'
import { yearPackageTodos } from '../duty/yearPackage'
import { feedbackTodos } from '../feedback/todos'
import { leaveTodos } from '../leave/todos'
import { ledgerTodos } from '../ledger/todos'
import { runTodos, toReview } from '../meeting/todos'
import { ownMeetings } from '../meeting/today'
import { identityNews } from '../org/recovery/todos'
import { confirmTodos } from '../org/todos'
import type { Handler, Request } from '../platform/request'
import { together } from '../platform/together'
import { couldEver } from '../policy'
import { trainingTodos } from '../study/todos'
import { publicationTodos } from '../publication/todos'
import { readState, withYears } from '../system/health'
import { talkTodos } from '../talk/todos'
import { visitTodos } from '../visit/todos'
import { branchesInShort, dutiesInShort, yearInShort } from './facts'

const whatIsTheCase = async (request: Request<'home.show'>) => {
  const { actor, at } = request
  const today = beijingDay(at)
  const dutiesOf = dutyReads(today)
  const [own, news, year, duties, board, run, leave, review, ...others] = await Promise.all([
    ownMeetings(actor, today, at),
    identityNews(actor, at),
    yearInShort(request),
    dutiesInShort(request, dutiesOf),
    branchesInShort(request),
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
    dutyTodos(actor, today, dutiesOf),
    termsBelowTodos(actor, today),
    absenceTodos(actor, today),
    ownHoursTodos(actor, today),
    yearPackageTodos(actor, today),
  ])
  return {
    today,
    ...own,
    todos: [...news.todos, ...run, ...leave, ...review.todos, ...others.flat()],
    ...(year && { year }),
    ...(duties && { duties }),
    ...(board && { board }),
    ...(review.reviews.length > 0 && { reviews: review.reviews }),
    ...(news.newBindings.length > 0 && { newBindings: news.newBindings }),
  }
}

/** How the system stands, of whoever keeps it running. */
const stateFor = async ({ actor, at }: Request<'home.show'>) =>
  couldEver(actor, 'system.seeHealth') ? readState(at) : undefined

/** The home page in one call; every list is bounded by whose it is. Its questions travel together, in as many requests as one waits for another. */
export const show: Handler<'home.show'> = async (request) => {
  const [home, state] = await together(() => Promise.all([whatIsTheCase(request), stateFor(request)]))
  return { ...home, ...(state && { system: { troubles: troublesOf(await withYears(state, request.at)) } }) }
}
