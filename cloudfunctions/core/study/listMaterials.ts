import { beijingDay } from '../../../src/contract/days'
import { command } from '../platform/db'
import { Problem } from '../platform/problem'
import { isHeld, presentShown } from '../publishing/shown'
import { may } from '../policy'
import { pathIds } from '../policy/scope'
import type { Handler } from '../platform/request'
import { nodeToRead } from './node'
import { countedPageOf } from '../platform/pageOf'
import type { StudyMaterialDoc } from './store'
import { heldMaterial, presentFile } from './store'

/** Materials of the node and of those above it; filtered in the query. */
export const listMaterials: Handler<'study.listMaterials'> = async ({ input, actor }) => {
  const node = await nodeToRead(actor, input.nodeId)
  if (node instanceof Problem) return node
  const where = { nodeId: command.in(pathIds(node.path)), removedAt: null }
  const page = await countedPageOf<StudyMaterialDoc>('studyMaterials', where, input.cursor, [
    'nodeName',
    'path',
    'title',
    'source',
    'link',
    'file',
    'savedAt',
    'shown',
  ])
  if (page instanceof Problem) return page
  const keeps = (path: string): boolean => may(actor, 'study.planYear', { paths: [path] })
  return {
    ...page,
    rows: page.rows.map((doc) => ({
      id: doc._id,
      title: doc.title,
      source: doc.source,
      link: doc.link,
      file: presentFile(doc),
      ...(isHeld(doc.shown) && (keeps(doc.path) ? { shown: presentShown(doc.shown!) } : heldMaterial)),
      nodeName: doc.nodeName,
      addedOn: beijingDay(doc.savedAt),
      canRemove: keeps(doc.path),
    })),
    canAddTo: keeps(node.path) ? { nodeId: node._id, name: node.name } : null,
  }
}
