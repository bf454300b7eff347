import type { NodeRow } from '../../contract/org'
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

/** The page's title: what stands here, in a sentence. */
export function presentTreeTitle(nodes: readonly NodeRow[], ownBranch: string | undefined): string {
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  if (branches.length === 1 && branches[0]?.name === ownBranch) return `您在${ownBranch}`
  return branches.length > 0 ? `共有 ${branches.length} 个党支部` : '还没有党支部'
}
