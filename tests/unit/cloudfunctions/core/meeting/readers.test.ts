import {
  findKeys,
  inAudience,
  ownKeys,
  readersOf,
  reviewKeys,
  runKeys,
} from '../../../../../cloudfunctions/core/meeting/readers'
import type { Host } from '../../../../../cloudfunctions/core/meeting/store'
import type { Actor, StoredPost } from '../../../../../cloudfunctions/core/platform/actor'
import type { Post } from '../../../../../src/contract/vocabulary'
import { meetingStates } from '../../../../../src/contract/vocabulary'

const host = (path: string): Host => {
  const nodeId = path.split('/').at(-2)!
  return { nodeId, name: nodeId, kind: 'branch', path }
}
const person = (memberId: string) => ({ memberId, name: memberId })
const meeting = (more: Partial<Parameters<typeof readersOf>[0]> = {}) => ({
  hosts: [host('/organ/general/b3/')],
  audience: 'hosts' as const,
  named: [],
  chair: person('chair'),
  recorder: person('recorder'),
  createdBy: person('writer'),
  state: 'announced' as const,
  ...more,
})
const post = (name: Post, path: string, confirmed = true): StoredPost => ({
  post: name,
  path,
  confirmed,
  nodeId: path.split('/').at(-2)!,
  nodeName: '',
  nodeKind: 'branch',
  startOn: '2026-01-01',
  termEndsOn: null,
})
const actor = (posts: StoredPost[] = [], more: Partial<Actor> = {}): Actor =>
  ({
    memberId: 'me',
    kind: 'fullMember',
    path: '/organ/general/b3/',
    branchId: 'b3',
    partyGroupId: null,
    posts,
    ...more,
  }) as Actor
const meets = (who: Actor, subject: ReturnType<typeof readersOf>) => findKeys(who).some((key) => subject.includes(key))

describe('the keys of a meeting', () => {
  it('are its members’, its people’s and those of every node above', () => {
    expect(readersOf(meeting()).sort()).toEqual(
      [
        'node:b3',
        'member:chair',
        'member:recorder',
        'scope:organ',
        'scope:general',
        'scope:b3',
        'run:b3',
        'record:recorder',
      ].sort(),
    )
  })
  it('of a 支委会 are its committee’s, of a named list the people’s, and of neither the branch’s', () => {
    const committee = readersOf(meeting({ audience: 'committee' }))
    const named = readersOf(meeting({ audience: 'named', named: [person('a')] }))
    expect(committee).toContain('committee:b3')
    expect(named).toContain('member:a')
    expect([...committee, ...named]).not.toContain('node:b3')
  })
  it('of a draft are only its planners’: of nodes on the way to all its hosts, and its writer', () => {
    const joint = meeting({ state: 'draft', hosts: [host('/organ/general/b3/'), host('/organ/general/b5/')] })
    expect(readersOf(joint).sort()).toEqual(['plan:organ', 'plan:general', 'member:writer'].sort())
  })
  it('name reviewers only while submitted or an amendment waits, strictly above every host', () => {
    expect(readersOf(meeting({ state: 'submitted' })).filter((key) => key.startsWith('review:'))).toEqual([
      'review:organ',
      'review:general',
    ])
    const nested = meeting({ state: 'submitted', hosts: [host('/organ/general/'), host('/organ/general/b3/')] })
    expect(readersOf(nested).filter((key) => key.startsWith('review:'))).toEqual(['review:organ'])
    const ofRoot = readersOf(meeting({ state: 'submitted', hosts: [host('/organ/'), host('/organ/general/b3/')] }))
    expect(ofRoot.filter((key) => /^(review|top):/.test(key))).toEqual(['top:organ'])
    const amending = [
      { clientId: 'client-1', by: person('chair'), subject: 'place' as const, at: '2026-11-20T01:00:00.000Z' },
    ]
    expect(readersOf(meeting({ state: 'archived', amending }))).toContain('review:general')
    for (const state of meetingStates.filter((each) => each !== 'submitted')) {
      expect(readersOf(meeting({ state })).some((key) => key.startsWith('review:'))).toBe(false)
    }
  })
  it('name those who run it only while there is something to run', () => {
    const running = meetingStates.filter((state) => readersOf(meeting({ state })).includes('run:b3'))
    expect(running).toEqual(['announced', 'open', 'closed', 'returned'])
  })
})

describe('the keys of a caller', () => {
  it('let a member find the branch’s meetings, not its drafts or committee', () => {
    expect(meets(actor(), readersOf(meeting()))).toBe(true)
    expect(meets(actor(), readersOf(meeting({ state: 'draft' })))).toBe(false)
    expect(meets(actor(), readersOf(meeting({ audience: 'committee' })))).toBe(false)
  })
  it('let a secretary find drafts at and below, a commissioner and an unconfirmed secretary not', () => {
    const draft = readersOf(meeting({ state: 'draft' }))
    expect(meets(actor([post('branchSecretary', '/organ/general/')]), draft)).toBe(true)
    expect(meets(actor([post('organizationCommissioner', '/organ/general/b3/')]), draft)).toBe(false)
    expect(meets(actor([post('branchSecretary', '/organ/general/b3/', false)]), draft)).toBe(false)
  })
  it('let an activist find only what names them', () => {
    const activist = actor([], { kind: 'activist' })
    expect(meets(activist, readersOf(meeting()))).toBe(false)
    expect(meets(activist, readersOf(meeting({ audience: 'named', named: [person('me')] })))).toBe(true)
  })
  it('keep what one may see apart from what is one’s own, to run and to review', () => {
    const secretary = actor([post('branchSecretary', '/organ/general/')])
    expect(ownKeys(secretary).some((key) => key.startsWith('scope:'))).toBe(false)
    expect(runKeys(secretary)).toEqual(['run:general', 'record:me'])
    expect(reviewKeys(secretary)).toEqual(['review:general'])
    expect(reviewKeys(actor([post('organizationCommissioner', '/organ/general/')]))).toEqual([])
    expect(reviewKeys(actor([post('committeeOfficer', '/organ/')]))).toEqual(['review:organ', 'top:organ'])
    expect(reviewKeys(actor([post('branchSecretary', '/organ/')]))).toEqual(['review:organ'])
    expect(runKeys(actor([post('groupLeader', '/organ/general/b3/g1/')]))).toEqual(['run:g1', 'record:me'])
  })
})

describe('the audience of a meeting that is not open yet', () => {
  it('is the hosts’ members, the committee, or those named', () => {
    const committee = meeting({ audience: 'committee' })
    expect(inAudience(actor(), meeting())).toBe(true)
    expect(inAudience(actor([], { path: '/organ/general/b5/' }), meeting())).toBe(false)
    expect(inAudience(actor(), committee)).toBe(false)
    expect(inAudience(actor([post('publicityCommissioner', '/organ/general/b3/')]), committee)).toBe(true)
    expect(inAudience(actor(), meeting({ audience: 'named', named: [person('other')] }))).toBe(false)
    expect(inAudience(actor([], { kind: 'activist' }), meeting({ audience: 'named', named: [person('me')] }))).toBe(
      true,
    )
  })
  it('of a party group is the group, not the branch', () => {
    const group = meeting({ hosts: [{ ...host('/organ/general/b3/g1/'), kind: 'partyGroup' }] })
    expect(inAudience(actor(), group)).toBe(false)
    expect(inAudience(actor([], { partyGroupId: 'g1' }), group)).toBe(true)
  })
})
