import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { create } from '../record/create'
import { step } from '../record/step'
import { nodeToChange } from './node'
import { planId, planYearProblem } from './planYear'
import { studyPlanKind } from './store'

type Saving = Request<'study.savePlan'>

const judged = async ({ input, actor, at }: Saving) => {
  const wrong = planYearProblem(input.year, at)
  if (wrong) return wrong
  const node = await nodeToChange(actor, input.nodeId)
  if (node instanceof Problem) return node
  if (new Set(input.items.map((item) => item.id)).size < input.items.length)
    return refuse('badInput', { field: '学习计划', why: '有两项编号相同，请刷新后再改' }, { field: 'items' })
  const items = [...input.items].sort((a, b) => a.month - b.month)
  return { items, savedBy: actor.memberId, savedAt: at }
}

const revised = async (request: Saving, id: string) => {
  const { version: seen } = request.input
  const fields = await judged(request)
  const refused = fields instanceof Problem
  return step(studyPlanKind, request, {
    id,
    unread: refused ? undefined : { where: { version: seen }, fields, answer: { version: seen + 1 } },
    denied: () => (refused ? fields : null),
    seen,
    make: () => (refused ? fields : { fields }),
    answer: ({ version }) => ({ version }),
  })
}

/** The whole plan, in the order of the months. Of two who save at once the second is told. */
export const savePlan: Handler<'study.savePlan'> = (request) => {
  const { nodeId, year, version: seen } = request.input
  const id = planId(nodeId, year)
  if (seen > 0) return revised(request, id)
  return create(studyPlanKind, request, {
    id,
    make: async () => {
      const plan = await judged(request)
      return plan instanceof Problem ? plan : { _id: id, nodeId, year, ...plan }
    },
    answer: ({ version }) => ({ version }),
  })
}
