import { beijingDay } from '../../../src/contract/days'
import type { DutyRow } from '../../../src/contract/duty'
import { isOwed } from '../../../src/contract/dutyWords'
import type { Todo } from '../../../src/contract/home'
import type { OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { may } from '../policy'
import { shortDay } from './light'
import { readDuties, rowIn } from './matter'
import { asksOn, owedIn, owedText } from './owed'
import { remindersOf, type Reminding } from './reminders'

type Duties = ReadonlyMap<number, readonly DutyRow[]>
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
const owedTodos = (node: OrgNode, rows: readonly DutyRow[], reminders: readonly Reminding[]): Todo[] => {
  const told = new Set(reminders.map(({ ruleId, windowId }) => `${ruleId} ${windowId}`))
  return owedIn(rows, (ruleId, windowId) => told.has(`${ruleId} ${windowId}`)).map((owed) => ({
    kind: 'dutiesOwed',
    title: owedText(owed),
    note: `${node.name} · ${shortDay(owed.window.to)}前`,
    params: { nodeId: node._id, windowId: owed.window.id },
    dueOn: owed.window.to,
  }))
}

const ofBranch = async (node: OrgNode, reminders: readonly Reminding[], today: string): Promise<Todo[]> => {
  const year = Number(today.slice(0, 4))
  const years = new Set([...(asksOn(today) ? [year] : []), ...reminders.map(yearOf)])
  const duties = new Map(
    await Promise.all([...years].map(async (each) => [each, await readDuties(node, each, today)] as const)),
  )
  return [
    ...reminders.flatMap((reminder) => remindedTodo(reminder, duties, today)),
    ...(asksOn(today) ? owedTodos(node, duties.get(year) ?? [], reminders) : []),
  ]
}

/**
 * What the branches still owe that the caller answers for. One request of whoever answers for any; six more where a window
 * asks for something or somebody above has reminded.
 */
export const dutyTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const held = actor.posts.filter(
    ({ nodeKind, path }) => nodeKind === 'branch' && may(actor, 'duty.answerFor', { paths: [path] }),
  )
  const nodeIds = [...new Set(held.map(({ nodeId }) => nodeId))]
  if (nodeIds.length === 0) return []
  const year = Number(today.slice(0, 4))
  const reminders = await remindersOf(nodeIds, [year, year - 1])
  if (!asksOn(today) && reminders.length === 0) return []
  const nodes = await find<OrgNode>('nodes', { _id: command.in(nodeIds) }, { limit: nodeIds.length })
  const todos = await Promise.all(
    nodes.map((node) =>
      ofBranch(
        node,
        reminders.filter(({ nodeId }) => nodeId === node._id),
        today,
      ),
    ),
  )
  return todos.flat()
}
