import type { NodeRow } from '../../../../src/contract/org'
import { nodesUnder, seesSeveral } from '../../../../src/contract/branches'

const node = (id: string, parentId: string | null): NodeRow => ({ id, kind: 'branch', name: id, parentId })
type Kind = Parameters<typeof seesSeveral>[0]['posts'][number]['nodeKind']
const held = (nodeId: string, nodeKind: Kind, confirmed = true) => ({
  post: 'branchSecretary' as const,
  nodeId,
  nodeName: nodeId,
  nodeKind,
  confirmed,
})

describe('U10: whose lists hold several branches', () => {
  it('is told by a post above a branch, or by posts in two', () => {
    expect(seesSeveral({ posts: [] })).toBe(false)
    expect(seesSeveral({ posts: [held('b3', 'branch'), held('g1', 'partyGroup')] })).toBe(false)
    expect(seesSeveral({ posts: [held('oc', 'organCommittee', false)] })).toBe(false)
    expect(seesSeveral({ posts: [held('oc', 'organCommittee')] })).toBe(true)
    expect(seesSeveral({ posts: [held('b3', 'branch'), held('b5', 'branch')] })).toBe(true)
  })
  it('narrows to what they are over, and to nothing above it', () => {
    const nodes = [node('top', null), node('oc', 'top'), node('b3', 'oc'), node('g1', 'b3'), node('other', 'top')]
    expect(nodesUnder(nodes, new Set(['oc'])).map(({ id }) => id)).toEqual(['oc', 'b3', 'g1'])
    expect(nodesUnder(nodes, new Set())).toEqual([])
  })
})
