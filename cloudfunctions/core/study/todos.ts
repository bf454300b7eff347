import type { Todo } from '../../../src/contract/home'
import { trainingFormLabels } from '../../../src/contract/studyTrainingWords'
import { holdersOn } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { grantedPaths } from '../policy'
import { pathIds } from '../policy/scope'
import { isTurnOf } from './training/reach'
import { acceptKey, mendKey, type TrainingDoc } from './training/store'

const max = 20
const fields = [
  'memberId',
  'memberName',
  'branchId',
  'path',
  'title',
  'form',
  'hours',
  'endOn',
  'state',
  'decided',
  'acceptedAt',
  'audit',
]

const toMend = ({ _id, title, decided }: TrainingDoc): Todo => ({
  kind: 'mendTraining',
  title: `培训登记“${title}”被退回`,
  note: decided?.words ?? '',
  params: { trainingId: _id },
  dueOn: null,
})
const toAccept = ({ _id, memberName, title, form, hours }: TrainingDoc): Todo => ({
  kind: 'acceptTraining',
  title: `核对${memberName}的培训登记`,
  note: `${title} · ${trainingFormLabels[form]} · ${hours} 学时`,
  params: { trainingId: _id },
  dueOn: null,
})
const acceptsOn = (actor: Actor): string[] =>
  grantedPaths(actor, 'study.acceptTraining').map((path) => acceptKey(pathIds(path).at(-1) as string))
/** Whose turn it is follows from who holds which post on the branch today: a request for each branch that has something waiting. */
const turnsOf = async (actor: Actor, waiting: readonly TrainingDoc[]): Promise<TrainingDoc[]> => {
  const onBranch = waiting.filter(({ acceptedAt }) => acceptedAt === 'branch')
  const branches = [...new Set(onBranch.map(({ branchId }) => branchId))]
  const holders = new Map(
    await Promise.all(branches.map(async (branchId) => [branchId, await holdersOn(branchId)] as const)),
  )
  return waiting.filter((doc) => isTurnOf(actor, doc, holders.get(doc.branchId) ?? []))
}

/** Trainings that wait to be accepted by the caller, once they are over, and the caller's own entries that were returned. */
export const trainingTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const found = await find<TrainingDoc>(
    'trainings',
    { waitsFor: command.in([mendKey(actor.memberId), ...acceptsOn(actor)]) },
    {
      order: [
        ['sentAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
      fields,
    },
  )
  const returned = found.filter(({ state }) => state === 'returned')
  const waiting = found.filter(({ state, endOn }) => state === 'waiting' && endOn <= today)
  return [...returned.map(toMend), ...(await turnsOf(actor, waiting)).map(toAccept)]
}
