import type { NodeRow } from '../../../../src/contract/org'
import { nodesUnder, seesSeveral } from '../../../../src/platform/branches'

const node = (id: string, parentId: string | null): NodeRow => ({ id, kind: 'branch', name: id, parentId })
const held = (post: 'branchSecretary' | 'groupLeader' | 'committeeOfficer', nodeId: string, confirmed = true) => ({
  branchId: 'b3',
  posts: [{ post, nodeId, nodeName: nodeId, confirmed }],
})

describe('U10: whose lists hold several branches', () => {
  it('is told by a post elsewhere than in the own branch', () => {
    expect(seesSeveral({ branchId: 'b3', posts: [] })).toBe(false)
    expect(seesSeveral(held('branchSecretary', 'b3'))).toBe(false)
    expect(seesSeveral(held('groupLeader', 'g1'))).toBe(false)
    expect(seesSeveral(held('committeeOfficer', 'oc', false))).toBe(false)
    expect(seesSeveral(held('committeeOfficer', 'oc'))).toBe(true)
    expect(seesSeveral(held('branchSecretary', 'b5'))).toBe(true)
  })
  it('narrows to what they are over, and to nothing above it', () => {
    const nodes = [node('top', null), node('oc', 'top'), node('b3', 'oc'), node('g1', 'b3'), node('other', 'top')]
    expect(nodesUnder(nodes, new Set(['oc'])).map(({ id }) => id)).toEqual(['oc', 'b3', 'g1'])
    expect(nodesUnder(nodes, new Set())).toEqual([])
  })
})
