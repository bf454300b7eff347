import type { OrgNode } from '../org/store'
import { change, command, find, findAll, insert } from '../platform/db'
import { pathIds } from '../policy/scope'
import { sameNumbers, summaryId, summed, withChildren } from '../summary/fold'
import type { SummaryDoc } from '../summary/store'
import type { CountedNode } from './countNodes'

type Content = Pick<SummaryDoc, 'name' | 'own' | 'duties' | 'rows' | 'all' | 'at'>
export interface Saved {
  doc: SummaryDoc
  /** It stood otherwise. */
  differs: boolean
}

export const readSummaries = async (ids: readonly string[]): Promise<Map<string, SummaryDoc>> => {
  const found: SummaryDoc[] = []
  // Of large organs a document has a row for each of many children: not too many at once.
  for (let from = 0; from < ids.length; from += 50)
    found.push(...(await find<SummaryDoc>('summaries', { _id: command.in(ids.slice(from, from + 50)) }, { limit: 50 })))
  return new Map(found.map((doc) => [doc._id, doc]))
}

/** Under the version that was read; null when another run was first. */
const write = async (before: SummaryDoc, fields: Content): Promise<SummaryDoc | null> => {
  const after = { ...before, ...fields, version: before.version + 1 }
  const { name, own, duties, rows, all, at, version } = after
  const said = { name, own, ...(duties && { duties }), rows, all, at, version }
  const done = await change('summaries', before._id, said, { version: before.version })
  return done ? after : null
}

/** The summaries right below a node, by year; a branch has none. */
const childrenOf = ({ _id, kind }: OrgNode, years: readonly number[]): Promise<SummaryDoc[]> =>
  kind === 'branch' ? Promise.resolve([]) : findAll('summaries', { parentId: _id, year: command.in([...years]) })

/**
 * A node's own figures of each year; with all its rows made anew from its children where `whole`, or where there is none yet. Of a
 * year that is over nothing is written where it stands so already.
 */
export const saveNode = async (
  { node, own }: CountedNode,
  stored: ReadonlyMap<string, SummaryDoc>,
  at: string,
  whole: boolean,
): Promise<Saved[] | null> => {
  const saved: Saved[] = []
  const years = [...own.keys()]
  const { _id: nodeId, kind, name, path, parentId, createdAt } = node
  const anew = whole || years.some((year) => !stored.has(summaryId(nodeId, year)))
  const children = anew ? await childrenOf(node, years) : []
  for (const [year, figures] of own) {
    const before = stored.get(summaryId(nodeId, year))
    const below = children.filter((child) => child.year === year)
    const rows = before && !whole ? before.rows : withChildren({ ...figures, rows: [] }, below).rows
    const content = { name, at, ...summed(figures, rows) }
    if (before && year !== years[0] && sameNumbers(before, content)) {
      saved.push({ doc: before, differs: false })
      continue
    }
    const doc = before
      ? await write(before, content)
      : { _id: summaryId(nodeId, year), nodeId, year, kind, path, parentId, createdAt, version: 1, ...content }
    if (!doc || (!before && (await insert('summaries', doc)) === 'duplicate')) return null
    saved.push({ doc, differs: !before || !sameNumbers(before, doc) })
  }
  return saved
}

const depthOf = ({ path }: Pick<SummaryDoc, 'path'>): number => pathIds(path).length

/**
 * Carries what was counted up to the root, one writing a document whatever the number of its children, and none where it
 * stands so already. `stored`: the summaries above as this run read them. A parent that has no summary yet takes its rows when it
 * is counted. False when another run came between.
 */
export const foldUp = async (
  counted: readonly SummaryDoc[],
  stored: ReadonlyMap<string, SummaryDoc>,
  at: string,
): Promise<boolean> => {
  const fresh = new Map(counted.map((doc) => [doc._id, doc]))
  let whole = true
  for (let depth = Math.max(1, ...counted.map(depthOf)); depth > 1; depth -= 1) {
    const children = [...fresh.values()].filter((doc) => depthOf(doc) === depth)
    const parentIds = [...new Set(children.map(({ parentId, year }) => summaryId(parentId, year)))]
    for (const id of parentIds) {
      const parent = fresh.get(id) ?? stored.get(id)
      if (!parent) continue
      const below = children.filter(({ parentId, year }) => summaryId(parentId, year) === id)
      const content = { name: parent.name, at, ...withChildren(parent, below) }
      const after = sameNumbers(parent, content) ? parent : await write(parent, content)
      if (after) fresh.set(id, after)
      else whole = false
    }
  }
  return whole
}
