import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const second = 'phone-13800000555'

describe('org.confirmPost', () => {
  let organ: Organ
  let inspector: string
  beforeAll(async () => {
    organ = await startOrgan()
    const administrator = await organ.add(organ.nodes.root, { name: '沈系统', phone: '13800000555' })
    inspector = await organ.add(organ.nodes.root, { name: '秦督查', phone: '13800000556' })
    await organ.bind(second)
    await organ.bind('phone-13800000556')
    const term = { nodeId: organ.nodes.root, startOn: '2026-11-20', termEndsOn: null }
    await organ.ok(openIds.sun, 'org.appoint', { ...term, memberId: administrator, post: 'systemAdministrator' })
    const named = await organ.ok(second, 'org.appoint', { ...term, memberId: inspector, post: 'inspector' })
    expect(named.confirmed).toBe(false)
  })
  afterAll(() => organ.stop())
  const input = (more = {}) => ({ memberId: inspector, nodeId: organ.nodes.root, post: 'inspector' as const, ...more })
  climbsTheDoor(
    () => organ,
    'org.confirmPost',
    () => input(),
  )

  it('shows the post as waiting, and gives it no power yet', async () => {
    const entered = await organ.ok('phone-13800000556', 'session.enter', {})
    expect(entered).toMatchObject({ me: { posts: [{ post: 'inspector', confirmed: false }] } })
  })

  it('is for the claimant alone, whoever else names administrators', async () => {
    for (const who of [second, 'phone-13800000556', openIds.zhou, openIds.qian]) {
      expect((await organ.refused(who, 'org.confirmPost', input())).message).toBe('您没有这项权限：确认首任管理人员。')
    }
  })

  it('finds nothing to confirm where nobody was named', async () => {
    expect((await organ.refused(openIds.sun, 'org.confirmPost', input({ post: 'auditor' }))).code).toBe('notFound')
    expect((await organ.refused(openIds.sun, 'org.confirmPost', input({ memberId: 'nobody' }))).code).toBe('notFound')
    expect((await organ.refused(openIds.sun, 'org.confirmPost', input({ post: '' }))).code).toBe('badInput')
  })

  it('confirms the first one, once for all; the next needs no confirmation', async () => {
    const confirmed = await organ.ok(openIds.sun, 'org.confirmPost', input())
    expect(await organ.ok(openIds.sun, 'org.confirmPost', input())).toEqual(confirmed)
    expect(await organ.ok('phone-13800000556', 'session.enter', {})).toMatchObject({
      me: { posts: [{ confirmed: true }] },
    })
    const next = await organ.add(organ.nodes.root, { name: '许督查' })
    const term = { nodeId: organ.nodes.root, startOn: '2026-11-20', termEndsOn: null }
    expect(await organ.ok(second, 'org.appoint', { ...term, memberId: next, post: 'inspector' })).toMatchObject({
      confirmed: true,
    })
  })
})
