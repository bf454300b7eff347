import {
  chairProblem,
  chairUnusual,
  standsIn,
  type ChairMember,
} from '../../../../../cloudfunctions/core/meeting/chair'
import type { MeetingKind, NodeKind, Post } from '../../../../../src/contract/vocabulary'

const branch = { nodeId: 'b3', kind: 'branch' as NodeKind, path: '/o/g/b3/' }
const group = { nodeId: 'g1', kind: 'partyGroup' as NodeKind, path: '/o/g/b3/g1/' }
const held = (post: Post, nodeId: string, path: string, confirmed = true): ChairMember['posts'][number] => ({
  post,
  nodeId,
  path,
  nodeName: '',
  nodeKind: 'branch',
  startOn: '2025-01-01',
  termEndsOn: null,
  confirmed,
})
const member = (more: Partial<ChairMember> = {}): ChairMember => ({
  name: '陈立新',
  kind: 'fullMember',
  path: '/o/g/b3/',
  partyGroupId: null,
  posts: [],
  ...more,
})
const of = (kinds: MeetingKind[], host = branch) => ({ kinds, hosts: [host] })

describe('0.8: who takes the chair', () => {
  it('is never of another branch, but for an officer of a node above', () => {
    const elsewhere = member({ path: '/o/g/b5/' })
    expect(chairProblem(of(['committeeMeeting']), elsewhere)?.code).toBe('chairElsewhere')
    const officer = member({ path: '/o/g/b5/', posts: [held('committeeOfficer', 'o', '/o/')] })
    expect(chairProblem(of(['committeeMeeting']), officer)).toBeNull()
    const beside = member({ path: '/o/g/b5/', posts: [held('branchSecretary', 'b5', '/o/g/b5/')] })
    expect(chairProblem(of(['committeeMeeting']), beside)?.code).toBe('chairElsewhere')
    expect(chairProblem(of(['guestLecture']), elsewhere)).toBeNull()
  })
  it('is by the clause the secretary or one of the committee; another is said, not refused', () => {
    expect(chairUnusual(of(['generalMeeting']), member({ posts: [held('branchSecretary', 'b3', '/o/g/b3/')] }))).toBe(
      false,
    )
    expect(
      chairUnusual(of(['generalMeeting']), member({ posts: [held('publicityCommissioner', 'b3', '/o/g/b3/')] })),
    ).toBe(false)
    expect(chairUnusual(of(['generalMeeting']), member())).toBe(true)
    expect(
      chairUnusual(of(['generalMeeting']), member({ posts: [held('branchSecretary', 'b3', '/o/g/b3/', false)] })),
    ).toBe(true)
    expect(chairUnusual(of(['themedPartyDay', 'partyLecture']), member())).toBe(false)
  })
  it('of a 支委会 is one of its committee, the deputy and a plain 委员 among them; a member beside it is said', () => {
    for (const post of ['branchSecretary', 'deputySecretary', 'committeeMember'] as const)
      expect(chairUnusual(of(['committeeMeeting']), member({ posts: [held(post, 'b3', '/o/g/b3/')] }))).toBe(false)
    expect(chairUnusual(of(['committeeMeeting']), member())).toBe(true)
    const groupLeader = member({ posts: [held('groupLeader', 'g1', '/o/g/b3/g1/')] })
    expect(chairUnusual(of(['committeeMeeting']), groupLeader)).toBe(true)
  })
  it('of a group is its leader, or one of the branch committee', () => {
    const meeting = of(['groupMeeting'], group)
    expect(chairUnusual(meeting, member({ posts: [held('groupLeader', 'g1', '/o/g/b3/g1/')] }))).toBe(false)
    expect(chairUnusual(meeting, member({ posts: [held('deputySecretary', 'b3', '/o/g/b3/')] }))).toBe(false)
    expect(chairUnusual(meeting, member({ posts: [held('groupLeader', 'g2', '/o/g/b3/g2/')] }))).toBe(true)
    expect(chairProblem(meeting, member())).toBeNull()
  })
})

describe('0.32: a group without a leader', () => {
  const meeting = of(['groupMeeting'], group)
  it('is led by the secretary, one of the committee or a full member who was named', () => {
    const secretary = member({ posts: [held('branchSecretary', 'b3', '/o/g/b3/')] })
    for (const chair of [secretary, member({ posts: [held('committeeMember', 'b3', '/o/g/b3/')] }), member()])
      expect([standsIn(meeting, chair, true), chairUnusual(meeting, chair, true)]).toEqual([true, false])
  })
  it('is not by a 预备党员, by somebody of another branch, or where there is a leader', () => {
    const probationary = member({ kind: 'probationaryMember' })
    expect([standsIn(meeting, probationary, true), chairUnusual(meeting, probationary, true)]).toEqual([false, true])
    expect(standsIn(meeting, member({ path: '/o/g/b5/' }), true)).toBe(false)
    expect([standsIn(meeting, member(), false), chairUnusual(meeting, member(), false)]).toEqual([false, true])
    expect(standsIn(of(['generalMeeting']), member(), true)).toBe(false)
  })
})
