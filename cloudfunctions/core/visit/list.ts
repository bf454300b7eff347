import { beijingYear } from '../../../src/contract/days'
import type { VisitRow } from '../../../src/contract/visit'
import { leftKnownTo } from '../../../src/contract/paged'
import { inMonth, recordKeysWithin } from '../org/narrowed'
import { command } from '../platform/db'
import { pageSize, writeCursor } from '../platform/page'
import { countedPageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { visitCollection, type VisitDoc } from './store'

const fields = ['visitedOn', 'village', 'whom', 'author', 'branchName', 'promises.key']
const order = { by: 'visitedOn', direction: 'desc' } as const

type Row = Pick<VisitDoc, '_id' | 'visitedOn' | 'village' | 'whom' | 'author' | 'branchName' | 'promises'>
const newestFirst = (a: Row, b: Row): number =>
  a.visitedOn === b.visitedOn ? (a._id < b._id ? 1 : -1) : a.visitedOn < b.visitedOn ? 1 : -1

const present = ({ _id, visitedOn, village, whom, author, branchName, promises }: Row): VisitRow => ({
  id: _id,
  visitedOn,
  village,
  whom,
  authorName: author.name,
  branchName,
  promises: promises.length,
})

/**
 * Two requests a page, whatever the page: one for each year's collection. A draft begun before New Year may be of a visit after
 * it, and the other way round, so each page is merged from both.
 */
export const list: Handler<'visit.list'> = async ({ input, actor, at }) => {
  const within = await recordKeysWithin(actor, input.nodeId)
  if (within instanceof Problem) return within
  const where = command.and([
    { visibleTo: command.in(input.view === 'mine' ? [`member:${actor.memberId}`] : within) },
    ...(input.pairId === undefined ? [] : [{ pairId: input.pairId }]),
    ...inMonth('visitedOn', input.month, 'day'),
  ])
  const year = beijingYear(at)
  const pages = await Promise.all(
    [year, year - 1].map((each) => countedPageOf<VisitDoc>(visitCollection(each), where, input.cursor, fields, order)),
  )
  const rows: Row[] = []
  let found = 0
  for (const page of pages) {
    if (page instanceof Problem) return page
    rows.push(...page.rows)
    found += page.rows.length + (page.left ?? 0)
  }
  rows.sort(newestFirst)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  const more = rows.length > pageSize || pages.some((page) => !(page instanceof Problem) && page.next !== null)
  return {
    rows: shown.map(present),
    next: more && last ? writeCursor({ _id: last._id, at: last.visitedOn }) : null,
    ...(more && input.cursor === undefined && { left: Math.min(leftKnownTo, found - shown.length) }),
  }
}
