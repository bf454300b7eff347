import * as v from 'valibot'
import { action } from './action'
import { clientId, cursor, day, dayOrMonth, id, line, ownLine, personName, phone, reason, version } from './fields'
import { branchTypes, memberKinds, nodeKinds, posts } from './vocabulary'
import type { OutsideContact } from './orgContact'
import type { Recovery } from './orgRecovery'
import type { Situation } from './orgSituation'
import type { BranchType, MemberKind, NodeKind, Post } from './vocabulary'
import type { Paged } from './paged'

export interface NodeRow {
  id: string
  kind: NodeKind
  name: string
  parentId: string | null
  /** Of a branch that was set up otherwise than usual. */
  branchType?: BranchType
}

/**
 * The nodes on the caller's ways up, those their posts are on and the first of those right below; the rest is asked for a level
 * at a time, or found by name. `beyond`: there may be more that the caller sees.
 */
export const tree = action<{ nodes: NodeRow[]; beyond: boolean }>()({
  name: 'org.tree',
  input: v.strictObject({}),
  problems: [],
})

/** Twenty of the nodes right below one, in the order in which they were set up. */
export const children = action<{ rows: NodeRow[]; next: string | null }>()({
  name: 'org.children',
  input: v.strictObject({ nodeId: id, cursor }),
  problems: ['notFound', 'notAllowed', 'badInput'],
})

export interface FoundNode extends NodeRow {
  parentName: string | null
}
/** Nodes the caller may see whose name has these words in it; twenty at most, and whether there are more. */
export const findNodes = action<{ rows: FoundNode[]; more: boolean }>()({
  name: 'org.findNodes',
  input: v.strictObject({ sought: ownLine(40) }),
  problems: [],
})

export interface PostHolder {
  memberId: string
  name: string
  post: Post
  /** In the organ's own words; for people, never for policy. */
  label?: string
  startOn: string
  termEndsOn: string | null
  confirmed: boolean
}
export interface NodeDetail extends NodeRow {
  parentName: string | null
  version: number
  /** At and below it; null while nobody has counted yet what lies below. */
  memberCount: number | null
  /** When it was counted. */
  countedAt: string | null
  holders: PostHolder[]
  /** Twenty of those right below; `moreChildren` is where the next page of them begins. */
  children: NodeRow[]
  moreChildren: string | null
  /** Of a 联合党支部: the units it covers. */
  units?: string[]
  /** When and why it was said to be set up otherwise, and by whom, oldest first. */
  typeChanges?: { on: string; by: string; why: string; was: BranchType }[]
  can: {
    addChild: boolean
    rename: boolean
    addMember: boolean
    appoint: boolean
    seeMembers: boolean
    importRoster: boolean
    seeDuties: boolean
    seeDualLife: boolean
  }
}
export const showNode = action<NodeDetail>()({
  name: 'org.showNode',
  input: v.strictObject({ nodeId: id }),
  problems: ['notFound', 'notAllowed', 'badInput'],
})

/** What an organization might attend to, each with the article it rests on. Never about a person's conduct. */
export interface OrgNotice {
  text: string
  title: string
  requirement: string
  source: string
  article: string
  verified: boolean
}
export const notices = action<{ notices: OrgNotice[] }>()({
  name: 'org.notices',
  input: v.strictObject({ nodeId: id }),
  problems: ['notFound', 'notAllowed'],
})

/** `clientId` makes a retried request answer the same. */
export const createNode = action<NodeRow>()({
  name: 'org.createNode',
  writes: true,
  input: v.strictObject({ clientId, parentId: id, kind: v.picklist(nodeKinds, '请选择类型'), name: line(40) }),
  problems: ['notAllowed', 'notFound', 'nodeKindMismatch', 'nameTaken'],
})

export const renameNode = action<NodeRow>()({
  name: 'org.renameNode',
  writes: true,
  input: v.strictObject({ nodeId: id, name: line(40), version }),
  problems: ['notAllowed', 'notFound', 'nameTaken', 'changedElsewhere'],
})

/** How a branch was set up: 临时党支部, 联合党支部 with the units it covers, or as usual. */
export const setBranchType = action<{ nodeId: string; version: number }>()({
  name: 'org.setBranchType',
  writes: true,
  input: v.strictObject({
    nodeId: id,
    version,
    branchType: v.picklist(branchTypes, '请选择支部类别'),
    units: v.pipe(v.array(line(40)), v.maxLength(20, '最多 20 个单位')),
    why: reason,
  }),
  problems: ['notAllowed', 'notFound', 'badInput', 'changedElsewhere'],
})

export interface MemberRow {
  id: string
  name: string
  kind: MemberKind
  branchId: string
  branchName: string
  partyGroupId: string | null
  posts: { post: Post; label?: string; nodeName: string }[]
  bound: boolean
  /** Tells people of one name apart; left out where the name is the person's alone. */
  apart?: string
}
/**
 * One page (20) of the members at and below a node: of a branch by post, then by name; above it branch by branch. Or, by name, of those a few
 * typed letters may mean.
 */
export const listMembers = action<Paged<MemberRow>>()({
  name: 'org.listMembers',
  input: v.strictObject({ nodeId: id, cursor, sought: v.optional(ownLine(20)) }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})

export interface MemberDetail extends MemberRow {
  version: number
  /** Masked (138****0001) for those who may see that there is one; null when none is recorded. */
  phoneMasked: string | null
  /** A day, or a month where no more is known. */
  joinedOn: string | null
  /** Latest first; what was entered by mistake is not among them. */
  situations: Situation[]
  /** From this day on the record tells how they stood on each day; null while nothing says so. */
  knownFrom: string | null
  /** 党员领导干部: takes part in the branch's life as an ordinary member too. */
  leadingCadre: boolean
  holdings: (PostHolder & { nodeId: string; nodeName: string })[]
  /** Branches before the present one, oldest first. */
  history: { branchName: string; fromOn: string; toOn: string }[]
  /** The account that is bound: since when, and by what it was proved; null when none is, or nothing is known of it. */
  binding: { since: string; by: 'phone' | 'invitation' | 'claim' } | null
  recovery: Recovery | null
  /** Of somebody who is or was abroad, for those who may see it. */
  contacts?: { rows: OutsideContact[]; canNote: boolean }
  can: {
    invite: boolean
    change: boolean
    appoint: boolean
    /** With the rest of the form: false where the number is changed by a recovery only. */
    changePhone: boolean
    recover: boolean
    keepSituations: boolean
    transfer: boolean
  }
}
export const showMember = action<MemberDetail>()({
  name: 'org.showMember',
  input: v.strictObject({ memberId: id }),
  problems: ['notFound', 'notAllowed'],
})

const memberFields = {
  name: personName,
  kind: v.picklist(memberKinds, '请选择身份'),
  phone: v.nullable(phone),
  partyGroupId: v.nullable(id),
  joinedOn: v.nullable(dayOrMonth),
  /** Left out: not one, or as it was. */
  leadingCadre: v.optional(v.boolean()),
  /** Somebody of this name is on the roster already, and this is another person: asked once, and answered so. */
  anotherPerson: v.optional(v.boolean(), false),
}
/**
 * `clientId` makes a retried request answer the same, never add a second person. `beganOn` is since when they belong to the
 * branch: left out it is today; null says that nobody knows, and rolls of earlier days then take them as they are.
 */
export const addMember = action<{ memberId: string }>()({
  name: 'org.addMember',
  writes: true,
  input: v.strictObject({ clientId, branchId: id, ...memberFields, beganOn: v.optional(v.nullable(day)) }),
  problems: ['notAllowed', 'notFound', 'phoneTaken', 'namesake', 'badInput'],
})
/**
 * `phone` left out keeps the number; whose identity is protected gets another by `org.askRecovery` alone. `fromOn` is since
 * when the kind and the group are what they are now said to be: left out it is today. Frozen rolls stay as they are.
 */
export const changeMember = action<{ memberId: string; version: number }>()({
  name: 'org.changeMember',
  writes: true,
  input: v.strictObject({
    memberId: id,
    version,
    ...memberFields,
    phone: v.optional(v.nullable(phone)),
    fromOn: v.optional(day),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'phoneTaken',
    'namesake',
    'changedElsewhere',
    'kindHoldsPost',
    'recoveryNeeded',
    'badInput',
  ],
})

/**
 * To another branch; the officer of both decides. Posts of the old branch end, records of meetings stay where they were made.
 * `fromOn` is the first day there: left out it is today.
 */
export const transfer = action<{ memberId: string; version: number }>()({
  name: 'org.transfer',
  writes: true,
  input: v.strictObject({
    memberId: id,
    version,
    toBranchId: id,
    partyGroupId: v.nullable(id),
    fromOn: v.optional(day),
    reason,
  }),
  problems: ['notAllowed', 'notFound', 'notSelf', 'changedElsewhere', 'badInput'],
})

export const appoint = action<{ memberId: string; confirmed: boolean }>()({
  name: 'org.appoint',
  writes: true,
  input: v.strictObject({
    memberId: id,
    nodeId: id,
    post: v.picklist(posts, '请选择职务'),
    label: v.optional(line(20)),
    startOn: day,
    termEndsOn: v.nullable(day),
  }),
  problems: ['notAllowed', 'notFound', 'postHeld', 'postsApart', 'notSelf', 'termBackwards', 'badInput'],
})
/** `endOn` is the first day it is no longer held: left out it is today. The rights of the post end at once. */
export const endPost = action<{ memberId: string }>()({
  name: 'org.endPost',
  writes: true,
  input: v.strictObject({
    memberId: id,
    nodeId: id,
    post: v.picklist(posts, '请选择职务'),
    endOn: v.optional(day),
    reason,
  }),
  problems: ['notAllowed', 'notFound', 'notSelf', 'badInput'],
})
/** The claimant confirms the first committee officer, inspector or auditor. */
export const confirmPost = action<{ memberId: string }>()({
  name: 'org.confirmPost',
  writes: true,
  input: v.strictObject({ memberId: id, nodeId: id, post: v.picklist(posts, '请选择职务') }),
  problems: ['notAllowed', 'notFound'],
})
