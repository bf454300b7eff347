import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('org.showMember', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const show = (openId: string, memberId: string) => organ.ok(openId, 'org.showMember', { memberId })
  climbsTheDoor(
    () => organ,
    'org.showMember',
    () => ({ memberId: organ.members.wang }),
  )

  it('refuses colleagues without a post, other branches, the auditor and the system administrator', async () => {
    for (const who of ['zhao', 'wu', 'qian', 'sun'] as const) {
      const problem = await organ.refused(openIds[who], 'org.showMember', { memberId: organ.members.wang })
      expect(problem).toMatchObject({ code: 'notAllowed', message: '您没有这项权限：查看党员资料。' })
    }
  })

  it('says so when there is nobody of that id', async () => {
    expect((await organ.refused(openIds.zhou, 'org.showMember', { memberId: 'nobody' })).code).toBe('notFound')
    expect((await organ.refused(openIds.zhou, 'org.showMember', {})).field).toBe('memberId')
  })

  it('shows a member themself, with the phone masked', async () => {
    const me = await show(openIds.wang, organ.members.wang)
    expect(me).toMatchObject({
      name: '王党员',
      phoneMasked: '139****0003',
      joinedOn: '2010-07-01',
      situations: [],
      holdings: [],
    })
    expect(me.can).toEqual({
      invite: false,
      change: false,
      appoint: false,
      changePhone: false,
      recover: true,
      keepSituations: false,
      transfer: false,
    })
    expect(me.binding).toEqual({ since: expect.any(String), by: 'phone' })
    expect(JSON.stringify(me)).not.toContain('13900000003')
  })

  it('shows posts with their terms, to the committee and above', async () => {
    for (const who of ['li', 'zheng', 'zhou'] as const) {
      expect((await show(openIds[who], organ.members.chen)).holdings).toEqual([
        {
          memberId: organ.members.chen,
          name: '陈书记',
          post: 'branchSecretary',
          nodeId: organ.nodes.branch,
          nodeName: '第三党支部',
          startOn: '2025-01-10',
          termEndsOn: null,
          confirmed: true,
        },
      ])
    }
  })

  it('offers an invitation only for someone not bound', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '孟新人' })
    expect((await show(openIds.li, memberId)).can).toEqual({
      invite: true,
      change: false,
      appoint: false,
      changePhone: false,
      recover: false,
      keepSituations: false,
      transfer: false,
    })
    expect((await show(openIds.zhou, memberId)).can).toEqual({
      invite: true,
      change: true,
      appoint: true,
      changePhone: true,
      recover: false,
      keepSituations: true,
      transfer: true,
    })
    expect((await show(openIds.zhou, organ.members.wang)).can).toMatchObject({
      invite: false,
      changePhone: false,
      recover: true,
    })
  })
})
