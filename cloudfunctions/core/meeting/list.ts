import type { Parsed } from '../../../src/contract'
import { addMinutes, addMonths, dayStart } from '../../../src/contract/days'
import { readNode } from '../org/store'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { grantedPaths, lacking, may } from '../policy'
import { covers } from '../policy/scope'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { after, readCursor, writeCursor, type Direction } from './page'
import { invitedFields, presentLine } from './invited'
import { rowFields } from './present'
import { findKeys, notOwnWork, reviewKeys } from './readers'
import type { Meeting } from './store'

const pageSize = 20
/** No meeting lasts longer, so one that has not ended began within this time: an end to what the index is searched for. */
const longestMinutes = 24 * 60

type View = Parsed<'meeting.list'>['view']
type Filter = Record<string, unknown>

/** What of a list is asked for beside whose it is. */
const narrowed = ({ kind, month, waits }: Parsed<'meeting.list'>): Filter[] => [
  ...(kind ? [{ kinds: kind }] : []),
  ...(month
    ? [
        { startAt: command.gte(dayStart(`${month}-01`)) },
        { startAt: command.lt(dayStart(addMonths(`${month}-01`, 1))) },
      ]
    : []),
  ...(waits === 'amending' ? [{ state: 'archived' }] : []),
  ...(waits === 'submitted' ? [{ state: 'submitted', archivesItself: command.neq(true) }] : []),
  ...(waits === 'archivesItself' ? [{ state: 'submitted', archivesItself: true }] : []),
]

const directions: Record<View, Direction> = { upcoming: 'asc', past: 'desc', review: 'asc' }
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
  const place = input.cursor === undefined ? null : readCursor(input.cursor)
  if (input.cursor !== undefined && !place)
    return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  const scope = await whose(actor, input)
  if (scope instanceof Problem) return scope
  const direction = directions[input.view]
  const filters = [
    ...scope,
    ofView(input.view, actor, at),
    ...narrowed(input),
    ...(place ? [after(place, direction)] : []),
  ]
  const where = command.and(filters)
  const found = await find<Meeting>('meetings', where, {
    order: [
      ['startAt', direction],
      ['_id', direction],
    ],
    limit: pageSize + 1,
    fields: [...rowFields, ...invitedFields],
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    // Of what is archived only that waits for review in which something is to be corrected.
    rows: page.map((meeting) => ({
      ...presentLine(actor, meeting, at),
      ...(input.view === 'review' && meeting.state === 'archived' && { amending: true }),
    })),
    next: found.length > pageSize && last ? writeCursor(last) : null,
  }
}
