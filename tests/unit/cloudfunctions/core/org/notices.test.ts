import type { NodeFigures } from '../../../../../cloudfunctions/core/org/notices'
import { noticesOf } from '../../../../../cloudfunctions/core/org/notices'
import type { Post } from '../../../../../src/contract/vocabulary'

/** 0.14: a committee of seven, two of them plain 委员. */
const seven = [
  'branchSecretary',
  'deputySecretary',
  'organizationCommissioner',
  'publicityCommissioner',
  'disciplineCommissioner',
  'committeeMember',
  'committeeMember',
] as const
const today = '2026-11-20'
const holding = (posts: readonly Post[], termEndsOn: string | null = null): NodeFigures['posts'] =>
  posts.map((post, index) => ({ post, termEndsOn, memberId: `m${index}` }))
const asUsual = { branchType: 'usual' as const, units: [], leaderlessGroups: [] }
const branch = (more: Partial<NodeFigures> = {}): NodeFigures => ({
  kind: 'branch',
  ...asUsual,
  fullMembers: 20,
  partyMembers: 21,
  posts: holding(['branchSecretary', 'organizationCommissioner', 'disciplineCommissioner']),
  ...more,
})
const texts = (standing: NodeFigures, day = today) => noticesOf(standing, day).map(({ text }) => text)

describe('what an organization might attend to', () => {
  it('is nothing in a branch as the regulations describe it', () => {
    expect(texts(branch())).toEqual([])
    expect(texts(branch({ posts: holding(seven) }))).toEqual([])
  })

  it('is its size, at the very bounds', () => {
    const small = (fullMembers: number) =>
      texts(branch({ fullMembers, partyMembers: fullMembers, posts: holding(['branchSecretary']) }))
    expect(small(2)).toEqual(['正式党员 2 名，不足 3 名'])
    expect(small(3)).toEqual([])
    expect(texts(branch({ fullMembers: 50, partyMembers: 50 }))).toEqual([])
    expect(texts(branch({ fullMembers: 50, partyMembers: 51 }))).toEqual(['党员 51 名，一般不超过 50 名'])
    const sized = (kind: NodeFigures['kind'], partyMembers: number) =>
      noticesOf(
        {
          kind,
          ...asUsual,
          fullMembers: partyMembers,
          partyMembers,
          posts: holding(['branchSecretary', 'disciplineCommissioner']),
        },
        today,
      ).length
    expect([49, 50, 100, 101].map((count) => sized('generalBranch', count))).toEqual([1, 0, 0, 1])
    expect([99, 100].map((count) => sized('organCommittee', count))).toEqual([1, 0])
    expect(sized('partyCommittee', 5)).toBe(0)
  })

  it('0.32 is a group without a leader, by name', () => {
    expect(texts(branch({ leaderlessGroups: ['第二党小组'] }))).toEqual(['第二党小组还没有组长'])
    const [notice] = noticesOf(branch({ leaderlessGroups: ['第二党小组'] }), today)
    expect(notice?.regulation).toMatchObject({ article: '第十三条', verified: true })
  })
  it('A.3 asks a 临时党支部 for no election, size or committee, and a 联合党支部 for no size', () => {
    const ended = { posts: holding(['branchSecretary'], '2025-01-01'), fullMembers: 2, partyMembers: 2 }
    expect(texts(branch({ branchType: 'temporary', ...ended, leaderlessGroups: ['临时小组'] }))).toEqual([
      '临时小组还没有组长',
    ])
    const joint = (count: number) =>
      branch({
        branchType: 'joint',
        fullMembers: 2,
        partyMembers: 2,
        posts: holding(['branchSecretary']),
        units: Array.from({ length: count }, (_, n) => `单位${n}`),
      })
    expect(texts(joint(5))).toEqual([])
    expect(texts(joint(6))).toEqual(['联合党支部覆盖 6 个单位，一般不超过 5 个'])
    expect(noticesOf(joint(6), today)[0]?.regulation.verified).toBe(false)
  })

  it('is the committee from seven full members on, and the secretary below', () => {
    const of = (fullMembers: number, posts: NodeFigures['posts']) =>
      texts(branch({ fullMembers, partyMembers: fullMembers, posts }))
    expect(of(6, holding([]))).toEqual(['正式党员 6 名，还没有书记'])
    expect(of(6, holding(['branchSecretary']))).toEqual([])
    expect(of(7, holding(['branchSecretary', 'disciplineCommissioner']))).toEqual([
      '正式党员 7 名，应设支委会，现有委员 2 人',
    ])
    const eight = holding([...seven, 'publicityCommissioner'])
    expect(of(20, eight)).toEqual(['支委会现有 8 人，一般不超过 7 人'])
    expect(of(20, eight.slice(1).concat({ post: 'branchSecretary', termEndsOn: null, memberId: 'm1' }))).toEqual([])
  })

  it('counts one person of two posts once, and no group leader or administrator', () => {
    const both = holding(['branchSecretary', 'disciplineCommissioner', 'groupLeader', 'committeeOfficer']).map(
      (held, index) => (index < 2 ? { ...held, memberId: 'same' } : held),
    )
    expect(texts(branch({ posts: both }))).toEqual(['正式党员 20 名，应设支委会，现有委员 1 人'])
  })

  it('is a missing discipline commissioner where there is a committee', () => {
    const three = holding(['branchSecretary', 'deputySecretary', 'publicityCommissioner'])
    expect(texts(branch({ posts: three }))).toEqual(['还没有纪检委员'])
    expect(texts({ kind: 'generalBranch', ...asUsual, fullMembers: 60, partyMembers: 60, posts: three })).toEqual([
      '还没有纪检委员',
    ])
  })

  it('is the election from six calendar months before the first term ends', () => {
    const ending = (day: string, on = today) =>
      texts(
        branch({
          posts: [
            ...holding(['branchSecretary', 'organizationCommissioner'], '2029-01-01'),
            ...holding(['disciplineCommissioner'], day).map((held) => ({ ...held, memberId: 'third' })),
          ],
        }),
        on,
      )
    expect(ending('2027-05-21')).toEqual([])
    expect(ending('2027-05-20')).toEqual(['任期到 2027年5月20日，请准备换届'])
    expect(ending('2026-11-20')).toEqual(['任期到 2026年11月20日，请准备换届'])
    expect(ending('2026-11-19')).toEqual(['任期已于 2026年11月19日届满，请安排换届'])
    expect(ending('2027-02-28', '2026-08-31')).toHaveLength(1)
    expect(ending('2027-03-01', '2026-08-31')).toEqual([])
  })

  it('names the article of each, and says nothing of groups', () => {
    const all = noticesOf(
      branch({ fullMembers: 60, partyMembers: 60, posts: holding(['branchSecretary'], '2026-12-01') }),
      today,
    )
    expect(all.map(({ regulation: { id, article } }) => [id, article])).toEqual([
      ['term', '第五至七条'],
      ['branch-size', '第四条'],
      ['committee-exists', '第七条'],
      ['discipline-post', '第九条'],
    ])
    expect(noticesOf(branch({ kind: 'partyGroup', fullMembers: 0 }), today)).toEqual([])
  })
})
