import type { TalkText } from '../../../src/contract/talkWords'
import type { Person } from '../../../src/contract/person'
import type { ContactWay } from '../../../src/contract/orgContactWords'
import type { Lasting } from '../../../src/contract/situationWords'
import type { DaySpan } from '../../../src/contract/workdays'
import type { BranchType, MemberKind, NodeKind } from '../../../src/contract/vocabulary'
import { standingFacts } from '../platform/accounts'
import type { Account, StoredPost } from '../platform/actor'
import type { Sealed } from '../platform/sealing'
import type { Transaction } from '../platform/db'
import { command, find, readDoc } from '../platform/db'
import { pathIds } from '../policy/scope'
import { asSaved, readRecord, type RecordDoc, type RecordKind } from '../record/kind'
import type { StoredRecovery } from './recovery/rules'
import { nameParts, postNodeIds } from './rules'
import { movesOf, type Earlier } from './standing'

/** `settings/organ`: the one organ of this environment. */
export interface OrganSettings extends RecordDoc {
  name: string
  rootId: string
  /** Minutes after the start from which an arrival is late. */
  lateAfterMinutes: number
  /** Member who claimed the organ; confirms the first officer, inspector and auditor. */
  claimedBy: string
  /** Days within which feedback is answered; the usual figure while the organ has set none. */
  feedbackDays?: number
  /** Administrative posts whose first holder has been confirmed. */
  confirmedFirsts: string[]
  /** Whether words of talks are kept, sealed for the two; missing means facts only. */
  talkText?: TalkText
  /** Years words are kept after both have left; the organ's own figure. */
  talkRetentionYears?: number | null
  /** Hours between the second hand's word and the day a recovery works; the usual figure while the organ has set none. */
  recoveryHours?: number
  /** Days off and days worked, beside what was published (`src/contract/workdays.ts`); missing where nothing was entered. */
  workdays?: DaySpan[]
}
export const organKind: RecordKind<OrganSettings> = {
  collection: 'settings',
  what: '本机关的设置',
  marked: ({ _id, rootId, claimedBy }) => [_id, rootId, claimedBy],
}
interface StoredBranchType {
  type: BranchType
  /** Of a 联合党支部: the units it covers, by name. */
  units: string[]
}
export interface EarlierBranchType extends StoredBranchType {
  at: string
  by: Person
  why: string
}
/** `nodes/<id>`: `path` is `/<root id>/…/<own id>/`; "covers" is a prefix test on it. */
export interface OrgNode extends RecordDoc {
  kind: NodeKind
  name: string
  /** '' for the root. */
  parentId: string
  path: string
  createdAt: string
  /** How a branch was set up, and what was said of it before, with who changed it and why; missing means as usual. */
  branchType?: StoredBranchType
  earlierBranchTypes?: EarlierBranchType[]
  /** Pieces of its name, by which it is found (`nameParts`). */
  parts: string[]
}
export const nodeRecordKind: RecordKind<OrgNode, 'parts'> = {
  collection: 'nodes',
  what: '这个党组织',
  derive: ({ name }) => ({ parts: nameParts(name) }),
  // A group is counted within its branch.
  counted: ({ _id, kind, name, parentId, branchType }) =>
    kind === 'partyGroup' ? { nodeIds: [parentId], as: _id } : { nodeIds: [_id], as: [name, branchType ?? null] },
}
export interface PastPost extends StoredPost {
  endedAt: string
  /** The first day it was no longer held; missing where that is the day it was ended. */
  endOn?: string
  endedBy: string
  reason: string
}
/** 流动、出国（境）、停止党籍 … : a situation with its days. Put into other words it keeps what it said. */
export interface StoredSituation extends Lasting {
  id: string
  reason: string
  /** Entered by mistake: it never was. */
  withdrawn: boolean
  earlier: (Lasting & { reason: string; at: string; by: string; why: string })[]
}
/** A contact with somebody abroad; entered by mistake it stays, with why. */
export interface StoredContact {
  id: string
  contactedOn: string
  how: ContactWay
  words: string
  by: Person
  at: string
  withdrawn: { at: string; by: Person; why: string } | null
}
/** A branch a member belonged to, from and until a day. */
export interface PastBranch {
  branchId: string
  branchName: string
  /** Missing until its migration has come by. */
  path?: string
  fromOn: string
  toOn: string
}
/** `members/<id>`: the roster. */
export interface Member extends RecordDoc {
  name: string
  kind: MemberKind
  branchId: string
  branchName: string
  /** Path of the branch. */
  path: string
  partyGroupId: string | null
  /** A day, or a month where no more is known. */
  joinedOn: string | null
  /** The number, and what a recovery under way would make of it. */
  phone: Sealed<'number' | 'recovery'> | null
  /** HMAC of the phone, or `none:<member id>`: a unique index counts a missing field as null. */
  phoneDigest: string
  /** The day the first of their branches here became theirs; null where nobody was asked. Missing until its migration has come by, as all to `movedOn`. */
  beganOn?: string | null
  /** From this day on the record tells how they stood on each day; of before it tells no change. */
  knownFrom?: string
  /** What is so now was otherwise until a day, oldest first. */
  earlierKinds?: Earlier<MemberKind>[]
  earlierGroups?: Earlier<string | null>[]
  situations?: StoredSituation[]
  /** While abroad: when and how they were reached. */
  contacts?: StoredContact[]
  /** Nodes they once belonged to or held a post on, and the last day any of that ended; '' where none did. */
  pastNodeIds?: string[]
  movedOn?: string
  /** 党员领导干部; missing means not. */
  leadingCadre?: boolean
  /** Posts held now. */
  posts: StoredPost[]
  /** Posts that ended, with the reason given. */
  pastPosts: PastPost[]
  /** The nodes of `posts`, so that a node's holders are one indexed query. */
  postNodeIds: string[]
  /** Branches before the present one, oldest first; missing on people who were entered before there were transfers. */
  history?: PastBranch[]
  /** The bound account, or null. */
  openId: string | null
  /**
   * The account that was bound last, since when it has been the member's without another between, and a mark by which it is
   * known again without being named. It stays when the account is unbound; missing before any.
   */
  lastBinding?: { since: string; mark: string; by: Account['boundBy'] }
  /** Missing and null alike: none under way. */
  recovery?: StoredRecovery | null
  /** Whose home speaks of the recovery or the new binding (`recovery/told.ts`), and until when. */
  toldTo?: string[]
  toldUntil?: string
  status: 'active' | 'left'
  /** Left, and their talks do not say so yet; missing means no. */
  talksToMark?: boolean
  addedAt: string
}
const heldAt = ({ nodeId, nodeKind, path }: StoredPost): string =>
  nodeKind === 'partyGroup' ? pathIds(path).at(-2)! : nodeId
export const memberRecordKind: RecordKind<Member, 'postNodeIds' | 'pastNodeIds' | 'movedOn'> = {
  collection: 'members',
  what: '这名党员的资料',
  derive: (member) => ({ postNodeIds: postNodeIds(member.posts), ...movesOf(member) }),
  // A post counts where it is held, of a group within its branch.
  counted: ({ branchId, status, kind, posts, situations, contacts }) =>
    status === 'active'
      ? { nodeIds: [...new Set([branchId, ...posts.map(heldAt)])], as: [kind, posts, situations, contacts] }
      : null,
  // Who this is and may become: by which number and account, where from, with which posts.
  marked: (member) => [member._id, member.status, member.phoneDigest, member.openId, ...standingFacts(member)],
}

export const readOrgan = (): Promise<OrganSettings | null> => readRecord(organKind, 'organ')
/** The settings of a claimed organ; every bound caller belongs to one. */
export const organ = async (): Promise<OrganSettings> => {
  const settings = await readOrgan()
  if (!settings) throw new Error('settings/organ is missing')
  return settings
}
export const readNode = (nodeId: string): Promise<OrgNode | null> => readDoc<OrgNode>('nodes', nodeId)
/** A member who has not left. */
export const readMember = async (memberId: string): Promise<Member | null> => {
  const member = await readRecord(memberRecordKind, memberId)
  return member?.status === 'active' ? member : null
}
export const memberByPhoneDigest = async (digest: string): Promise<Member | null> => {
  const [member] = await find<Member>('members', { phoneDigest: digest }, { limit: 1 })
  return member && asSaved(memberRecordKind, member).status === 'active' ? member : null
}
/** A member as a transaction has them. */
export const memberIn = async (transaction: Transaction, memberId: string): Promise<Member | null> => {
  const member = await transaction.read<Member>('members', memberId)
  return member && asSaved(memberRecordKind, member)
}
/** Members who hold a post on the node; a node has few. */
export const holdersOn = (nodeId: string): Promise<Member[]> =>
  find<Member>('members', { postNodeIds: nodeId, status: 'active' }, { order: [['_id', 'asc']], limit: 200 })

/** Of these groups the ones that have a leader; one request. */
export const groupsWithLeader = async (groupIds: readonly string[]): Promise<Set<string>> => {
  if (groupIds.length === 0) return new Set()
  const holders = await find<Pick<Member, '_id' | 'posts'>>(
    'members',
    { postNodeIds: command.in([...groupIds]), status: 'active' },
    { limit: 1000, fields: ['posts'] },
  )
  const led = holders.flatMap(({ posts }) =>
    posts.filter(({ post, confirmed }) => post === 'groupLeader' && confirmed).map(({ nodeId }) => nodeId),
  )
  return new Set(led)
}

/** The orders of `byPath`, by which everything at and below a node is read page by page. */
export const membersAlong = ['path', 'name', '_id']
export const nodesAlong = ['path']
/** A filter on a path: the node itself and all below it. A range, because `0` follows `/`; an index serves it. */
export const atOrBelow = (path: string) => command.gte(path).and(command.lt(`${path.slice(0, -1)}0`))
