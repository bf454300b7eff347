import type { NodeRow } from '../../../../../src/contract/org'
import { presentTree, presentTreeTitle } from '../../../../../src/features/org/presentTree'

const node = (id: string, kind: NodeRow['kind'], parentId: string | null): NodeRow => ({
  id,
  kind,
  name: `名${id}`,
  parentId,
})
const nodes = [
  node('pc', 'partyCommittee', null),
  node('oc', 'organCommittee', 'pc'),
  node('b1', 'branch', 'oc'),
  node('gb', 'generalBranch', 'oc'),
  node('b2', 'branch', 'gb'),
  node('g1', 'partyGroup', 'b1'),
]

describe('presentTree', () => {
  it('puts each node before all that stands under it, in the given order', () =>
    expect(presentTree(nodes).map(({ id, depth }) => `${depth}${id}`)).toEqual([
      '0pc',
      '1oc',
      '2b1',
      '3g1',
      '2gb',
      '3b2',
    ]))

  it('begins at whatever is the highest shown', () =>
    expect(presentTree(nodes.slice(2)).map(({ id, depth, parentName }) => [id, depth, parentName])).toEqual([
      ['b1', 0, ''],
      ['g1', 1, '名b1'],
      ['gb', 0, ''],
      ['b2', 1, '名gb'],
    ]))

  it('shows every node once', () =>
    expect(
      presentTree(nodes)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(nodes.map(({ id }) => id).sort()))
})

it('the title says what stands here', () => {
  expect(presentTreeTitle(nodes, '名b1')).toBe('支部与党员')
  expect(presentTreeTitle(nodes.slice(0, 3), '名b1')).toBe('您在名b1')
  expect(presentTreeTitle(nodes.slice(0, 3), '机关党委')).toBe('支部与党员')
  expect(presentTreeTitle([], '名b1')).toBe('支部与党员')
})
