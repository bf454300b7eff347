import { beijingYear } from '../../../src/contract/days'
import type { StudyItem, StudyPlan } from '../../../src/contract/studyPlan'
import { findKeys } from '../meeting/readers'
import { stateAt } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import type { OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find, readDoc } from '../platform/db'
import { Problem } from '../platform/problem'
import { couldEver, may } from '../policy'
import { isHeld } from '../publishing/shown'
import { pathIds } from '../policy/scope'
import type { Handler } from '../platform/request'
import { nodeToRead } from './node'
import { planId, planYearProblem } from './planYear'
import type { StudyMaterialDoc, StudyPlanDoc } from './store'
import { heldMaterial, presentFile } from './store'

type Arranged = Pick<Meeting, '_id' | 'title' | 'startAt' | 'endAt' | 'state' | 'studyItemId' | 'unreviewed'>

/** The meetings arranged for these items that the caller would find in a list as well. */
const readArranged = (actor: Actor, itemIds: readonly string[]): Promise<Arranged[]> =>
  find<Arranged>(
    'meetings',
    { studyItemId: command.in([...itemIds]), visibleTo: command.in(findKeys(actor)), state: command.neq('cancelled') },
    {
      order: [['startAt', 'asc']],
      limit: 1000,
      fields: ['title', 'startAt', 'endAt', 'state', 'studyItemId', 'unreviewed'],
    },
  )
const readMaterials = (ids: readonly string[], node: OrgNode): Promise<StudyMaterialDoc[]> =>
  find<StudyMaterialDoc>(
    'studyMaterials',
    { _id: command.in([...ids]), nodeId: command.in(pathIds(node.path)), removedAt: null },
    { limit: 1000 },
  )

const readItems = async (plan: StudyPlanDoc, node: OrgNode, actor: Actor, at: string): Promise<StudyItem[]> => {
  const materialIds = [...new Set(plan.items.flatMap((item) => item.materialIds))]
  const [materials, arranged] = await Promise.all([
    materialIds.length > 0 ? readMaterials(materialIds, node) : [],
    readArranged(
      actor,
      plan.items.map((item) => item.id),
    ),
  ])
  const byId = new Map(materials.map((material) => [material._id, material]))
  return plan.items.map(({ id, month, topic, kind, materialIds: own }) => ({
    id,
    month,
    topic,
    kind,
    materials: own.flatMap((each) => {
      const material = byId.get(each)
      return material
        ? [
            {
              id: each,
              title: material.title,
              source: material.source,
              link: material.link,
              file: presentFile(material),
              ...(isHeld(material.shown) && heldMaterial),
            },
          ]
        : []
    }),
    meetings: arranged
      .filter((meeting) => meeting.studyItemId === id)
      .map((meeting) => ({
        id: meeting._id,
        title: meeting.title,
        startAt: meeting.startAt,
        state: stateAt(meeting, at),
        ...(meeting.unreviewed && { unreviewed: true }),
      })),
  }))
}

/** A node's plan with its materials and the meetings held for it: five requests at most, whatever the year brought. */
export const showPlan: Handler<'study.showPlan'> = async ({ input, actor, at }) => {
  const year = input.year ?? beijingYear(at)
  const wrong = planYearProblem(year, at)
  if (wrong) return wrong
  const node = await nodeToRead(actor, input.nodeId)
  if (node instanceof Problem) return node
  const ids = pathIds(node.path)
  const [plan, above] = await Promise.all([
    readDoc<StudyPlanDoc>('studyPlans', planId(node._id, year)),
    find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: ids.length, fields: ['name', 'path'] }),
  ])
  const nodes: StudyPlan['nodes'] = above
    .filter(({ path }) => may(actor, 'study.read', { paths: [path] }))
    .sort((a, b) => a.path.length - b.path.length)
    .map(({ _id, name }) => ({ nodeId: _id, name }))
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    version: plan?.version ?? 0,
    items: plan && plan.items.length > 0 ? await readItems(plan, node, actor, at) : [],
    nodes,
    can: { save: may(actor, 'study.planYear', { paths: [node.path] }), arrange: couldEver(actor, 'meeting.plan') },
  }
}
