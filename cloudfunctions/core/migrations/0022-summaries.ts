import { nameParts } from '../org/rules'
import type { OrgNode } from '../org/store'
import { now } from '../platform/clock'
import { change, command, find, insert } from '../platform/db'
import { firstWalk, readWalk } from '../summary/marks'
import { inTurn } from './inTurn'
import type { Migration } from './migration'

type OldNode = Pick<OrgNode, '_id' | 'name'> & Partial<Pick<OrgNode, 'parts'>>

/** By its name of this moment: whoever renames it meanwhile writes the pieces of the new one. */
const parts: Migration['step'] = async (after, max) => {
  const page = await find<OldNode>(
    'nodes',
    { _id: command.gt(after ?? '') },
    { order: [['_id', 'asc']], limit: max, fields: ['name', 'parts'] },
  )
  for (const { _id, name } of page.filter((node) => node.parts === undefined))
    await change('nodes', _id, { parts: nameParts(name) }, { name, parts: command.exists(false) })
  return page.length < max ? null : (page.at(-1) as OldNode)._id
}
/** The timers fill the summaries from then on, a part each minute. */
const walk: Migration['step'] = async () => {
  if (!(await readWalk())) await insert('summaryMarks', firstWalk(now()))
  return null
}

/** Organizations are found by a part of their name, and summaries of each are kept from here on. */
export const summaries: Migration = { number: 18, step: inTurn(parts, walk) }
