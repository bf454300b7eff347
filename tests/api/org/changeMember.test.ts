import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, plainMember, startOrgan } from '../../support/organ'

describe('org.changeMember', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  /** As the form sends it: without `phone`, which keeps the number. */
  const input = (memberId: string, version: number, more = {}) => {
    const { phone: _phone, ...stored } = plainMember
    return { memberId, version, name: '王党员', ...stored, partyGroupId: organ.nodes.group, ...more }
  }
  const wang = (more = {}) => input(organ.members.wang, 1, more)
  const shown = (memberId: string) => organ.ok(openIds.zhou, 'org.showMember', { memberId })
  climbsTheDoor(
    () => organ,
    'org.changeMember',
    () => wang(),
  )

  it('refuses those who only propose, the member themself and other branches', async () => {
    for (const who of ['chen', 'li', 'wang', 'wu', 'zheng', 'sun', 'qian'] as const) {
      expect((await organ.refused(openIds[who], 'org.changeMember', wang())).code).toBe('notAllowed')
    }
  })

  it('refuses a missing member, a group elsewhere, a day to come and fields out of bounds', async () => {
    const refused = (more: object) => organ.refused(openIds.zhou, 'org.changeMember', wang(more))
    expect((await refused({ memberId: 'nobody' })).code).toBe('notFound')
    expect((await refused({ joinedOn: '2026-11-21' })).field).toBe('joinedOn')
    expect((await refused({ partyGroupId: organ.nodes.otherBranch })).code).toBe('notFound')
    expect((await refused({ fromOn: '2026-11-21' })).field).toBe('fromOn')
    expect((await refused({ branchId: organ.nodes.otherBranch })).code).toBe('badInput')
  })

  it('makes no activist of someone who holds a post', async () => {
    const { version } = await shown(organ.members.li)
    const problem = await organ.refused(openIds.zhou, 'org.changeMember', {
      ...input(organ.members.li, version),
      name: '李委员',
      partyGroupId: null,
      kind: 'activist',
    })
    expect(problem).toMatchObject({ code: 'kindHoldsPost', field: 'kind' })
    expect(problem.message).toContain('组织委员')
    expect((await shown(organ.members.li)).kind).toBe('fullMember')
  })

  it('changes the member and the account’s copy together', async () => {
    const saved = await organ.ok(openIds.zhou, 'org.changeMember', wang({ name: '王同志', kind: 'probationaryMember' }))
    expect(saved).toEqual({ memberId: organ.members.wang, version: 2 })
    expect(await shown(organ.members.wang)).toMatchObject({
      name: '王同志',
      kind: 'probationaryMember',
      phoneMasked: '139****0003',
    })
    const entered = await organ.ok(openIds.wang, 'session.enter', {})
    expect(entered).toMatchObject({
      state: 'ready',
      me: { name: '王同志', kind: 'probationaryMember', phoneVerified: true },
    })
  })

  it('keeps the words of whoever comes second, instead of overwriting the first', async () => {
    const stale = await organ.refused(openIds.zhou, 'org.changeMember', wang({ name: '晚到' }))
    expect(stale).toMatchObject({ code: 'changedElsewhere' })
    expect((await shown(organ.members.wang)).name).toBe('王同志')
  })

  it('lets one of two changes made at once through', async () => {
    const { version } = await shown(organ.members.li)
    const changes = ['甲', '乙'].map((name) =>
      organ.call(openIds.zhou, 'org.changeMember', {
        ...input(organ.members.li, version),
        kind: 'fullMember',
        partyGroupId: null,
        name,
      }),
    )
    const outcomes = (await Promise.all(changes)).map((answer) => (answer.ok ? 'ok' : answer.problem.code))
    expect(outcomes.sort()).toEqual(['changedElsewhere', 'ok'])
  })

  it('T1: gives nobody another number who was ever bound or holds a post, by whoever asks', async () => {
    const { version } = await shown(organ.members.chen)
    const stored = { partyGroupId: null, name: '陈书记' }
    const change = input(organ.members.chen, version, { ...stored, phone: '13800000321' })
    expect(await organ.refused(openIds.zhou, 'org.changeMember', change)).toMatchObject({
      code: 'recoveryNeeded',
      field: 'phone',
    })
    // As it is recorded it may stand in the form.
    await organ.ok(openIds.zhou, 'org.changeMember', { ...change, phone: '13900000001' })
    expect(await organ.ok(openIds.chen, 'session.enter', {})).toMatchObject({ me: { phoneVerified: true } })
    expect((await shown(organ.members.chen)).phoneMasked).toBe('139****0001')
    const officer = await shown(organ.members.zhou)
    const own = input(organ.members.zhou, officer.version, { partyGroupId: null, name: '周督导', phone: '13800000322' })
    expect((await organ.refused(openIds.sun, 'org.changeMember', own)).code).toBe('recoveryNeeded')
  })

  it('gives another number to somebody of whom there is nothing to take, and refuses one that is taken', async () => {
    const memberId = await organ.add(organ.nodes.root, { name: '余干事', phone: '13800000888' })
    const change = (version: number, phone: string) =>
      input(memberId, version, { partyGroupId: null, name: '余干事', phone })
    const taken = await organ.refused(openIds.zhou, 'org.changeMember', change(1, '13900000007'))
    expect(taken.message).toBe('手机号 13900000007 已登记给吴外支。')
    await organ.ok(openIds.zhou, 'org.changeMember', change(1, '13800000889'))
    await organ.ok(openIds.sun, 'org.changeMember', change(2, '13800000890'))
    expect((await shown(memberId)).phoneMasked).toBe('138****0890')
  })

  it('lets a first number be entered with the rest of the form', async () => {
    const memberId = await organ.add(organ.nodes.root, { name: '夏干事' })
    await organ.ok(
      openIds.sun,
      'org.changeMember',
      input(memberId, 1, { partyGroupId: null, name: '夏干事', phone: '13800000777' }),
    )
    expect((await shown(memberId)).phoneMasked).toBe('138****0777')
  })
})
