import { addDays, addMinutes, beijingDay, beijingInstant, beijingYear, dayStart } from '../../../src/contract/days'
import { upperCountsIn } from '../duty/readBranches'
import { readTable } from '../duty/ruleStore'
import { atOrBelow, type OrgNode } from '../org/store'
import { milliseconds, now } from '../platform/clock'
import { command, find } from '../platform/db'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { pathIds } from '../policy/scope'
import { summaryId } from '../summary/fold'
import {
  believedAt,
  firstMarks,
  isBelieved,
  isMarked,
  markAll,
  markNode,
  settle,
  type Mark,
  type WalkMark,
} from '../summary/marks'
import type { SummaryDoc } from '../summary/store'
import { rulesOfYears } from '../talk/coverageRule'
import { readFrequencies } from '../visit/store'
import { countNodes, nodesAtOnce, type CountedNode, type Counting } from './countNodes'
import { foldUp, readSummaries, saveNode, type Saved } from './save'

/** A run ends well within the function's limit; what is left waits for the next minute. */
const bounds = { nodes: 200, walked: 100, seconds: 20 }

type NodeMark = Extract<Mark, { kind: 'node' }>
/** What a mark says once its work is done. */
type Done = [Mark, Partial<WalkMark> & { at: string }]
interface Run {
  at: string
  counting: Counting
  /** The summaries as this run read them. */
  stored: Map<string, SummaryDoc>
  /** What was written, to be carried up at the end. */
  saved: SummaryDoc[]
}
const inTime = ({ at }: Run): boolean => milliseconds(now()) - milliseconds(at) < bounds.seconds * 1000

const nodeFields = ['kind', 'name', 'path', 'parentId', 'createdAt', 'branchType']
/** The summaries of some nodes and of all above them, as they stand. */
const read = async (nodes: readonly Pick<OrgNode, 'path'>[], run: Run): Promise<ReadonlyMap<string, SummaryDoc>> => {
  const nodeIds = [...new Set(nodes.flatMap(({ path }) => pathIds(path)))]
  const found = await readSummaries(
    nodeIds
      .flatMap((nodeId) => run.counting.years.map((year) => summaryId(nodeId, year)))
      .filter((id) => !run.stored.has(id)),
  )
  for (const [id, doc] of found) run.stored.set(id, doc)
  return run.stored
}
const save = async (
  counted: CountedNode,
  stored: ReadonlyMap<string, SummaryDoc>,
  run: Run,
  whole: boolean,
): Promise<Saved[] | null> => {
  const saved = await saveNode(counted, stored, run.at, whole)
  for (const { doc } of saved ?? []) {
    run.saved.push(doc)
    run.stored.set(doc._id, doc)
  }
  return saved
}
const partsOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / nodesAtOnce) }, (_, at) =>
    items.slice(at * nodesAtOnce, (at + 1) * nodesAtOnce),
  )

/** Where what is held above counts for branches, those below are counted anew at the next beat; where they are many, all are. */
const markBelow = async (nodes: readonly OrgNode[], { counting }: Run): Promise<void> => {
  const above = nodes.filter(({ kind }) => kind !== 'branch')
  if (above.length === 0 || !upperCountsIn(counting.table)) return
  const below = await Promise.all(
    above.map(({ path }) =>
      find<OrgNode>('nodes', { path: atOrBelow(path), kind: 'branch' }, { limit: bounds.nodes + 1, fields: ['kind'] }),
    ),
  )
  const nodeIds = new Set(below.flat().map(({ _id }) => _id))
  if (nodeIds.size > bounds.nodes) return markAll()
  for (const nodeId of nodeIds) await markNode(nodeId)
}

/** The nodes that were marked; gives what each mark is to say afterwards. */
const countMarked = async (marks: readonly NodeMark[], run: Run): Promise<[Mark, string][]> => {
  const ids = marks.map(({ _id }) => _id)
  const nodes = await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: bounds.nodes, fields: nodeFields })
  const found = nodes.filter(({ kind }) => kind !== 'partyGroup')
  await markBelow(found, run)
  const stored = await read(found, run)
  const there = new Set(found.map(({ _id }) => _id))
  // An act that marked it may have ended before it made it: nothing is there to be counted until it is marked again.
  const done = marks
    .filter(({ _id }) => !there.has(_id))
    .map((mark): [Mark, string] => [mark, dayStart(nextYearOf(run))])
  const byNode = new Map(marks.map((mark) => [mark._id, mark]))
  for (const part of partsOf(found)) {
    if (!inTime(run)) break
    for (const counted of await countNodes(part, run.counting))
      if (await save(counted, stored, run, false)) done.push([byNode.get(counted.node._id)!, dayStart(counted.turnsOn)])
  }
  return done
}
const nextYearOf = ({ counting: { years } }: Run): string => `${Number(years[0]) + 1}-01-01`

/** Nobody works then, and what stands is looked over. */
const checkedAt = (at: string): string => {
  const tonight = beijingInstant(beijingDay(at), '03:00')
  return tonight > at ? tonight : beijingInstant(addDays(beijingDay(at), 1), '03:00')
}

/** Some more of all nodes, those below before those above; what stood otherwise and was not marked is counted as a difference. */
const walkOn = async (mark: WalkMark, run: Run, requestId: string): Promise<Done> => {
  const nodes = await find<OrgNode>(
    'nodes',
    { path: mark.before === null ? command.gt('') : command.lt(mark.before) },
    { order: [['path', 'desc']], limit: bounds.walked, fields: nodeFields },
  )
  const counted = nodes.filter(({ kind }) => kind !== 'partyGroup')
  const stored = await read(counted, run)
  let { before, differing } = mark
  for (const part of partsOf(counted)) {
    if (!inTime(run)) return [mark, { at: mark.at, before, differing }]
    for (const each of await countNodes(part, run.counting)) {
      const saved = await save(each, stored, run, true)
      const differs = !saved || saved.some((one) => one.differs)
      if (differs && !mark.expected && !(await isMarked(each.node._id, now()))) {
        differing += 1
        log({ requestId, action: 'jobs.summed', outcome: `differed ${each.node._id}` })
      }
      before = each.node.path
    }
  }
  const last = nodes.at(-1)
  if (last && nodes.length === bounds.walked) return [mark, { at: mark.at, before: last.path, differing }]
  const found = differing > 0 ? { at: run.at, nodes: differing } : mark.found
  return [mark, { at: checkedAt(run.at), before: null, expected: false, differing: 0, checkedAt: run.at, found }]
}

/**
 * Counts what was marked and carries it up, each summary above written once a run; then marks are done with, so that a run that
 * broke off is repeated. Gives how many nodes it counted, and when the next mark falls due.
 */
export const summarize = async (
  at: string,
  requestId: string,
  checked: (at: string) => Promise<void>,
): Promise<Found> => {
  const marks = await firstMarks(bounds.nodes)
  const due = marks.filter((mark) => isBelieved(mark, at))
  const { did, next: after } = await countDue(due, { at, requestId, checked })
  const [waiting] = marks.slice(due.length)
  const more = due.length === bounds.nodes ? [at] : []
  const [next = null] = [...after, ...more, ...(waiting ? [believedAt(waiting.at)] : [])].sort()
  // What was marked just now is believed within this minute.
  return { did, next, live: next !== null && next <= addMinutes(at, 1) }
}

interface Beat {
  at: string
  requestId: string
  checked: (at: string) => Promise<void>
}
/** How many nodes were counted, and when those that were due are to be looked at again. */
const countDue = async (
  due: readonly Mark[],
  { at, requestId, checked }: Beat,
): Promise<{ did: number; next: string[] }> => {
  if (due.length === 0) return { did: 0, next: [] }
  const year = beijingYear(at)
  const years = [year, year - 1]
  const [frequencies, among, table] = await Promise.all([readFrequencies(), rulesOfYears(years), readTable()])
  const counting = { today: beijingDay(at), years, frequencies, among, table }
  const run: Run = { at, counting, stored: new Map(), saved: [] }
  const marks = due.filter((mark) => mark.kind === 'node')
  const walk = due.find((mark) => mark.kind === 'walk')
  const done = (await countMarked(marks, run)).map(([mark, next]): Done => [mark, { at: next }])
  // What is carried up in this very run would look like a difference: looking over waits for a run without.
  if (walk && (walk.expected || marks.length === 0)) done.push(await walkOn(walk, run, requestId))
  // What is not done with waits for the next beat; so does what was marked again meanwhile.
  if (!(await foldUp(run.saved, run.stored, at))) return { did: 0, next: [at] }
  const next: string[] = done.length < due.length ? [at] : []
  for (const [mark, fields] of done) next.push((await settle(mark, fields)) ? believedAt(fields.at) : at)
  if (done.some(([, fields]) => fields.checkedAt === at)) await checked(at)
  return { did: new Set(run.saved.map(({ nodeId }) => nodeId)).size, next }
}
