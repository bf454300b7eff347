import { beijingDay } from '../../../src/contract/days'
import { named } from '../../../src/contract/person'
import { readNode, type OrgNode } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { forbidden } from '../policy'
import { create } from '../record/create'
import { already, step, toldOr } from '../record/step'
import { branchDuties } from './branchDuties'
import { dutyNoteKind, noteId } from './notes'
import { readFacts } from './read'
import { readTable } from './ruleStore'

type Asking = Request<'duty.explain'>

/** A reason is for what was to be done and was not, once its time is over. */
const missedWindow = async ({ input, at }: Asking, node: OrgNode) => {
  const today = beijingDay(at)
  const table = await readTable()
  const facts = await readFacts(node, table, input.year, today)
  const row = branchDuties(facts, table, input.year, today).find(({ ruleId }) => ruleId === input.ruleId)
  const window = row?.windows.find(({ windowId }) => windowId === input.windowId)
  if (!row || !window) return refuse('notFound', { what: '这一期要求' })
  const { can, explanation } = window.light
  if (can.explain || explanation !== null) return window
  const why = window.light.state === 'overdue' ? '这一条不用说明' : `${window.text}${row.title}不用说明`
  return refuse('badInput', { field: '说明', why }, { field: 'reason' })
}

/**
 * Why a window was missed, said by the branch itself; said again it takes the place of the first, and null takes it back. What
 * was said stays on record.
 */
export const explain: Handler<'duty.explain'> = async (request) => {
  const { input, actor, at } = request
  const { nodeId, ruleId, windowId, reason } = input
  const id = noteId(nodeId, ruleId, windowId)
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const refusal = forbidden(actor, 'duty.explain', { paths: [node.path] })
  if (refusal) return toldOr(dutyNoteKind, request, { id, refusal })
  const window = await missedWindow(request, node)
  if (window instanceof Problem) return toldOr(dutyNoteKind, request, { id, refusal: window })
  const answer = { windowId }
  const by = named(actor)
  return create(dutyNoteKind, request, {
    id,
    // What is there decides whether there is anything to take back.
    costly: reason === null,
    make: () => {
      if (reason === null) return refuse('notFound', { what: '这一期的说明' })
      return {
        ...{ _id: id, nodeId, path: node.path, year: window.year, ruleId, windowId },
        ...{ reason, by, saidAt: at, earlier: [] },
      }
    },
    answer: () => answer,
    taken: (stored) =>
      step(dutyNoteKind, request, {
        id,
        found: stored,
        denied: () => null,
        make: (now) => {
          if (now.reason === reason && now.by.memberId === by.memberId) return already(answer)
          return {
            fields: { reason, by, saidAt: at },
            append: { earlier: [{ reason: now.reason, by: now.by, until: at }] },
          }
        },
        answer: () => answer,
      }),
  })
}
