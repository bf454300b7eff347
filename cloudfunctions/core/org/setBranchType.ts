import type { Parsed } from '../../../src/contract'
import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { step } from '../record/step'
import { nodeRecordKind, readNode } from './store'

const unitsProblem = ({ branchType, units }: Pick<Parsed<'org.setBranchType'>, 'branchType' | 'units'>) =>
  branchType === 'joint' && units.length < 2
    ? refuse('badInput', { field: '覆盖的单位', why: '联合党支部至少写两个单位，一行一个' }, { field: 'units' })
    : null

export const setBranchType: Handler<'org.setBranchType'> = (request) => {
  const { input, actor, at } = request
  const { nodeId, branchType, why } = input
  return step(nodeRecordKind, request, {
    id: nodeId,
    read: () => readNode(nodeId),
    denied: (node) => forbidden(actor, 'org.changeTree', { paths: [node.path] }),
    seen: input.version,
    make: (node) => {
      if (node.kind !== 'branch')
        return refuse('badInput', { field: '支部类别', why: '只有党支部分类别' }, { field: 'branchType' })
      const wrong = unitsProblem(input)
      if (wrong) return wrong
      const before = node.branchType ?? { type: 'usual' as const, units: [] }
      return {
        fields: { branchType: { type: branchType, units: branchType === 'joint' ? input.units : [] } },
        append: { earlierBranchTypes: [{ ...before, at, by: named(actor), why }] },
      }
    },
    answer: ({ version }) => ({ nodeId, version }),
  })
}
