import fc from 'fast-check'
import { standingOn, type Dated, type Standing } from '../../../../../cloudfunctions/core/org/standing'
import { situationKinds, type Lasting } from '../../../../../src/contract/situationWords'
import {
  chunksOf,
  entriesOf,
  entryOf,
  figuresOf,
  rollChunk,
  serialsOf,
} from '../../../../../cloudfunctions/core/meeting/roll'
import type { Post } from '../../../../../src/contract/vocabulary'

const member = (more: Partial<Dated> = {}): Dated => ({
  _id: 'm-wang',
  name: '王党员',
  kind: 'fullMember',
  branchId: 'branch-3',
  branchName: '第三党支部',
  path: '/organ/branch-3/',
  partyGroupId: null,
  posts: [],
  pastPosts: [],
  history: [],
  status: 'active',
  beganOn: '2020-01-01',
  knownFrom: '2020-01-01',
  ...more,
})
const situated = (kind: Lasting['kind'], fromOn: string, toOn: string | null = null): Partial<Dated> => ({
  situations: [{ id: kind, kind, reason: '按通知', fromOn, toOn, withdrawn: false, earlier: [] }],
})
const post = (name: Post, nodeId: string, confirmed = true): Dated['posts'][number] => ({
  post: name,
  nodeId,
  nodeName: '第三党支部',
  nodeKind: 'branch',
  path: `/organ/${nodeId}/`,
  startOn: '2025-01-10',
  termEndsOn: null,
  confirmed,
})
const day = '2026-11-20'
const standing = (more: Partial<Dated> = {}): Standing => standingOn(member(more), day)!
const entry = (more: Partial<Dated>) => entryOf(standing(more), ['branch-3'])

describe('an entry of the roll', () => {
  it('counts a full member fully', () => {
    expect(entry({})).toEqual({
      memberId: 'm-wang',
      name: '王党员',
      branchId: 'branch-3',
      branchName: '第三党支部',
      expected: true,
      votingRight: true,
      whyNotExpected: null,
      whyNoVote: null,
      inVotingBase: true,
      situations: [],
      presumed: false,
      onCommittee: false,
      inCommitteeBase: false,
    })
  })
  it('expects 预备党员 without a vote', () => {
    expect(entry({ kind: 'probationaryMember' })).toMatchObject({
      expected: true,
      votingRight: false,
      whyNoVote: 'probationary',
      inVotingBase: false,
    })
  })
  it('expects activists and candidates who are named, without a vote', () => {
    expect(entry({ kind: 'activist' })).toMatchObject({ expected: true, votingRight: false, whyNoVote: 'notMember' })
    expect(entry({ kind: 'developmentCandidate' })).toMatchObject({
      expected: true,
      votingRight: false,
      whyNoVote: 'notMember',
    })
  })
  it('0.1: does not ask the exempt to come, from the first day of it, and takes no vote and no base from them', () => {
    expect(entry(situated('exempt', '2026-11-20'))).toMatchObject({
      expected: false,
      whyNotExpected: 'exempt',
      votingRight: true,
      whyNoVote: null,
      inVotingBase: true,
    })
    expect(entry(situated('exempt', '2026-11-21'))).toMatchObject({ expected: true, whyNotExpected: null })
  })
  it('takes the vote during 留党察看, first and last day included', () => {
    const suspended = (fromOn: string, toOn: string | null) => entry(situated('disciplinaryProbation', fromOn, toOn))
    expect(suspended('2026-11-20', '2026-11-20')).toMatchObject({
      expected: true,
      votingRight: false,
      whyNoVote: 'disciplinaryProbation',
      inVotingBase: false,
    })
    expect(suspended('2025-11-20', null)).toMatchObject({ votingRight: false })
    expect(suspended('2025-11-20', '2026-11-19')).toMatchObject({ votingRight: true, whyNoVote: null })
    expect(suspended('2026-11-21', null)).toMatchObject({ votingRight: true, whyNoVote: null })
  })
  it.each(['rightsSuspended', 'membershipSuspended'] as const)('0.24: neither asks nor counts for %s', (kind) => {
    expect(entry(situated(kind, '2026-10-01'))).toMatchObject({
      expected: false,
      whyNotExpected: kind,
      votingRight: false,
      whyNoVote: kind,
      inVotingBase: false,
    })
  })
  it('0.25: asks, lets vote and counts in the base by every row of the table', () => {
    // field-spec A.4: 应到, may vote, in the base, why not asked, why no vote.
    const table: [Lasting['kind'], boolean, boolean, boolean, string | null, string | null][] = [
      ['exempt', false, true, true, 'exempt', null],
      ['retired', true, true, true, null, null],
      ['mobile', true, true, true, null, null],
      ['secondedPost', true, true, true, null, null],
      ['seconded', true, true, true, null, null],
      ['villagePosting', true, true, true, null, null],
      ['abroad', false, true, true, 'abroad', null],
      ['lostContact', true, true, true, null, null],
      ['temporaryMembership', true, false, false, null, 'temporaryMembership'],
      ['disciplinaryProbation', true, false, false, null, 'disciplinaryProbation'],
      ['rightsSuspended', false, false, false, 'rightsSuspended', 'rightsSuspended'],
      ['membershipSuspended', false, false, false, 'membershipSuspended', 'membershipSuspended'],
    ]
    expect(table.map(([kind]) => kind)).toEqual([...situationKinds])
    for (const [kind, expected, votingRight, inVotingBase, whyNotExpected, whyNoVote] of table)
      expect({ kind, ...entry(situated(kind, '2026-01-01')) }).toMatchObject({
        kind,
        expected,
        votingRight,
        inVotingBase,
        whyNotExpected,
        whyNoVote,
        situations: [kind],
      })
  })
  it('0.25: of several situations the gravest says why', () => {
    const both = [
      ...situated('exempt', '2026-01-01').situations!,
      ...situated('temporaryMembership', '2026-01-01').situations!,
      ...situated('membershipSuspended', '2026-02-01').situations!,
    ]
    expect(entry({ situations: both })).toMatchObject({
      whyNotExpected: 'membershipSuspended',
      whyNoVote: 'membershipSuspended',
    })
    expect(entry({ kind: 'probationaryMember', ...situated('temporaryMembership', '2026-01-01') })).toMatchObject({
      whyNoVote: 'temporaryMembership',
    })
  })
  it('0.29: says what nothing on record vouches for', () => {
    expect(entry({ knownFrom: '2026-11-21' })).toMatchObject({ presumed: true })
    expect(figuresOf([entry({ knownFrom: '2026-11-21' }), entry({})])).toMatchObject({ expected: 2, presumed: 1 })
  })
  it('knows the committee of the hosts by confirmed committee posts', () => {
    expect(entry({ posts: [post('branchSecretary', 'branch-3')] }).onCommittee).toBe(true)
    expect(entry({ posts: [post('branchSecretary', 'branch-5')] }).onCommittee).toBe(false)
    expect(entry({ posts: [post('committeeOfficer', 'branch-3')] }).onCommittee).toBe(false)
    expect(entry({ posts: [post('branchSecretary', 'branch-3', false)] }).onCommittee).toBe(false)
  })
})

describe('the roll', () => {
  it('counts a person of two hosts once', () => {
    expect(entriesOf([standing(), standing(), standing({ _id: 'm-li' })], ['branch-3', 'general-1'])).toHaveLength(2)
  })
  it('adds up the expected, those with a vote and the committee', () => {
    const roll = [
      entry({ _id: 'a', posts: [post('branchSecretary', 'branch-3')] }),
      entry({ _id: 'b', kind: 'probationaryMember' }),
      entry({
        _id: 'c',
        ...situated('exempt', '2020-01-01'),
        posts: [post('publicityCommissioner', 'branch-3')],
      }),
    ]
    expect(figuresOf(roll)).toEqual({ expected: 2, exempt: 1, votingBase: 2, committeeBase: 2, presumed: 0 })
  })
  it('0.1: of 21 full members, 6 of them exempt, 15 are asked and 21 are the base', () => {
    const exempt = situated('exempt', '2026-01-01')
    const roll = Array.from({ length: 21 }, (_, at) => entry({ _id: `m${at}`, ...(at < 6 ? exempt : {}) }))
    expect(figuresOf(roll)).toMatchObject({ expected: 15, exempt: 6, votingBase: 21 })
  })
})

describe('chunks', () => {
  const sized = (length: number) => Array.from({ length }, (_, at) => entry({ _id: `member-${at}` }))
  it('are at most 200 entries each, and everyone lies in the chunk their id names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), (length) => {
        const roll = sized(length)
        const chunks = chunksOf('2026abcdefgh', roll)
        expect(chunks.map((chunk) => chunk._id)).toEqual(chunks.map((_, at) => `2026abcdefgh:${at}`))
        expect(chunks.every((chunk) => chunk.entries.length <= 200)).toBe(true)
        expect(roll.every((each) => chunks[rollChunk(each.memberId, chunks.length)]!.entries.includes(each))).toBe(true)
        expect(chunks.reduce((sum, chunk) => sum + chunk.entries.length, 0)).toBe(length)
      }),
      { numRuns: 30 },
    )
  })
  it('are one for a branch, and few for an organ', () => {
    expect(chunksOf('m', sized(200))).toHaveLength(1)
    expect(chunksOf('m', sized(1_500)).length).toBeLessThanOrEqual(12)
  })
  it('stay far below a document’s 1 MB at the longest names', () => {
    const roll = sized(200).map((each) => ({
      ...each,
      name: '阿'.repeat(20),
      branchName: '支'.repeat(40),
      branchId: 'x'.repeat(16),
    }))
    expect(Buffer.byteLength(JSON.stringify(chunksOf('m', roll)[0]))).toBeLessThan(100_000)
  })
  it('number a person by FNV-1a', () => {
    // Published test values of the 32-bit function: '' 811c9dc5, 'a' e40c292c, 'foobar' bf9cf968.
    const whole = 2 ** 32
    expect(rollChunk('', whole)).toBe(0x811c9dc5)
    expect(rollChunk('a', whole)).toBe(0xe40c292c)
    expect(rollChunk('foobar', whole)).toBe(0xbf9cf968)
  })
})

describe('the numbers of the paper roll', () => {
  const held = (name: string, posts: Dated['posts']) => ({ ...entry({ posts }), memberId: name })
  const [plain, member2, deputy, secretary] = [
    held('安', []),
    held('白', [post('committeeMember', 'branch-3')]),
    held('陈', [post('deputySecretary', 'branch-3'), post('committeeMember', 'branch-3')]),
    held('张', [post('branchSecretary', 'branch-3')]),
  ]

  it('run by post, then in the order given', () => {
    const elsewhere = held('丁', [post('branchSecretary', 'branch-5')])
    expect([...serialsOf([plain, member2, deputy, elsewhere, secretary])]).toEqual([
      ['张', 1],
      ['陈', 2],
      ['白', 3],
      ['安', 4],
      ['丁', 5],
    ])
  })

  it('put the committee of an older roll, which knows no more, before the others', () => {
    const { rank: _, ...older } = secretary
    expect([...serialsOf([plain, older]).keys()]).toEqual(['张', '安'])
  })
})
