import { beijingDay } from '../../../src/contract/days'
import { usualFeedbackDays, type FeedbackView } from '../../../src/contract/feedbackWords'
import { inMonth } from '../org/narrowed'
import { organ, type OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { countedPageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import { pathIds } from '../policy/scope'
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

const branchOf = ({ path }: Pick<FeedbackDoc, 'path'>): string => pathIds(path).at(-1) as string
const branchNames = async (docs: readonly FeedbackDoc[]): Promise<(doc: FeedbackDoc) => string> => {
  const ids = [...new Set(docs.map(branchOf))]
  const nodes = ids.length
    ? await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: ids.length, fields: ['name'] })
    : []
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  return (doc) => names.get(branchOf(doc)) ?? ''
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
  const where = command.and([
    filterOf(actor, view),
    // Every node above the writer is among them.
    ...(input.nodeId ? [{ answerers: input.nodeId }] : []),
    ...inMonth('sentAt', input.month, 'instant'),
  ])
  const page = await countedPageOf<FeedbackDoc>('feedback', where, cursor, rowFields, {
    by: 'sentAt',
    direction: view === 'toAnswer' ? 'asc' : 'desc',
  })
  if (page instanceof Problem) return page
  const names = view === 'mine' ? undefined : await branchNames(page.rows)
  return {
    ...page,
    rows: page.rows.map((doc) => ({ ...presentRow(doc, !names), ...(names && { branchName: names(doc) }) })),
    ...about,
  }
}
