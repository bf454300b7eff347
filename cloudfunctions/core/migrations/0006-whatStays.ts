import type { ImportDoc } from '../org/import/store'
import { readNode } from '../org/store'
import { change, command, find } from '../platform/db'
import { fill } from './fill'
import { inTurn } from './inTurn'
import type { Migration } from './migration'
import { shed } from './shed'

/** An import repeats of its node what it is presented by and who may go on with it. */
const nodesOfImports: Migration['step'] = async (after, max) => {
  const page = await find<ImportDoc>(
    'imports',
    { _id: command.gt(after ?? '') },
    { order: [['_id', 'asc']], limit: max, fields: ['nodeId', 'path'] },
  )
  for (const { _id, nodeId } of page.filter((doc) => !('path' in doc))) {
    const node = await readNode(nodeId)
    const fields = { nodeName: node?.name ?? '', path: node?.path ?? '' }
    await change('imports', _id, fields, { path: command.exists(false) })
  }
  return page.length < max ? null : (page.at(-1) as ImportDoc)._id
}

/**
 * Materials, notes, tickets and imports may be done with and stay; materials, invitations and imports get versions. Phones
 * lose the memory of the request that issued them: entries of the audit are the memory now. Which calls the entries of
 * before were, and what was deleted before, nobody can know.
 */
export const whatStays: Migration = {
  number: 6,
  step: inTurn(
    fill('studyMaterials', { version: 1, removedAt: null }),
    fill('studyNotes', { deletedAt: null }),
    fill('tickets', { endedAt: null }),
    fill('invitations', { version: 1 }),
    fill('imports', { version: 1, forgottenAt: null }),
    nodesOfImports,
    shed('devices', 'clientId'),
  ),
}
