import { Problem } from '../../platform/problem'
import { storedZip } from '../../platform/zip'
import type { Handler } from '../../platform/request'
import { templateParts } from '../../sheet/template'
import { importableNode } from './load'
import { placesAt } from './places'

export const rosterTemplate: Handler<'org.rosterTemplate'> = async ({ actor, input }) => {
  const node = await importableNode(actor, input.nodeId)
  if (node instanceof Problem) return node
  const { branches } = await placesAt(node)
  const names = branches.filter(({ kind }) => kind === 'branch').map(({ name }) => name)
  return { fileName: '名册模板.xlsx', base64: storedZip(templateParts(names)).toString('base64') }
}
