import { addDays, addMinutes, beijingDay, beijingInstant, beijingYear, dayStart } from '../../../src/contract/days'
import type { OrgNode } from '../org/store'
import { milliseconds, now } from '../platform/clock'
import { command, find } from '../platform/db'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { summaryId } from '../summary/fold'
import { dueMarks, isMarked, nextDue, settle, type Mark, type WalkMark } from '../summary/marks'
import type { SummaryDoc } from '../summary/store'
import { ruleOfYear } from '../talk/coverageRule'
import { readFrequencies } from '../visit/store'
import { countNode, type Counting } from './countNode'
import { foldUp, readSummaries, saveNode, type Saved } from './save'

/** A run ends well within the function's limit; what is left waits for the next minute. */
const bounds = { nodes: 200, walked: 100, seconds: 20 }

type NodeMark = Extract<Mark, { kind: 'node' }>
/** What a mark says once its work is done. */
type Done = [Mark, Partial<WalkMark> & { at: string }]
interface Run {
  at: string
  counting: Counting
  /** What was written, to be carried up at the end. */
  saved: SummaryDoc[]
}
const inTime = ({ at }: Run): boolean => milliseconds(now()) - milliseconds(at) < bounds.seconds * 1000

const nodeFields = ['kind', 'name', 'path', 'parentId', 'createdAt']
const idsOf = (nodes: readonly Pick<OrgNode, '_id'>[], { years }: Counting): string[] =>
  nodes.flatMap(({ _id }) => years.map((year) => summaryId(_id, year)))
const countAndSave = async (
  node: OrgNode,
  stored: ReadonlyMap<string, SummaryDoc>,
  run: Run,
  whole: boolean,
): Promise<{ saved: Saved[]; turnsOn: string } | null> => {
  const counted = await countNode(node, run.counting)
  const saved = await saveNode(counted, stored, run.at, whole)
  if (!saved) return null
  run.saved.push(...saved.map(({ doc }) => doc))
  return { saved, turnsOn: counted.turnsOn }
}

/** The nodes that were marked; gives what each mark is to say afterwards. */
const countMarked = async (marks: readonly NodeMark[], run: Run): Promise<[Mark, string][]> => {
  const ids = marks.map(({ _id }) => _id)
  const found = await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: bounds.nodes, fields: nodeFields })
  const stored = await readSummaries(idsOf(found, run.counting))
  const nodes = new Map(found.map((node) => [node._id, node]))
  const done: [Mark, string][] = []
  for (const mark of marks) {
    if (!inTime(run)) break
    const node = nodes.get(mark._id)
    // An act that marked it may have ended before it made it: nothing is there to be counted until it is marked again.
    const counted = node ? await countAndSave(node, stored, run, false) : { turnsOn: nextYearOf(run) }
    if (counted) done.push([mark, dayStart(counted.turnsOn)])
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
  const stored = await readSummaries(idsOf(counted, run.counting))
  let { before, differing } = mark
  for (const node of counted) {
    if (!inTime(run)) return [mark, { at: mark.at, before, differing }]
    const outcome = await countAndSave(node, stored, run, true)
    const differs = !outcome || outcome.saved.some((each) => each.differs)
    if (differs && !mark.expected && !(await isMarked(node._id, now()))) {
      differing += 1
      log({ requestId, action: 'jobs.summed', outcome: `differed ${node._id}` })
    }
    before = node.path
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
  const due = await dueMarks(at, bounds.nodes)
  const did = due.length > 0 ? await countDue(due, { at, requestId, checked }) : 0
  const next = await nextDue()
  // What was marked just now is believed within this minute.
  return { did, next, live: next !== null && next <= addMinutes(at, 1) }
}

interface Beat {
  at: string
  requestId: string
  checked: (at: string) => Promise<void>
}
const countDue = async (due: readonly Mark[], { at, requestId, checked }: Beat): Promise<number> => {
  const year = beijingYear(at)
  const years = [year, year - 1]
  const [frequencies, ...among] = await Promise.all([readFrequencies(), ...years.map(ruleOfYear)])
  const counting = { today: beijingDay(at), years, frequencies, among }
  const run: Run = { at, counting, saved: [] }
  const marks = due.filter((mark) => mark.kind === 'node')
  const walk = due.find((mark) => mark.kind === 'walk')
  const done = (await countMarked(marks, run)).map(([mark, next]): Done => [mark, { at: next }])
  // What is carried up in this very run would look like a difference: looking over waits for a run without.
  if (walk && (walk.expected || marks.length === 0)) done.push(await walkOn(walk, run, requestId))
  if (!(await foldUp(run.saved, at))) return 0
  for (const [mark, fields] of done) await settle(mark, fields)
  if (done.some(([, fields]) => fields.checkedAt === at)) await checked(at)
  return new Set(run.saved.map(({ nodeId }) => nodeId)).size
}
