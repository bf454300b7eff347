import { beijingDay } from '../../../src/contract/days'
import { usualFeedbackDays, type FeedbackView } from '../../../src/contract/feedbackWords'
import { organ } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { pageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import type { Handler } from '../platform/request'
import { presentRow, rowFields } from './present'
import { answererNodes } from './reach'
import type { FeedbackDoc } from './store'

const filterOf = (actor: Actor, view: FeedbackView): Record<string, unknown> =>
  view === 'mine'
    ? { memberId: actor.memberId }
    : {
        answerers: command.in(answererNodes(actor)),
        state: view === 'toAnswer' ? 'waiting' : 'answered',
        memberId: command.neq(actor.memberId),
      }

/** Opens where work waits. */
const opensAt = async (actor: Actor): Promise<FeedbackView> => {
  if (answererNodes(actor).length === 0) return 'mine'
  const waiting = await find<FeedbackDoc>('feedback', filterOf(actor, 'toAnswer'), { limit: 1, fields: ['state'] })
  return waiting.length > 0 ? 'toAnswer' : 'mine'
}

export const list: Handler<'feedback.list'> = async ({ input, actor, at }) => {
  const { cursor } = input
  const [settings, view] = await Promise.all([organ(), input.view ?? opensAt(actor)])
  const about = {
    view,
    today: beijingDay(at),
    days: settings.feedbackDays ?? usualFeedbackDays,
    keepsDays: may(actor, 'feedback.setDays', { paths: [`/${settings.rootId}/`] })
      ? { version: settings.version }
      : null,
    answers: answererNodes(actor).length > 0,
  }
  if (view !== 'mine' && !about.answers) return { rows: [], next: null, ...about }
  const page = await pageOf<FeedbackDoc>('feedback', filterOf(actor, view), cursor, rowFields, {
    by: 'sentAt',
    direction: view === 'toAnswer' ? 'asc' : 'desc',
  })
  if (page instanceof Problem) return page
  return { rows: page.rows.map((doc) => presentRow(doc, view === 'mine')), next: page.next, ...about }
}
