import type { Parsed } from '../../../src/contract'
import type { CourtyardView } from '../../../src/contract/courtyardWords'
import { courtyardPlace } from '../../../src/contract/courtyardWords'
import type { Actor } from '../platform/actor'
import { inMonth, recordKeysWithin } from '../org/narrowed'
import { command } from '../platform/db'
import { countedPageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import { recordKeys } from '../policy/scope'
import type { Handler } from '../platform/request'
import { courtyardNotes, type CourtyardNoteDoc } from './note'

/** The keys of the caller's posts, beside the caller's own. */
const overKeys = (actor: Actor): string[] => recordKeys(actor).filter((key) => key.startsWith('over:'))

const ofView = (view: Parsed<'courtyard.list'>['view'], actor: Actor, overs: string[]): Record<string, unknown> => {
  if (view === 'mine') return { visibleTo: `member:${actor.memberId}` }
  const branchId = view === 'branch' ? actor.branchId : command.neq(actor.branchId)
  return { visibleTo: command.in(overs), branchId }
}

const viewsOf = (actor: Actor): CourtyardView[] => {
  const overs = overKeys(actor)
  const below = actor.posts.some((held) => held.nodeKind !== 'branch' && overs.includes(`over:${held.nodeId}`))
  return [
    'mine',
    ...(may(actor, 'courtyard.see', { paths: [actor.path] }) ? (['branch'] as const) : []),
    ...(below ? (['below'] as const) : []),
  ]
}

const fields = ['topic', 'startAt', 'village', 'villageGroup', 'author', 'branchName', 'headcount', 'demands']

/** One indexed query: only what the caller may see is found. */
export const list: Handler<'courtyard.list'> = async ({ input, actor }) => {
  const within = await recordKeysWithin(actor, input.nodeId)
  if (within instanceof Problem) return within
  const where = command.and([
    ofView(input.view, actor, input.nodeId ? within : overKeys(actor)),
    ...inMonth('startAt', input.month, 'instant'),
  ])
  const page = await countedPageOf<CourtyardNoteDoc>(courtyardNotes, where, input.cursor, fields, {
    by: 'startAt',
    direction: 'desc',
  })
  if (page instanceof Problem) return page
  return {
    ...page,
    rows: page.rows.map(({ _id, topic, startAt, author, branchName, headcount, demands, ...place }) => ({
      id: _id,
      topic,
      startAt,
      place: courtyardPlace(place),
      authorName: author.name,
      branchName,
      headcount,
      demands: {
        answered: demands.filter(({ toLedger }) => !toLedger).length,
        toLedger: demands.filter(({ toLedger }) => toLedger).length,
      },
    })),
    views: viewsOf(actor),
  }
}
