import { addDays, beijingDay } from '../../../src/contract/days'
import { committeePosts, type Post } from '../../../src/contract/vocabulary'
import type { DaySpan } from '../../../src/contract/workdays'
import { absencesOf, lookForAbsences } from '../duty/absences'
import type { DutyTable } from '../duty/branchDuties'
import { lookForShortHours } from '../duty/ownHours'
import { readOwing } from '../duty/owing'
import { readTable } from '../duty/ruleStore'
import { messageOf } from '../message/collect'
import { putMessages } from '../message/outbox'
import { ownTemplates } from '../message/settings'
import { organ, type Member, type OrgNode } from '../org/store'
import { grantedOf } from '../platform/accounts'
import { milliseconds, now } from '../platform/clock'
import { command, find, findAll, put, readDoc, type Stored } from '../platform/db'
import type { Found } from '../platform/found'
import { asHolder, may } from '../policy'
import { goesRound, owedOn, packageOn, tasksOf, termOn, type DayTasks, type TermStage } from './stages'

/** `settings/reminding`: until which day all is done, and how far the run of the day after has come; `after` null: it is done. */
interface Progress extends Stored {
  doneOn: string
  day: string
  after: string | null
}
const progressId = 'reminding'
/** Timers that stood still for longer bring no more than this back. */
const mostDays = 7
const committee: readonly Post[] = committeePosts
const nodesAtOnce = 100
/** A run ends well within the function's limit; the next beat goes on. */
const seconds = 15

/** The days after one, up to another. */
const daysAfter = (doneOn: string, day: string): string[] =>
  Array.from({ length: mostDays }, (_, at) => addDays(day, at + 1 - mostDays)).filter((each) => each > doneOn)

/** Branches somebody of which would be reached: for the others their home is enough. */
const reachable = async (branches: readonly OrgNode[]): Promise<OrgNode[]> => {
  const nodeIds = branches.map(({ _id }) => _id)
  const where = { postNodeIds: command.in(nodeIds), status: 'active' }
  const holders = await findAll<Member>('members', where, ['kind', 'path', 'partyGroupId', 'posts', 'postNodeIds'])
  const granted = new Set(
    (
      await grantedOf(
        holders.map(({ _id }) => _id),
        'work',
      )
    ).map(({ memberId }) => memberId),
  )
  const reached = holders.filter(({ _id }) => granted.has(_id)).map(asHolder)
  return branches.filter(({ path }) => reached.some((holder) => may(holder, 'duty.answerFor', { paths: [path] })))
}
interface Run {
  tasks: DayTasks
  /** The rules; null where nobody is to be told of any. */
  table: DutyTable | null
  today: string
  own: readonly DaySpan[]
  inTime: () => boolean
}

/** Of a branch that owes nothing by its summary nothing more is read. */
const putStages = async (branches: readonly OrgNode[], { tasks: { stages }, table, today, own }: Run) => {
  if (!table || branches.length === 0) return 0
  const owes = await readOwing(
    branches.map(({ _id }) => _id),
    table,
    today,
  )
  const owing = branches.filter(({ _id }) => stages.some(({ kind }) => owes(_id, kind)))
  const nodes = owing.length > 0 ? await reachable(owing) : []
  return putMessages(
    nodes.flatMap(({ _id }) =>
      stages
        .filter(({ kind }) => owes(_id, kind))
        .flatMap((stage) => messageOf(`dutyReminders:${_id}`, owedOn(stage, _id), own) ?? []),
    ),
  )
}

/** Whether it was handed in is asked when it is due. */
const putPackages = async (branches: readonly OrgNode[], { tasks: { packages }, own }: Run): Promise<number> => {
  if (!ownTemplates().work || packages.length === 0 || branches.length === 0) return 0
  const nodes = await reachable(branches)
  return putMessages(
    nodes.flatMap(({ _id }) =>
      packages.flatMap((stage) => messageOf(`dutyReminders:${_id}`, packageOn(stage, _id), own) ?? []),
    ),
  )
}

/** One request finds whose term it is the day of; nothing else is read of anybody. */
const putTerms = async (terms: readonly TermStage[], own: readonly DaySpan[]): Promise<number> => {
  if (!ownTemplates().work) return 0
  const where = { 'posts.termEndsOn': command.in(terms.map(({ endsOn }) => endsOn)), status: 'active' }
  const holders = await findAll<Member>('members', where, ['posts'])
  const held = holders.flatMap(({ posts }) => posts).filter(({ post }) => committee.includes(post))
  const messages = terms.flatMap((stage) => {
    const nodeIds = new Set(held.filter(({ termEndsOn }) => termEndsOn === stage.endsOn).map(({ nodeId }) => nodeId))
    return [...nodeIds].flatMap((nodeId) => messageOf(`dutyReminders:${nodeId}`, termOn(stage, nodeId), own) ?? [])
  })
  return putMessages(messages)
}

/** Gives how far it came: the path of the last branch that was looked at, or null where there was no time for all. */
const lookAt = async (branches: readonly OrgNode[], { tasks, today, inTime }: Run): Promise<string | null> => {
  if (!tasks.absences && !tasks.hours) return null
  const before = tasks.absences ? await absencesOf(branches.map(({ _id }) => _id)) : new Map<string, string[]>()
  let last: string | null = null
  for (const node of branches) {
    if (!inTime()) return last ?? ''
    if (tasks.absences) await lookForAbsences(node, before.get(node._id) ?? [], today)
    if (tasks.hours) await lookForShortHours(node, tasks.hours)
    last = node.path
  }
  return null
}

/** A hundred nodes further along their paths; gives where to go on, or null at the end. */
const walkOn = async (after: string, run: Run): Promise<{ after: string | null; put: number }> => {
  const nodes = await find<OrgNode>(
    'nodes',
    { path: command.gt(after) },
    { order: [['path', 'asc']], limit: nodesAtOnce, fields: ['kind', 'path', 'parentId'] },
  )
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  const put = (await putStages(branches, run)) + (await putPackages(branches, run))
  const broken = await lookAt(branches, run)
  if (broken !== null) return { after: broken || after, put }
  return { after: nodes.length < nodesAtOnce ? null : nodes.at(-1)!.path, put }
}

/** Once a day: what the calendar brings for each branch, from the first to the last, a part each beat where they are many. */
export const remindByDay = async (at: string): Promise<Found> => {
  const today = beijingDay(at)
  const before = await readDoc<Progress>('settings', progressId)
  const doneOn = before?.doneOn ?? addDays(today, -1)
  // One that was begun is brought to its end first, whatever the day has become.
  const day = before && before.after !== null ? before.day : today
  const days = daysAfter(doneOn, day)
  if (days.length === 0) return { did: 0, next: null }
  const tasks = tasksOf(days)
  const begun = milliseconds(now())
  const inTime = () => milliseconds(now()) - begun < seconds * 1000
  const { workdays: own = [] } = await organ()
  let did = await putTerms(tasks.terms, own)
  if (!goesRound(tasks)) {
    await put<Progress>('settings', { _id: progressId, doneOn: day, day, after: null })
    return { did, next: day === today ? null : at }
  }
  let after: string | null = before?.after ?? ''
  const table = tasks.stages.length > 0 && ownTemplates().work ? await readTable() : null
  while (after !== null && inTime()) {
    const walked: { after: string | null; put: number } = await walkOn(after, { tasks, table, today: day, own, inTime })
    after = walked.after
    did += walked.put
    await put<Progress>('settings', { _id: progressId, doneOn: after === null ? day : doneOn, day, after })
  }
  return { did, next: after === null && day === today ? null : at }
}
