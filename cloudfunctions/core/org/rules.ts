import { soughtWords } from '../../../src/contract/findName'
import type { MemberKind, NodeKind, Post } from '../../../src/contract/vocabulary'
import { nodeKindLabels, postLabels } from '../../../src/contract/vocabulary'
import type { StoredPost } from '../platform/actor'

const committees: readonly NodeKind[] = ['partyCommittee', 'organCommittee']
const parentsOf: Record<NodeKind, readonly NodeKind[]> = {
  partyCommittee: [],
  organCommittee: ['partyCommittee'],
  generalBranch: committees,
  branch: [...committees, 'generalBranch'],
  partyGroup: ['branch'],
}
/** Whether a node may stand under another: downward in the order of levels, levels may be left out. */
export const mayStandUnder = (child: NodeKind, parent: NodeKind): boolean => parentsOf[child].includes(parent)

type AppointVerb = 'org.appoint' | 'org.appointGroupLeader' | 'org.nameAdministrator'
const administrators: readonly Post[] = ['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor']
/** Which right an appointment to the post takes. */
export const appointVerb = (post: Post): AppointVerb =>
  administrators.includes(post)
    ? 'org.nameAdministrator'
    : post === 'groupLeader'
      ? 'org.appointGroupLeader'
      : 'org.appoint'

/** Administrative posts whose first holder waits for the claimant, unless the claimant names them. */
export const needsConfirmation = (post: Post): boolean =>
  appointVerb(post) === 'org.nameAdministrator' && post !== 'systemAdministrator'

/** Kept in three hands: who runs the system, who sees the content, who reads the audit. */
const apart: readonly Post[] = ['systemAdministrator', 'committeeOfficer', 'auditor']
/** The post already held that the new one may not be joined with. */
export const heldApart = (post: Post, held: readonly StoredPost[]): Post | null =>
  apart.includes(post) ? (held.find((each) => each.post !== post && apart.includes(each.post))?.post ?? null) : null

/** Posts a branch does not have: 专职副书记 and those of a 机关纪委. */
const ofCommittees: readonly Post[] = [
  'executiveDeputySecretary',
  'disciplineCommitteeSecretary',
  'disciplineCommitteeMember',
]
interface Place {
  kind: NodeKind
  name: string
  path: string
  parentId: string
}
const whyNotHere = (post: Post, node: Place): string | null => {
  if (post === 'groupLeader') return node.kind === 'partyGroup' ? null : '党小组组长只能在党小组任命'
  if (node.kind === 'partyGroup') return '党小组只设组长'
  if (post === 'systemAdministrator' || post === 'auditor')
    return node.parentId === '' ? null : `${postLabels[post]}只在最上级组织设`
  if (ofCommittees.includes(post) || administrators.includes(post))
    return committees.includes(node.kind) ? null : `${nodeKindLabels[node.kind]}不设${postLabels[post]}`
  return null
}
/** Why a post cannot be given on this node to this person, in words; null when it can. */
export const whyNotAppointable = (
  post: Post,
  node: Place,
  member: { kind: MemberKind; path: string; branchId: string },
): string | null => {
  const misplaced = whyNotHere(post, node)
  if (misplaced) return misplaced
  if (member.kind === 'activist' || member.kind === 'developmentCandidate') return '入党积极分子和发展对象不能任职'
  // 党章第七条: 预备党员没有表决权、选举权和被选举权.
  if (member.kind === 'probationaryMember' && !administrators.includes(post))
    return '预备党员没有被选举权，不能担任党内职务'
  const belongs = node.kind === 'partyGroup' ? member.branchId === node.parentId : member.path.startsWith(node.path)
  return belongs ? null : `不是${node.name}的党员`
}

/** Nothing where nothing was said: a missing field and no other form of it. */
export const labelOf = ({ label }: { label?: string | undefined }): Pick<StoredPost, 'label'> =>
  label ? { label } : {}

/** A node's 书记 is one person; every other post may have several holders. */
export const isSingle = (post: Post): boolean => post === 'branchSecretary'

/** The post that keeps its holder from becoming an activist or a candidate: posts are for members of the party. */
export const postAgainstKind = (posts: readonly StoredPost[], kind: MemberKind): Post | null =>
  kind === 'activist' || kind === 'developmentCandidate' ? (posts[0]?.post ?? null) : null

export const samePost = (held: StoredPost, post: Post, nodeId: string): boolean =>
  held.post === post && held.nodeId === nodeId
export const postNodeIds = (posts: readonly StoredPost[]): string[] => [...new Set(posts.map((held) => held.nodeId))]

/** Days are `YYYY-MM-DD`, so text order is calendar order. */
export const runsBackwards = (from: string, to: string | null): boolean => to !== null && to < from

/** So many characters are looked up at once; words that are longer are looked for among what their beginning finds. */
const partLength = 8
/** Every piece of a name, each once: an index finds whole values, so a name is found by whatever part of it is typed. */
export const nameParts = (name: string): string[] => {
  const signs = Array.from(soughtWords(name))
  const pieces = signs.flatMap((_, from) =>
    Array.from({ length: partLength }, (__, more) => signs.slice(from, from + more + 1).join('')),
  )
  return [...new Set(pieces)]
}
/** What of the words is looked up, and whether that is all of them. */
export const partOf = (words: string): { part: string; all: boolean } => {
  const part = Array.from(words).slice(0, partLength).join('')
  return { part, all: part === words }
}
