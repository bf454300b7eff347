import { openIds, startOrgan, type Organ } from '../../support/organ'

const { sun, wang, zhou } = openIds
const words = '保密委员兼联络员'

describe('0.14: a post with its free label', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const input = (more: object = {}) => ({
    memberId: organ.members.wang,
    nodeId: organ.nodes.branch,
    post: 'committeeMember' as const,
    startOn: '2026-03-01',
    termEndsOn: null,
    ...more,
  })
  const appointed = async (more: object = {}) => {
    await organ.ok(zhou, 'org.appoint', input(more))
    const { me } = (await organ.ok(wang, 'session.enter', {})) as { me: { posts: object[]; can: object } }
    return me
  }
  const ended = () => {
    const { memberId, nodeId, post } = input()
    return organ.ok(zhou, 'org.endPost', { memberId, nodeId, post, reason: '调整分工' })
  }

  it('0.14: is kept beside the post and said wherever the post is, to its holder and to others', async () => {
    const labelled = { post: 'committeeMember', label: words }
    expect((await appointed({ label: words })).posts).toMatchObject([labelled])
    const { rows } = await organ.ok(zhou, 'org.listMembers', { nodeId: organ.nodes.branch })
    expect(rows.find(({ id }) => id === organ.members.wang)!.posts).toMatchObject([labelled])
    const { holdings } = await organ.ok(zhou, 'org.showMember', { memberId: organ.members.wang })
    expect(holdings).toMatchObject([labelled])
    const { holders } = await organ.ok(zhou, 'org.showNode', { nodeId: organ.nodes.branch })
    expect(holders.find(({ memberId }) => memberId === organ.members.wang)).toMatchObject(labelled)
    const renamed = { nodeId: organ.nodes.branch, name: '第三支部' }
    const { version } = await organ.ok(zhou, 'org.showNode', { nodeId: organ.nodes.branch })
    await organ.ok(zhou, 'org.renameNode', { ...renamed, version })
    expect((await organ.ok(zhou, 'org.showMember', { memberId: organ.members.wang })).holdings).toMatchObject([
      { ...labelled, nodeName: '第三支部' },
    ])
    await ended()
  })

  it('0.14: opens and closes nothing: what its holder may do is what the post alone gives', async () => {
    const plain = await appointed()
    expect(plain.posts).toEqual([expect.not.objectContaining({ label: expect.anything() })])
    await ended()
    expect((await appointed({ label: '书记' })).can).toEqual(plain.can)
    await ended()
  })

  it('0.14: the same call again is told the same; other words for a post that is held are not', async () => {
    const once = await organ.ok(zhou, 'org.appoint', input({ label: words }))
    expect(await organ.ok(zhou, 'org.appoint', input({ label: words }))).toEqual(once)
    expect(await organ.refused(zhou, 'org.appoint', input({ label: '联络员' }))).toMatchObject({ code: 'postHeld' })
    await ended()
  })

  it('0-W: goes with the organ’s officers, whose word is its own', async () => {
    const memberId = await organ.add(organ.nodes.root, { name: '顾党办', kind: 'fullMember' })
    const officer = {
      ...input({ nodeId: organ.nodes.root, memberId, label: '组织处' }),
      post: 'committeeOfficer' as const,
    }
    await organ.ok(sun, 'org.appoint', officer)
    const { holdings } = await organ.ok(sun, 'org.showMember', { memberId })
    expect(holdings).toMatchObject([{ post: 'committeeOfficer', label: '组织处' }])
  })

  it('0.14: goes with posts of a committee and officers alone, in one line that others may read', async () => {
    const inspector = input({ nodeId: organ.nodes.root, post: 'inspector', label: words })
    expect(await organ.refused(sun, 'org.appoint', inspector)).toMatchObject({
      code: 'badInput',
      field: 'label',
      message: '分工：督查人员不另写分工',
    })
    for (const label of ['', '长'.repeat(21), '联络员 13900000012', '两\n行'])
      expect(await organ.refused(zhou, 'org.appoint', input({ label }))).toMatchObject({
        code: 'badInput',
        field: 'label',
      })
  })
})
