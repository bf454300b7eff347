import { departed, transferred } from '../../../../../cloudfunctions/core/org/moves'
import type { Member, OrgNode } from '../../../../../cloudfunctions/core/org/store'
import type { StoredPost } from '../../../../../cloudfunctions/core/platform/actor'

const held = (post: StoredPost['post'], nodeId: string, path: string): StoredPost => ({
  post,
  nodeId,
  nodeName: nodeId,
  nodeKind: 'branch',
  path,
  startOn: '2025-01-01',
  termEndsOn: null,
  confirmed: true,
})
const posts = [
  held('groupLeader', 'g', '/top/a/b/g/'),
  held('publicityCommissioner', 'b', '/top/a/b/'),
  held('branchSecretary', 'a', '/top/a/'),
  held('inspector', 'root', '/top/'),
]
const member = {
  _id: 'm',
  branchId: 'b',
  branchName: '第三党支部',
  path: '/top/a/b/',
  posts,
  pastPosts: [],
  addedAt: '2026-01-31T17:00:00.000Z',
} as unknown as Member
const node = (id: string, path: string) => ({ _id: id, name: id, path }) as OrgNode
const move = { by: 'officer', at: '2026-11-20T17:00:00.000Z', fromOn: '2026-11-21', reason: '工作调动' }
const namesOf = (list: readonly StoredPost[] | undefined) => list?.map(({ nodeId }) => nodeId)

describe('a move', () => {
  it('ends the posts the new branch does not stand under, and keeps the others', () => {
    const beside = transferred(member, node('b2', '/top/a/b2/'), null, move)
    expect(namesOf(beside.posts)).toEqual(['a', 'root'])
    expect(beside.pastPosts).toEqual(
      [posts[0], posts[1]].map((post) => ({
        ...post,
        endedAt: move.at,
        endOn: '2026-11-21',
        endedBy: 'officer',
        reason: '工作调动',
      })),
    )
    expect(namesOf(transferred(member, node('c', '/top/c/'), null, move).posts)).toEqual(['root'])
    expect(namesOf(transferred(member, node('ab', '/top/ab/'), null, move).posts)).toEqual(['root'])
  })
  it('closes the present branch on the Beijing day and opens the next from it', () => {
    const first = transferred(member, node('b2', '/top/a/b2/'), 'g2', move)
    expect(first).toMatchObject({
      branchId: 'b2',
      path: '/top/a/b2/',
      partyGroupId: 'g2',
      history: [{ branchId: 'b', branchName: '第三党支部', fromOn: '2026-02-01', toOn: '2026-11-21' }],
    })
    const again = transferred({ ...member, ...first } as Member, node('b', '/top/a/b/'), null, {
      ...move,
      at: '2027-03-01T00:00:00.000Z',
      fromOn: '2027-03-01',
    })
    expect(again.history?.at(-1)).toEqual({
      path: '/top/a/b2/',
      branchId: 'b2',
      branchName: 'b2',
      fromOn: '2026-11-21',
      toOn: '2027-03-01',
    })
  })
  it('out of the organ frees the number and ends every post, keeping them on the record', () => {
    const gone = departed(member, { ...move, reason: '离开本机关' })
    expect(gone).toMatchObject({
      status: 'left',
      phone: null,
      phoneDigest: 'none:m',
      openId: null,
      posts: [],
    })
    expect(gone.pastPosts).toHaveLength(4)
    expect(gone.history).toHaveLength(1)
  })
})
