import fc from 'fast-check'
import { addDays } from '../../../../../src/contract/days'
import { lasts, situationKinds } from '../../../../../src/contract/situationWords'
import type { MemberKind } from '../../../../../src/contract/vocabulary'
import { departed, transferred } from '../../../../../cloudfunctions/core/org/moves'
import {
  changedFrom,
  hereSince,
  movesOf,
  standingOn,
  type Standing,
} from '../../../../../cloudfunctions/core/org/standing'
import type { Member, OrgNode, StoredSituation } from '../../../../../cloudfunctions/core/org/store'
import type { StoredPost } from '../../../../../cloudfunctions/core/platform/actor'

const first = '2026-03-01'
const branch = (id: string) => ({ _id: id, name: id, path: `/o/${id}/` }) as OrgNode
const joined = (beganOn: string | null, more: Partial<Member> = {}): Member =>
  ({
    _id: 'm',
    name: '王党员',
    kind: 'fullMember',
    branchId: 'b1',
    branchName: 'b1',
    path: '/o/b1/',
    partyGroupId: null,
    posts: [],
    pastPosts: [],
    history: [],
    earlierKinds: [],
    earlierGroups: [],
    situations: [],
    status: 'active',
    addedAt: `${first}T01:00:00.000Z`,
    beganOn,
    knownFrom: beganOn ?? first,
    ...more,
  }) as Member
const move = (fromOn: string) => ({ by: 'officer', at: `${fromOn}T04:00:00.000Z`, fromOn, reason: '工作调动' })
const held = (nodeId: string, startOn: string): StoredPost => ({
  post: 'publicityCommissioner',
  nodeId,
  nodeName: nodeId,
  nodeKind: 'branch',
  path: `/o/${nodeId}/`,
  startOn,
  termEndsOn: null,
  confirmed: true,
})

describe('a value that is another from a day on', () => {
  it('keeps what was until then', () => {
    expect(changedFrom([], 'a', 'b', '2026-05-01')).toEqual([{ value: 'a', untilOn: '2026-05-01' }])
    expect(changedFrom(undefined, 'a', 'a', '2026-05-01')).toEqual([])
  })
  it('changed twice a day leaves what was before the day', () =>
    expect(changedFrom([{ value: 'a', untilOn: '2026-05-01' }], 'b', 'c', '2026-05-01')).toEqual([
      { value: 'a', untilOn: '2026-05-01' },
    ]))
  it('knows that nothing is a value as well', () =>
    expect(changedFrom<string | null>([{ value: null, untilOn: '2026-05-01' }], 'g1', 'g2', '2026-05-01')).toEqual([
      { value: null, untilOn: '2026-05-01' },
    ]))
  it('said to be so since an earlier day replaces what was kept of the time since', () => {
    const kept = [
      { value: 'a', untilOn: '2026-03-01' },
      { value: 'b', untilOn: '2026-06-01' },
    ]
    expect(changedFrom(kept, 'c', 'd', '2026-04-01')).toEqual([
      { value: 'a', untilOn: '2026-03-01' },
      { value: 'b', untilOn: '2026-04-01' },
    ])
    expect(changedFrom(kept, 'c', 'a', '2026-02-01')).toEqual([])
  })
})

describe('0.29: how a member stood on a day', () => {
  it('is nothing before the day they came, and as they are from it', () => {
    expect(standingOn(joined('2026-03-05'), '2026-03-04')).toBeNull()
    expect(standingOn(joined('2026-03-05'), '2026-03-05')).toMatchObject({ branchId: 'b1', presumed: false })
  })
  it('is presumed before the day from which the record tells all, and where nothing says from when it does', () => {
    expect(standingOn(joined(null), '2026-02-28')).toMatchObject({ branchId: 'b1', presumed: true })
    expect(standingOn(joined(null), first)).toMatchObject({ presumed: false })
    expect(standingOn(joined(null, { knownFrom: undefined }), first)).toMatchObject({ presumed: true })
  })
  it('follows a transfer on its day, with the posts and the group that ended by it', () => {
    const before = joined('2026-01-01', { posts: [held('b1', '2026-02-01')], partyGroupId: 'g1' })
    const after = { ...before, ...transferred(before, branch('b2'), 'g2', move('2026-04-10')) }
    expect(standingOn(after, '2026-01-31')).toMatchObject({ branchId: 'b1', partyGroupId: 'g1', posts: [] })
    expect(standingOn(after, '2026-04-09')).toMatchObject({ branchId: 'b1', posts: [{ nodeId: 'b1' }] })
    expect(standingOn(after, '2026-04-10')).toMatchObject({ branchId: 'b2', partyGroupId: 'g2', posts: [] })
    expect(hereSince(after)).toBe('2026-04-10')
    expect(movesOf(after)).toEqual({ pastNodeIds: ['o', 'b1', 'g1'], movedOn: '2026-04-10' })
  })
  it('ends with the day they left, and not before', () => {
    const before = joined('2026-01-01')
    const gone = { ...before, ...departed(before, move('2026-04-10')) }
    expect(standingOn(gone, '2026-04-09')).toMatchObject({ branchId: 'b1' })
    expect(standingOn(gone, '2026-04-10')).toBeNull()
  })
  it('has no situation that was taken back, nor one of another day', () => {
    const said = { kind: 'abroad', reason: '', fromOn: '2026-04-01', toOn: '2026-04-30', earlier: [] } as const
    const member = joined('2026-01-01', {
      situations: [
        { ...said, id: '1', withdrawn: false, earlier: [] },
        { ...said, id: '2', kind: 'mobile', withdrawn: true, earlier: [] },
      ],
    })
    const kinds = (day: string) => standingOn(member, day)?.situations.map(({ kind }) => kind)
    expect(kinds('2026-03-31')).toEqual([])
    expect(kinds('2026-04-01')).toEqual(['abroad'])
    expect(kinds('2026-04-30')).toEqual(['abroad'])
    expect(kinds('2026-05-01')).toEqual([])
  })
})

const memberKinds: MemberKind[] = ['fullMember', 'probationaryMember', 'activist']
const someday = fc.record({
  what: fc.constantFrom('move', 'kind', 'group', 'post', 'end', 'enter', 'stop'),
  n: fc.nat(11),
})
type Deed = { what: string; n: number }

/** What an act of that day makes of a member. */
const done = (member: Member, { what, n }: Deed, today: string): Member => {
  const { situations = [] } = member
  switch (what) {
    case 'move':
      return { ...member, ...transferred(member, branch(`b${n % 3}`), n % 2 ? `g${n % 3}` : null, move(today)) }
    case 'kind': {
      const kind = memberKinds[n % 3]!
      return { ...member, kind, earlierKinds: changedFrom(member.earlierKinds, member.kind, kind, today) }
    }
    case 'group': {
      const group = n % 2 ? `g${n}` : null
      const earlierGroups = changedFrom(member.earlierGroups, member.partyGroupId, group, today)
      return { ...member, partyGroupId: group, earlierGroups }
    }
    case 'post':
      return { ...member, posts: [...member.posts, held(member.branchId, today)] }
    case 'end': {
      const ended = member.posts.map((each) => ({
        ...each,
        endedAt: `${today}T04:00:00.000Z`,
        endedBy: 'o',
        reason: '',
      }))
      return { ...member, posts: [], pastPosts: [...member.pastPosts, ...ended] }
    }
    case 'enter': {
      const made: StoredSituation = {
        id: `${today}${n}`,
        kind: situationKinds[n]!,
        reason: '',
        fromOn: today,
        toOn: null,
        withdrawn: false,
        earlier: [],
      }
      return { ...member, situations: [...situations, made] }
    }
    default:
      return { ...member, situations: situations.map((each) => ({ ...each, toOn: each.toOn ?? today })) }
  }
}
/** Read from what is so at the end of the day, with nothing kept of before. */
const seen = (member: Member, today: string): Omit<Standing, 'presumed'> => ({
  _id: member._id,
  name: member.name,
  branchId: member.branchId,
  branchName: member.branchName,
  path: member.path,
  kind: member.kind,
  partyGroupId: member.partyGroupId,
  posts: member.posts,
  situations: (member.situations ?? []).filter((each) => lasts(each, today)),
})
/** A situation that was ended since says so now; on the day it was the same. */
const told = ({ posts, situations, ...rest }: Omit<Standing, 'presumed'>) => ({
  ...rest,
  posts: posts.map(({ post, nodeId }) => `${post}:${nodeId}`).sort(),
  situations: situations.map(({ id, kind }) => `${id}:${kind}`).sort(),
})

it('0.29: told later, each day is as it was told on its day, whatever happened since', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someday, { maxLength: 4 }), { minLength: 2, maxLength: 14 }), (days) => {
      let member = joined(first)
      const then = days.map((deeds, at) => {
        const today = addDays(first, at)
        member = deeds.reduce((now, deed) => done(now, deed, today), member)
        return { today, was: told(seen(member, today)) }
      })
      for (const { today, was } of then) {
        const { presumed, ...now } = standingOn(member, today)!
        expect(presumed).toBe(false)
        expect(told(now)).toEqual(was)
      }
      // Whoever has been of a branch and is no more is found by it for every day before they ceased to.
      const { pastNodeIds, movedOn } = movesOf(member)
      for (const { today, was } of then.filter(({ was: { branchId } }) => branchId !== member.branchId)) {
        expect(pastNodeIds).toContain(was.branchId)
        expect(movedOn > today).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
