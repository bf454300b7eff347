import {
  handOf,
  recoverySubject,
  settles,
  wantedInWords,
  wantedOf,
  type Hand,
} from '../../../../../../cloudfunctions/core/org/recovery/hands'
import { recoveryPaths } from '../../../../../../cloudfunctions/core/org/recovery/rules'
import type { Member } from '../../../../../../cloudfunctions/core/org/store'
import type { StoredPost } from '../../../../../../cloudfunctions/core/platform/actor'
import type { Post } from '../../../../../../src/contract/vocabulary'

const post = (name: Post, path: string, confirmed = true): StoredPost => ({
  post: name,
  path,
  nodeId: path.split('/').at(-2) as string,
  nodeName: path,
  nodeKind: 'branch',
  startOn: '2026-01-01',
  termEndsOn: null,
  confirmed,
})
const branch = '/organ/general/third/'
const member = (of: Partial<Member> = {}) =>
  ({ _id: 'member', path: branch, posts: [], pastPosts: [], history: [], ...of }) as unknown as Member
const person = (memberId: string, ...posts: StoredPost[]) => ({
  memberId,
  name: memberId,
  kind: 'fullMember' as const,
  path: branch,
  partyGroupId: null,
  posts,
})
const hand = (memberId: string, of: Partial<Hand> = {}): Hand => ({
  memberId,
  name: memberId,
  nodes: [],
  officer: false,
  claimant: false,
  standIn: false,
  ...of,
})
const secretary = hand('chen', { nodes: ['/organ/general/third/'] })
const commissioner = hand('li', { nodes: ['/organ/general/third/'] })
const above = hand('zheng', { nodes: ['/organ/general/'] })
const officer = hand('zhou', { nodes: ['/organ/'], officer: true })
const claimant = hand('sun', { claimant: true })
const auditor = hand('qian', { standIn: true })

describe('T1: who is a hand of a recovery', () => {
  const of = (who: ReturnType<typeof person>, whose = member(), claimedBy = 'sun') =>
    handOf(who, recoverySubject(whose, claimedBy))

  it('is whoever’s post reaches all that is at stake, by the path of its node', () => {
    expect(of(person('chen', post('branchSecretary', branch))).nodes).toEqual([branch])
    expect(of(person('zheng', post('branchSecretary', '/organ/general/'))).nodes).toEqual(['/organ/general/'])
    expect(of(person('wu', post('branchSecretary', '/organ/general/fifth/'))).nodes).toEqual([])
    expect(of(person('chen', post('branchSecretary', branch, false))).nodes).toEqual([])
    expect(of(person('gao', post('publicityCommissioner', branch))).nodes).toEqual([])
  })

  it('is nobody of their own, by no post and not as the claimant', () => {
    const posts = [post('committeeOfficer', '/organ/')]
    const own = of(person('member', ...posts), member({ posts } as Partial<Member>), 'member')
    expect(own).toEqual(hand('member'))
  })

  it('stays as far away after a transfer or the end of a post: the branches and posts of before count', () => {
    const moved = member({
      path: '/organ/general/fifth/',
      history: [{ path: branch }],
      pastPosts: [{ path: '/organ/' }],
    } as unknown as Partial<Member>)
    expect(recoveryPaths(moved).sort()).toEqual(['/organ/', '/organ/general/fifth/', branch].sort())
    expect(of(person('wu', post('branchSecretary', '/organ/general/fifth/')), moved).nodes).toEqual([])
    expect(of(person('zheng', post('branchSecretary', '/organ/general/')), moved).nodes).toEqual([])
    expect(of(person('zhou', post('committeeOfficer', '/organ/')), moved)).toMatchObject({
      nodes: ['/organ/'],
      officer: true,
    })
  })
})

describe('T1: which two settle it', () => {
  it('are of two nodes, wherever two nodes have somebody', () => {
    const wanted = wantedOf({ posts: [] }, [secretary, commissioner, above])
    expect(wanted).toMatchObject({ apart: true, officer: false })
    expect(settles(secretary, above, wanted)).toBe(true)
    expect(settles(above, secretary, wanted)).toBe(true)
    expect(settles(secretary, commissioner, wanted)).toBe(false)
    expect(settles(above, above, wanted)).toBe(false)
    expect(wantedInWords(wanted)).toBe('两位分属两级组织')
  })

  it('hold both nodes by posts of their own: one person of two nodes is still one', () => {
    const both = hand('both', { nodes: ['/organ/general/third/', '/organ/general/'] })
    const wanted = wantedOf({ posts: [] }, [both, secretary])
    expect(settles(both, secretary, wanted)).toBe(true)
    expect(settles(both, { ...both }, wanted)).toBe(false)
  })

  it('are the officer and one of another node, where a post is held now', () => {
    const wanted = wantedOf({ posts: [post('branchSecretary', branch)] }, [commissioner, above, officer])
    expect(wanted).toMatchObject({ apart: true, officer: true })
    expect(settles(commissioner, above, wanted)).toBe(false)
    expect(settles(commissioner, officer, wanted)).toBe(true)
    expect(wantedInWords(wanted)).toBe('两位分属两级组织，其中一位是机关党委专职党务干部')
  })

  it('are the officer and whoever claimed the organ, where only the root has anybody', () => {
    const wanted = wantedOf({ posts: [] }, [officer, claimant, auditor])
    expect(wanted).toMatchObject({ apart: false, roles: ['officer', 'claimant'] })
    expect(settles(claimant, officer, wanted)).toBe(true)
    for (const each of [officer, claimant]) expect(settles(auditor, each, wanted)).toBe(false)
    expect(wantedInWords(wanted)).toBe('机关党委专职党务干部和认领本机关的同志')
  })

  it('are one of them and the auditor, where the other is the member or is not there', () => {
    const officersOwn = wantedOf({ posts: [post('committeeOfficer', '/organ/')] }, [claimant, auditor])
    expect(officersOwn.roles).toEqual(['standIn', 'claimant'])
    expect(settles(claimant, auditor, officersOwn)).toBe(true)
    const claimantsOwn = wantedOf({ posts: [post('systemAdministrator', '/organ/')] }, [officer, auditor])
    expect(claimantsOwn.roles).toEqual(['officer', 'standIn'])
    expect(settles(auditor, officer, claimantsOwn)).toBe(true)
    expect(wantedInWords(claimantsOwn)).toBe('机关党委专职党务干部和审计员')
  })

  it('are never one who is both officer and claimant', () => {
    const both = hand('zhou', { nodes: ['/organ/'], officer: true, claimant: true })
    const wanted = wantedOf({ posts: [] }, [both, auditor])
    expect(wanted.roles).toEqual(['standIn', 'claimant'])
    expect(settles(both, { ...both }, wanted)).toBe(false)
    expect(settles(both, auditor, wanted)).toBe(true)
  })
})
