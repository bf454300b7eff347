import type { FoundNode, NodeRow } from '../../contract/org'
import { nodeLabel } from '../../contract/vocabulary'

export interface TreeLine {
  id: string
  name: string
  kind: string
  /** How far below the topmost node shown, 0 for that one. */
  depth: number
  parentName: string
}

/** The nodes in reading order: each followed by all that stands under it. A node whose parent is not shown is a top. */
export function presentTree(nodes: readonly NodeRow[]): TreeLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const below = (parentId: string | null) =>
    nodes.filter((node) => (node.parentId !== null && byId.has(node.parentId) ? node.parentId : null) === parentId)
  const walk = (parentId: string | null, depth: number): TreeLine[] =>
    below(parentId).flatMap((node) => [
      {
        id: node.id,
        name: node.name,
        kind: nodeLabel(node),
        depth,
        parentName: (node.parentId !== null && byId.get(node.parentId)?.name) || '',
      },
      ...walk(node.id, depth + 1),
    ])
  return walk(null, 0)
}

/** The page's title: where one is, where that is one's own branch alone. */
export function presentTreeTitle(nodes: readonly NodeRow[], ownBranch: string | undefined): string {
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  return branches.length === 1 && branches[0]?.name === ownBranch ? `您在${ownBranch}` : '支部与党员'
}
/** Nodes found by a part of their name, each with the one above it. */
export const presentFound = (rows: readonly FoundNode[]): TreeLine[] =>
  rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: nodeLabel(row),
    depth: 0,
    parentName: row.parentName ?? '',
  }))
/** A node as one of many to choose from. */
export const choiceOf = (node: NodeRow, parentName?: string | null) => ({
  value: node.id,
  text: node.name,
  note: parentName ? `${nodeLabel(node)} · ${parentName}` : nodeLabel(node),
})
