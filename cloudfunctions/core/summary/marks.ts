import { randomUUID } from 'node:crypto'
import { addMinutes } from '../../../src/contract/days'
import { milliseconds, now } from '../platform/clock'
import { change, command, find, insert, put, readDoc, type Stored } from '../platform/db'

/**
 * `summaryMarks/<node>`: from when on a node is to be counted anew: at once after an act, otherwise on the day on which its
 * figures change by themselves. A document for each node, so that no act waits for another branch's; `jobs` find what is due
 * with one request.
 */
interface NodeMark extends Stored {
  kind: 'node'
  at: string
  /** Another with every marking: what came while a node was counted stays due. */
  stamp: string
}
/** `summaryMarks/walk`: when all nodes are counted anew, from the last to the root, and what that found. */
export interface WalkMark extends Stored {
  kind: 'walk'
  at: string
  stamp: string
  /** The path before which it goes on; null at its beginning. */
  before: string | null
  /** Figures will be others than they were, so a difference says nothing. */
  expected: boolean
  /** How many nodes of this walk so far stood otherwise than they should. */
  differing: number
  /** When the last walk came to its end. */
  checkedAt: string | null
  /** The last walk that found a difference and put it right. */
  found: { at: string; nodes: number } | null
}
export type Mark = NodeMark | WalkMark

const collection = 'summaryMarks'
const walkId = 'walk'

/**
 * A mark is written before what it speaks of, so that no death between the two loses it, and believed only once every call
 * that may have written it has ended: longer than `api` may take (cloudfunctions/api/config.json), with some for the clocks.
 */
const settledSeconds = 15
/** Whoever changes many records of one branch in a row marks it once a second. */
const againMilliseconds = 1000
const marked = new Map<string, number>()

export const markNode = async (nodeId: string): Promise<void> => {
  const at = now()
  const since = milliseconds(at) - (marked.get(nodeId) ?? -Infinity)
  if (since >= 0 && since < againMilliseconds) return
  await put<NodeMark>(collection, { _id: nodeId, kind: 'node', at, stamp: randomUUID() })
  marked.set(nodeId, milliseconds(at))
}

export const firstWalk = (at: string): WalkMark => ({
  _id: walkId,
  kind: 'walk',
  at,
  stamp: randomUUID(),
  before: null,
  expected: true,
  differing: 0,
  checkedAt: null,
  found: null,
})
/** All are counted anew, since what is asked of all has changed. */
export const markAll = async (): Promise<void> => {
  const { _id, ...first } = firstWalk(now())
  const { at, stamp, before, expected } = first
  if (await change(collection, _id, { at, stamp, before, expected })) return
  await insert(collection, { _id, ...first })
}
export const readWalk = (): Promise<WalkMark | null> => readDoc<WalkMark>(collection, walkId)
/** Whether it waits to be counted, however fresh the mark. */
export const isMarked = async (nodeId: string, at: string): Promise<boolean> => {
  const mark = await readDoc<Mark>(collection, nodeId)
  return mark !== null && mark.at <= at
}
/** From when on a mark is believed. */
export const believedAt = (at: string): string => addMinutes(at, settledSeconds / 60)
export const isBelieved = (mark: Pick<Mark, 'at'>, at: string): boolean => believedAt(mark.at) <= at
/** The first that are or will be due, the longest waiting first. */
export const firstMarks = (limit: number): Promise<Mark[]> =>
  find<Mark>(collection, { at: command.gt('') }, { order: [['at', 'asc']], limit })
/** Done with until then, unless it was marked again meanwhile. */
export const settle = ({ _id, stamp }: Mark, fields: Partial<WalkMark> & { at: string }): Promise<boolean> =>
  change(collection, _id, fields, { stamp })
