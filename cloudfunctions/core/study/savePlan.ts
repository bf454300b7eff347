import { auditEntry } from '../platform/audit'
import { change, command, insert, readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { nodeToChange } from './node'
import { planId, planYearProblem } from './planYear'
import type { StudyPlanDoc } from './store'

const says = (items: StudyPlanDoc['items']): string =>
  JSON.stringify(items.map((item) => [item.id, item.month, item.topic, item.kind, item.materialIds]))

/** The whole plan, in the order of the months. Of two who save at once the second is told. */
export const savePlan: Handler<'study.savePlan'> = async (request) => {
  const { input, actor, at } = request
  const { nodeId, year, version } = input
  const wrong = planYearProblem(year, at)
  if (wrong) return wrong
  const node = await nodeToChange(actor, nodeId)
  if (node instanceof Problem) return node
  if (new Set(input.items.map((item) => item.id)).size < input.items.length) {
    return refuse('badInput', { field: '学习计划', why: '有两项编号相同，请刷新后再改' }, { field: 'items' })
  }
  const items = [...input.items].sort((a, b) => a.month - b.month)
  const entry = auditEntry(request)
  const fields = { items, savedBy: actor.memberId, savedAt: at, version: version + 1 }
  const _id = planId(nodeId, year)
  const saved =
    version === 0
      ? (await insert<StudyPlanDoc>('studyPlans', { _id, nodeId, year, ...fields, audit: [entry] })) === 'inserted'
      : await change('studyPlans', _id, { ...fields, audit: command.push([entry]) }, { version })
  if (saved) return { version: version + 1 }
  const stored = await readDoc<StudyPlanDoc>('studyPlans', _id)
  // The same plan by the same person: the answer to the first try was lost.
  const same =
    stored?.version === version + 1 && stored.savedBy === actor.memberId && says(stored.items) === says(items)
  return same ? { version: version + 1 } : refuse('changedElsewhere', { what: `${node.name} ${year} 年的学习计划` })
}
