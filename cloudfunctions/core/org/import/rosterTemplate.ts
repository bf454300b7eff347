import { beijingYear } from '../../../../src/contract/days'
import { Problem } from '../../platform/problem'
import { storedZip } from '../../platform/zip'
import type { Handler } from '../../platform/request'
import { templateParts } from '../../sheet/template'
import { readSummary } from '../../summary/store'
import type { OrgNode } from '../store'
import { importableNode } from './load'
import { placesAt } from './places'

/** Nobody chooses from a list of more. */
const namesOffered = 100

/** The branches at and below a node by name; null where there are too many to choose from. */
const branchNames = async (node: OrgNode, year: number): Promise<string[] | null> => {
  const summary = await readSummary(node._id, year)
  if ((summary?.all.branches ?? 0) > namesOffered) return null
  const { branches } = await placesAt(node, new Map())
  return branches.filter(({ kind }) => kind === 'branch').map(({ name }) => name)
}

export const rosterTemplate: Handler<'org.rosterTemplate'> = async ({ actor, input, at }) => {
  const node = await importableNode(actor, input.nodeId)
  if (node instanceof Problem) return node
  const names = await branchNames(node, beijingYear(at))
  return { fileName: '名册模板.xlsx', base64: storedZip(templateParts(names)).toString('base64') }
}
