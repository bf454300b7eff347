import { change, command, find, findAll, insert } from '../platform/db'
import { pathIds } from '../policy/scope'
import { sameNumbers, summaryId, summed, withChildren } from '../summary/fold'
import type { SummaryDoc } from '../summary/store'
import type { CountedNode } from './countNode'

type Content = Pick<SummaryDoc, 'name' | 'own' | 'rows' | 'all' | 'at'>
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
  const { name, own, rows, all, at, version } = after
  const done = await change('summaries', before._id, { name, own, rows, all, at, version }, { version: before.version })
  return done ? after : null
}

/** A node's own figures of each year; with all its rows made anew from its children where `whole`, or where there is none yet. */
export const saveNode = async (
  { node, own }: CountedNode,
  stored: ReadonlyMap<string, SummaryDoc>,
  at: string,
  whole: boolean,
): Promise<Saved[] | null> => {
  const saved: Saved[] = []
  for (const [year, figures] of own) {
    const before = stored.get(summaryId(node._id, year))
    const rows =
      before && !whole
        ? before.rows
        : withChildren(summed(figures, []), await findAll<SummaryDoc>('summaries', { parentId: node._id, year })).rows
    const { _id: nodeId, kind, name, path, parentId, createdAt } = node
    const content = { name, at, ...summed(figures, rows) }
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
 * stands so already. A parent that has no summary yet takes its rows when it is counted. False when another run came between.
 */
export const foldUp = async (counted: readonly SummaryDoc[], at: string): Promise<boolean> => {
  const fresh = new Map(counted.map((doc) => [doc._id, doc]))
  let whole = true
  for (let depth = Math.max(1, ...counted.map(depthOf)); depth > 1; depth -= 1) {
    const children = [...fresh.values()].filter((doc) => depthOf(doc) === depth)
    const parentIds = [...new Set(children.map(({ parentId, year }) => summaryId(parentId, year)))]
    const parents = new Map([...(await readSummaries(parentIds.filter((id) => !fresh.has(id)))), ...fresh])
    for (const id of parentIds) {
      const parent = parents.get(id)
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
