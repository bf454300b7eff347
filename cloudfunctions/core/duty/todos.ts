import { beijingDay } from '../../../src/contract/days'
import type { DutyRow } from '../../../src/contract/duty'
import { isOwed } from '../../../src/contract/dutyWords'
import type { Todo } from '../../../src/contract/home'
import type { Actor } from '../platform/actor'
import { may } from '../policy'
import { shortDay } from './light'
import { rowIn } from './matter'
import { isTermNear, termTodo } from './termTodos'
import { asksOn, owedIn, owedText } from './owed'
import type { DutyReads, NodeDuties } from './reads'
import { remindersOf, type Reminding } from './reminders'

type Duties = ReadonlyMap<number, readonly DutyRow[]>
const yearOn = (day: string): number => Number(day.slice(0, 4))
const yearOf = ({ windowId }: Pick<Reminding, 'windowId'>): number => Number(windowId.slice(0, 4))

/** Of what somebody above has reminded the branch, as long as it is owed: held, planned or explained it is over. */
const remindedTodo = ({ nodeId, ruleId, windowId, at, by }: Reminding, duties: Duties, today: string): Todo[] => {
  const [row, window] = rowIn(duties.get(yearOf({ windowId })) ?? [], ruleId, windowId) ?? []
  if (!row || !window || !isOwed(window.light)) return []
  const { light, text } = window
  const runs = light.state === 'due' && light.dueOn >= today
  return [
    {
      kind: 'remindedDuty',
      title: `${by.name}提醒：${text}${row.title}`,
      note: `${shortDay(beijingDay(at))}提醒 · ${runs ? '请安排' : '开过的请补记，没有开的请说明原因'}`,
      params: { nodeId, ruleId, windowId },
      dueOn: runs ? light.dueOn : null,
    },
  ]
}

/** By the calendar, a row for each window; what somebody above has reminded of has a row of its own. */
const owedTodos = ({ node, rows }: NodeDuties, reminders: readonly Reminding[]): Todo[] => {
  const told = new Set(reminders.map(({ ruleId, windowId }) => `${ruleId} ${windowId}`))
  return owedIn(rows, (ruleId, windowId) => told.has(`${ruleId} ${windowId}`)).map((owed) => ({
    kind: 'dutiesOwed',
    title: owedText(owed),
    note: `${node.name} · ${shortDay(owed.window.to)}前`,
    params: { nodeId: node._id, windowId: owed.window.id },
    dueOn: owed.window.to,
  }))
}

interface Asking {
  today: string
  dutiesOf: DutyReads
  reminders: Promise<Reminding[]>
}
/** Those of the year are asked for beside the reminders; what a reminder of the year before is about only where there is one. */
const ofNode = async (nodeId: string, looked: boolean, { today, dutiesOf, reminders }: Asking): Promise<Todo[]> => {
  const running = looked ? dutiesOf(nodeId, yearOn(today)) : null
  const told = (await reminders).filter((one) => one.nodeId === nodeId)
  const years = [...new Set(told.map(yearOf))]
  const duties = new Map(
    await Promise.all(years.map(async (year) => [year, (await dutiesOf(nodeId, year))?.rows ?? []] as const)),
  )
  const found = await running
  return [
    ...told.flatMap((reminder) => remindedTodo(reminder, duties, today)),
    ...(found ? [...termTodo(found), ...owedTodos(found, told)] : []),
  ]
}

/**
 * What the branches still owe that the caller answers for, and the terms of the committees they lead. Their own branch is read for
 * the page as it is; another node only where a window asks for something, a term ends or somebody above has reminded.
 */
export const dutyTodos = async (actor: Actor, today: string, dutiesOf: DutyReads): Promise<Todo[]> => {
  const held = actor.posts.filter(({ path }) => may(actor, 'duty.answerFor', { paths: [path] }))
  const near = new Set(held.filter(({ termEndsOn }) => isTermNear(termEndsOn, today)).map(({ nodeId }) => nodeId))
  const branches = held.filter(({ nodeKind }) => nodeKind === 'branch').map(({ nodeId }) => nodeId)
  const nodeIds = [...new Set([...branches, ...near])]
  if (nodeIds.length === 0) return []
  const reminders = remindersOf(nodeIds, [yearOn(today), yearOn(today) - 1])
  const asking = { today, dutiesOf, reminders }
  const todos = await Promise.all(
    nodeIds.map((nodeId) => {
      const asks = branches.includes(nodeId) && asksOn(today)
      return ofNode(nodeId, nodeId === actor.branchId || asks || near.has(nodeId), asking)
    }),
  )
  return todos.flat()
}
