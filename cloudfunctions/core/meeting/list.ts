import type { Parsed } from '../../../src/contract'
import { addMinutes } from '../../../src/contract/days'
import { inMonth } from '../org/narrowed'
import { readNode } from '../org/store'
import { command } from '../platform/db'
import type { Order } from '../platform/page'
import { countedPageOf } from '../platform/pageOf'
import { Problem, refuse } from '../platform/problem'
import { grantedPaths, lacking, may } from '../policy'
import { covers } from '../policy/scope'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { invitedFields, presentLine } from './invited'
import { rowFields } from './present'
import { findKeys, notOwnWork, reviewKeys } from './readers'
import type { Meeting } from './store'

/** No meeting lasts longer, so one that has not ended began within this time: an end to what the index is searched for. */
const longestMinutes = 24 * 60

type View = Parsed<'meeting.list'>['view']
type Filter = Record<string, unknown>

/** What of a list is asked for beside whose it is. */
const narrowed = ({ kind, month, state, waits }: Parsed<'meeting.list'>): Filter[] => [
  ...(kind ? [{ kinds: kind }] : []),
  ...inMonth('startAt', month, 'instant'),
  ...(state ? [{ state }] : []),
  ...(waits === 'amending' ? [{ state: 'archived' }] : []),
  ...(waits === 'submitted' ? [{ state: 'submitted', archivesItself: command.neq(true) }] : []),
  ...(waits === 'archivesItself' ? [{ state: 'submitted', archivesItself: true }] : []),
]

const directions: Record<View, Order['direction']> = { upcoming: 'asc', past: 'desc', review: 'asc' }
const ofView = (view: View, actor: Actor, at: string): Filter => {
  if (view === 'upcoming')
    return {
      startAt: command.gt(addMinutes(at, -longestMinutes)),
      endAt: command.gt(at),
      state: command.neq('cancelled'),
    }
  if (view === 'past') return { startAt: command.lt(at), endAt: command.lte(at) }
  return notOwnWork(actor)
}

/** The caller's keys, narrowed to one node when asked: a node's readers find all of it, its members what is meant for them. */
const whose = async (
  actor: Actor,
  { view, nodeId }: Parsed<'meeting.list'>,
): Promise<Filter[] | Problem<'notFound' | 'notAllowed'>> => {
  const keys = view === 'review' ? reviewKeys(actor) : findKeys(actor)
  if (keys.length === 0) return lacking('meeting.review')
  if (!nodeId) return [{ visibleTo: command.in(keys) }]
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  if (view !== 'review' && may(actor, 'meeting.see', { paths: [node.path] })) {
    const plans = grantedPaths(actor, 'meeting.plan').some((path) => covers(path, node.path))
    return [{ visibleTo: command.in([`scope:${nodeId}`, ...(plans ? [`plan:${nodeId}`] : [])]) }]
  }
  const within =
    view === 'review'
      ? grantedPaths(actor, 'meeting.review').some((path) => covers(path, node.path))
      : keys.includes(`node:${nodeId}`)
  return within ? [{ visibleTo: command.in(keys) }, { visibleTo: `scope:${nodeId}` }] : lacking('meeting.see')
}

/** One indexed query a page. Drafts are found by those who may plan them, the rest by everyone it concerns. */
export const list: Handler<'meeting.list'> = async ({ input, actor, at }) => {
  const scope = await whose(actor, input)
  if (scope instanceof Problem) return scope
  const where = command.and([...scope, ofView(input.view, actor, at), ...narrowed(input)])
  const order = { by: 'startAt', direction: directions[input.view] }
  const page = await countedPageOf<Meeting>('meetings', where, input.cursor, [...rowFields, ...invitedFields], order)
  if (page instanceof Problem) return page
  return {
    ...page,
    // Of what is archived only that waits for review in which something is to be corrected.
    rows: page.rows.map((meeting) => ({
      ...presentLine(actor, meeting, at),
      ...(input.view === 'review' && meeting.state === 'archived' && { amending: true }),
    })),
  }
}
