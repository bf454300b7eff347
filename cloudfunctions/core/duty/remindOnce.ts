import { beijingDay } from '../../../src/contract/days'
import { isOfBranch, isOwed } from '../../../src/contract/dutyWords'
import { named } from '../../../src/contract/person'
import type { OrgNode } from '../org/store'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create, type Fresh } from '../record/create'
import { shortDay } from './light'
import { readDuties, rowIn, windowOf } from './matter'
import { readTable } from './ruleStore'
import { answerable, reminderId, reminderKind, type DutyReminder } from './reminders'

type Reminding = Request<'duty.remindOnce'>

/** Why a branch is not reminded; null where it owes. A date already planned and a reason already given are answer enough. */
const notOwed = async (node: OrgNode, { input, at }: Reminding, year: number): Promise<string | null> => {
  const [, window] = rowIn(await readDuties(node, year, beijingDay(at)), input.ruleId, input.windowId) ?? []
  if (!window) return '这一期还没有开始'
  const { light, text } = window
  if (isOwed(light)) return null
  return [`${text}${light.word}`, ...(light.reason ? [light.reason] : [])].join('，')
}

const reminder = async (node: OrgNode, request: Reminding, year: number) => {
  const why = await notOwed(node, request, year)
  if (why !== null) return refuse('dutyNotOwed', { why })
  const to = await answerable(node)
  if (to.length === 0) return refuse('dutyNotOwed', { why: '还没有书记' })
  const { actor, at, input } = request
  const { ruleId, windowId } = input
  const matter = { nodeId: node._id, ruleId, windowId }
  return {
    _id: reminderId(matter),
    ...matter,
    path: node.path,
    year,
    at,
    by: named(actor),
    to,
  } satisfies Fresh<DutyReminder>
}

const one = async (node: OrgNode, request: Reminding, year: number) => {
  const { ruleId, windowId } = request.input
  const done = await create(reminderKind, request, {
    id: reminderId({ nodeId: node._id, ruleId, windowId }),
    costly: true,
    make: () => reminder(node, request, year),
    answer: () => ({}),
    taken: ({ at }) => refuse('dutyReminded', { day: shortDay(beijingDay(at)) }),
  })
  return { nodeId: node._id, nodeName: node.name, refused: done instanceof Problem ? done.answer().message : null }
}

/** So many at a time, lest the function's seconds run out. */
const atOnce = 5

/** Each branch by itself: what one is not reminded for keeps no other, and a retry finds what is done. */
export const remindOnce: Handler<'duty.remindOnce'> = async (request) => {
  const { nodeIds, ruleId, windowId } = request.input
  const found = await find<OrgNode>('nodes', { _id: command.in(nodeIds), kind: 'branch' }, { limit: nodeIds.length })
  const nodes = nodeIds.flatMap((nodeId) => found.find(({ _id }) => _id === nodeId) ?? [])
  if (nodes.length < nodeIds.length) return refuse('notFound', { what: '这个党支部' })
  const denied = forbidden(request.actor, 'duty.remind', { paths: nodes.map(({ path }) => path) })
  if (denied) return denied
  const rule = (await readTable()).rules.find(({ id }) => id === ruleId)
  if (!rule) return refuse('notFound', { what: '这一条规定' })
  if (rule.isPrivate || !isOfBranch(rule.subject)) return refuse('dutyOfPersons', { title: rule.title })
  const window = windowOf(rule, windowId)
  if (!window) return refuse('badInput', { field: '期限', why: '请重新选择是哪一期' }, { field: 'windowId' })
  const outcomes: Awaited<ReturnType<typeof one>>[] = []
  for (let from = 0; from < nodes.length; from += atOnce)
    outcomes.push(
      ...(await Promise.all(nodes.slice(from, from + atOnce).map((node) => one(node, request, window.year)))),
    )
  return { outcomes }
}
