import type { Member } from '../org/store'
import { command, find } from '../platform/db'
import { pageSize } from '../platform/page'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { organOf } from '../policy/scope'
import { entriesOf } from './find'
import { collectionsOf, inOrder, readPlace, spanProblem, writePlace, type Entry } from './rules'

/** At once: an instance has so many ways to the database. */
const lanes = 8

const namesOf = async (entries: readonly Entry[]): Promise<Map<string, string>> => {
  const ids = [...new Set(entries.map(({ by }) => by))]
  if (ids.length === 0) return new Map()
  const members = await find<Member>('members', { _id: command.in(ids) }, { limit: ids.length, fields: ['name'] })
  return new Map(members.map(({ _id, name }) => [_id, name]))
}

/**
 * Who did what to which record: one request for each collection of the kind, found by the index on the entries' instants
 * and bounded by the days asked for.
 */
export const list: Handler<'audit.list'> = async ({ input, actor }) => {
  const { kind, cursor, ...asked } = input
  const denied = forbidden(actor, 'audit.see', { paths: [`/${organOf(actor.path)}/`] })
  if (denied) return denied
  const wrong = spanProblem(asked.fromOn, asked.toOn)
  if (wrong) return wrong
  const from = cursor === undefined ? null : readPlace(cursor)
  if (cursor !== undefined && !from)
    return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  const places = collectionsOf(kind, asked.fromOn, asked.toOn)
  const found: Entry[] = []
  for (let at = 0; at < places.length; at += lanes) {
    const some = places.slice(at, at + lanes).map((place) => entriesOf(place, asked, from, pageSize + 1))
    found.push(...(await Promise.all(some)).flat())
  }
  const entries = found.sort(inOrder).slice(0, pageSize)
  const names = await namesOf(entries)
  const last = entries.at(-1)
  return {
    rows: entries.map(({ at, by, act, kind: of, recordId, refused }) => ({
      at,
      by: { id: by, name: names.get(by) ?? null },
      act,
      kind: of,
      recordId,
      refused,
    })),
    next: found.length > pageSize && last ? writePlace(last) : null,
  }
}
