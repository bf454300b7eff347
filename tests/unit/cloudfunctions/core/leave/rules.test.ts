import {
  alreadyDecided,
  decidingPath,
  leaveId,
  nodeIdOf,
  tooLate,
} from '../../../../../cloudfunctions/core/leave/rules'
import type { Leave } from '../../../../../cloudfunctions/core/meeting/leaves'
import type { Host, Meeting } from '../../../../../cloudfunctions/core/meeting/store'
import type { Actor, StoredPost } from '../../../../../cloudfunctions/core/platform/actor'
import type { NodeKind, Post } from '../../../../../src/contract/vocabulary'
import { meetingStates } from '../../../../../src/contract/vocabulary'

const host = (path: string, kind: NodeKind = 'branch'): Host => ({ nodeId: nodeIdOf(path), name: '', kind, path })
const post = (name: Post, path: string): StoredPost => ({
  post: name,
  path,
  nodeId: nodeIdOf(path),
  nodeName: '',
  nodeKind: 'branch',
  startOn: '2026-01-01',
  termEndsOn: null,
  confirmed: true,
})
const actor = (posts: StoredPost[] = [], more: Partial<Actor> = {}): Actor =>
  ({
    memberId: 'me',
    kind: 'fullMember',
    path: '/organ/general/b3/',
    branchId: 'b3',
    partyGroupId: 'g1',
    posts,
    ...more,
  }) as Actor
const meeting = (...hosts: Host[]) => ({ hosts, audience: 'hosts' as const })

describe('who decides', () => {
  it('is the host for a member, and for its deputy secretary', () => {
    expect(decidingPath(actor(), meeting(host('/organ/general/b3/')))).toBe('/organ/general/b3/')
    expect(
      decidingPath(actor([post('deputySecretary', '/organ/general/b3/')]), meeting(host('/organ/general/b3/'))),
    ).toBe('/organ/general/b3/')
  })
  it('is the nearest of several hosts the member belongs to', () => {
    const joint = meeting(host('/organ/general/'), host('/organ/general/b5/'), host('/organ/general/b3/'))
    expect(decidingPath(actor(), joint)).toBe('/organ/general/b3/')
    expect(decidingPath(actor([], { path: '/organ/general/b7/' }), joint)).toBe('/organ/general/')
  })
  it('is the node above for the host’s secretary, and further up for who leads that too', () => {
    const branch = meeting(host('/organ/general/b3/'))
    expect(decidingPath(actor([post('branchSecretary', '/organ/general/b3/')]), branch)).toBe('/organ/general/')
    expect(decidingPath(actor([post('branchSecretary', '/organ/general/')]), branch)).toBe('/organ/')
  })
  it('is the branch for the leader of a group', () => {
    const group = meeting(host('/organ/general/b3/g1/', 'partyGroup'))
    expect(decidingPath(actor(), group)).toBe('/organ/general/b3/g1/')
    expect(decidingPath(actor([post('groupLeader', '/organ/general/b3/g1/')]), group)).toBe('/organ/general/b3/')
  })
  it('stays with the root for the root’s secretary: there is no node above', () => {
    expect(decidingPath(actor([post('branchSecretary', '/organ/')]), meeting(host('/organ/general/b3/')))).toBe(
      '/organ/',
    )
  })
  it('is a host that covers someone named', () => {
    const named = { hosts: [host('/organ/general/b5/'), host('/organ/general/')], audience: 'named' as const }
    expect(decidingPath(actor(), named)).toBe('/organ/general/')
  })
})

describe('leave', () => {
  it('is one document a person and meeting', () => {
    expect(leaveId('2026abcdefgh', 'm1')).toBe('2026abcdefgh:m1')
  })
  it('is asked for between the announcement and the closing', () => {
    const [endAt, before] = ['2026-11-22T08:00:00.000Z', '2026-11-22T07:00:00.000Z']
    const asks = meetingStates.filter((state) => tooLate({ state, title: '', endAt } as Meeting, before) === null)
    expect(asks).toEqual(['announced', 'open'])
  })
  it('once decided says so in words', () => {
    const says = (state: Leave['state']) => alreadyDecided({ state } as Leave).answer().message
    expect(says('approved')).toBe('这份请假已批准，不能再改。')
    expect(says('refused')).toBe('这份请假已答复不批准，不能再改。')
    expect(says('lapsed')).toBe('这份请假已随会议归档，记为未批，不能再改。')
    expect(says('withdrawn')).toBe('这份请假已撤回，不能再改。')
  })
})
