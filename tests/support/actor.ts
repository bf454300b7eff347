import type { Actor, StoredPost } from '../../cloudfunctions/core/platform/actor'
import { consentVersion } from '../../src/contract/session'
import type { Post } from '../../src/contract/vocabulary'

/** Node paths as they are stored, for tests of pure code. */
export const paths = {
  root: '/organ/',
  generalBranch: '/organ/general/',
  branch: '/organ/general/third/',
  branchAlike: '/organ/general/thirdteenth/',
  otherBranch: '/organ/general/fifth/',
  group: '/organ/general/third/group/',
  otherGroup: '/organ/general/fifth/group/',
  otherOrgan: '/elsewhere/',
} as const

/** A bound member without posts, of no branch of `paths` unless told. */
export const actor = (more: Partial<Actor> = {}): Actor => ({
  _id: 'open-me',
  memberId: 'me',
  name: '我',
  kind: 'fullMember',
  branchId: 'fifth',
  branchName: '第五党支部',
  path: paths.otherBranch,
  partyGroupId: null,
  posts: [],
  phoneVerified: true,
  boundBy: 'phone',
  boundAt: '2026-11-20T01:00:00.000Z',
  consentVersion,
  consentAt: '2026-11-20T01:00:00.000Z',
  deviceId: null,
  audit: [],
  ...more,
})

const postOn = (post: Post, path: string): StoredPost => ({
  post,
  nodeId: path.split('/').at(-2)!,
  nodeName: '某党组织',
  nodeKind: 'branch',
  path,
  startOn: '2025-01-10',
  termEndsOn: null,
  confirmed: true,
})
/** Someone of another organ who holds one post on a node, and is nothing else to its records. */
export const holding = (post: Post, path: string): Actor =>
  actor({ path: paths.otherOrgan, posts: [postOn(post, path)] })
