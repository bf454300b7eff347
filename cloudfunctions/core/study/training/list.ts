import { beijingDay, beijingYear } from '../../../../src/contract/days'
import { named } from '../../../../src/contract/person'
import { trainingStates } from '../../../../src/contract/studyTrainingWords'
import { toldApartById, withApart } from '../../org/namesakes'
import { readNode } from '../../org/store'
import type { Actor } from '../../platform/actor'
import { findAll } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import { forbidden, may } from '../../policy'
import { yearProblem } from '../hours'
import { readTables } from '../store'
import { presentTraining } from './present'
import { loadTraining } from './reach'
import type { TrainingDoc } from './store'

interface Scope {
  title: string
  where: Record<string, unknown>
  enterFor: 'own' | 'branch' | null
}
const branchScope = async (actor: Actor, nodeId: string): Promise<Scope | Problem<'notFound' | 'notAllowed'>> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'study.seeHours', { paths: [node.path] })
  if (denied) return denied
  return {
    title: node.name,
    where: { branchId: node._id },
    enterFor: may(actor, 'study.enterTraining', { paths: [node.path] }) ? 'branch' : null,
  }
}

/** What waits stands first, then the latest. */
const inOrder = (a: TrainingDoc, b: TrainingDoc): number =>
  trainingStates.indexOf(a.state) - trainingStates.indexOf(b.state) || b.startOn.localeCompare(a.startOn)

export const listTrainings: Handler<'study.listTrainings'> = async ({ input, actor, at }) => {
  const year = input.year ?? beijingYear(at)
  const wrong = yearProblem(year, at)
  if (wrong) return wrong
  const scope: Scope | Problem<'notFound' | 'notAllowed'> =
    input.nodeId === undefined
      ? { title: actor.name, where: { memberId: actor.memberId }, enterFor: 'own' }
      : await branchScope(actor, input.nodeId)
  if (scope instanceof Problem) return scope
  const [docs, tables] = await Promise.all([
    findAll<TrainingDoc>('trainings', { ...scope.where, years: year }),
    readTables(),
  ])
  const today = beijingDay(at)
  const rows = docs.sort(inOrder).map((doc) => presentTraining(actor, doc, tables, today))
  const apart = await toldApartById(actor, rows.map(named))
  return {
    title: scope.title,
    year,
    rows: withApart(rows, apart, ({ memberId }) => memberId),
    can: { enterFor: scope.enterFor },
  }
}

export const showTraining: Handler<'study.showTraining'> = async ({ input, actor, at }) => {
  const doc = await loadTraining(actor, input.trainingId)
  return doc instanceof Problem ? doc : presentTraining(actor, doc, await readTables(), beijingDay(at))
}
