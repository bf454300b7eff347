import type { Parsed } from '../../../src/contract'
import type { AgendaItem, AgendaMaterial } from '../../../src/contract/meetingAgenda'
import type { StudyMaterial } from '../../../src/contract/studyPlan'
import type { Actor } from '../platform/actor'
import { command, find, type Stored } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { may } from '../policy'
import { isHeld, type Shown } from '../publishing/shown'

/** Study materials of the items of an agenda: chosen by whoever may see them, opened by whoever may. */

/** What of `studyMaterials` an agenda needs; the feature that keeps them stands above this one. */
interface Material extends Stored, Pick<StudyMaterial, 'title' | 'link' | 'file'> {
  path: string
  shown?: Shown | null
}
/** Whether the caller may see the materials of the node at this path. */
export type MayRead = (path: string) => boolean

const readMaterials = async (ids: readonly string[], mayRead: MayRead): Promise<Map<string, Material>> => {
  const unique = [...new Set(ids)]
  const found =
    unique.length === 0
      ? []
      : await find<Material>(
          'studyMaterials',
          { _id: command.in(unique), removedAt: null },
          { limit: unique.length, fields: ['title', 'link', 'file', 'path', 'shown'] },
        )
  return new Map(
    found.filter(({ path, shown }) => mayRead(path) && !isHeld(shown)).map((material) => [material._id, material]),
  )
}

/**
 * The agenda with the titles of its materials.
 * @param before the agenda as it stands: what is on an item stays, though the planner does not see it or it is removed.
 */
export const agendaOf = async (
  sent: Parsed<'meeting.plan'>['agenda'],
  before: readonly AgendaItem[],
  mayRead: MayRead,
): Promise<AgendaItem[] | Problem<'notFound'>> => {
  const kept = new Map(before.flatMap(({ materials = [] }) => materials.map((material) => [material.id, material])))
  const asked = sent.flatMap(({ materialIds = [] }) => materialIds.filter((id) => !kept.has(id)))
  const found = await readMaterials(asked, mayRead)
  if (asked.some((id) => !found.has(id))) return refuse('notFound', { what: '所选的学习材料' }, { field: 'agenda' })
  const materialOf = (id: string): AgendaMaterial[] => {
    const title = kept.get(id)?.title ?? found.get(id)?.title
    return title === undefined ? [] : [{ id, title }]
  }
  return sent.map(({ materialIds, ...item }) => {
    const materials = materialIds
      ? [...new Set(materialIds)].flatMap(materialOf)
      : before.find(({ id }) => id === item.id)?.materials
    return { ...item, ...(materials && materials.length > 0 && { materials }) }
  })
}

/** The agenda as the caller sees it: what they may see opens. One request, and none where no item has any. */
export const withOpenings = async (actor: Actor, agenda: AgendaItem[]): Promise<AgendaItem[]> => {
  const ids = agenda.flatMap(({ materials = [] }) => materials.map(({ id }) => id))
  if (ids.length === 0) return agenda
  const found = await readMaterials(ids, (path) => may(actor, 'study.read', { paths: [path] }))
  const opened = ({ id, title }: AgendaMaterial): AgendaMaterial => {
    const material = found.get(id)
    if (!material) return { id, title }
    const { link, file } = material
    return { id, title, opens: { link, file: file && { name: file.name, bytes: file.bytes, kind: file.kind } } }
  }
  return agenda.map((item) => (item.materials ? { ...item, materials: item.materials.map(opened) } : item))
}
