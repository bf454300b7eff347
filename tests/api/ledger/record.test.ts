import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

const { chen, li, wang, wu, zheng, zhou, sun, qian, zhao } = openIds

describe('ledger.record', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const input = (more: object = {}) => ({
    clientId: clientIdOf(),
    branchId: organ.nodes.branch,
    matter: '会议室暖气不热',
    source: '督查发现',
    raisedOn: '2026-11-19',
    raisedBy: null,
    carries: false,
    ...more,
  })

  climbsTheDoor(
    () => organ,
    'ledger.record',
    () => input(),
  )

  it('is the committee’s and the levels’ above, nobody else’s', async () => {
    for (const openId of [wang, wu, sun, qian, zhao])
      expect((await organ.refused(openId, 'ledger.record', input())).code).toBe('notAllowed')
    for (const openId of [chen, li, zheng, zhou]) await organ.ok(openId, 'ledger.record', input())
  })

  it('refuses a day to come, a group and what is too long', async () => {
    expect(await organ.refused(chen, 'ledger.record', input({ raisedOn: '2026-11-21' }))).toMatchObject({
      code: 'badInput',
      field: 'raisedOn',
    })
    expect((await organ.refused(chen, 'ledger.record', input({ branchId: organ.nodes.group }))).code).toBe('notFound')
    expect(await organ.refused(chen, 'ledger.record', input({ matter: '长'.repeat(201) }))).toMatchObject({
      code: 'badInput',
      field: 'matter',
    })
    expect((await organ.refused(chen, 'ledger.record', input({ branchId: { $ne: null } }))).code).toBe('badInput')
    expect(await organ.refused(chen, 'ledger.record', input({ raisedBy: '刘叔13800000001' }))).toMatchObject({
      field: 'raisedBy',
      message: expect.stringContaining('像电话号码'),
    })
  })

  it('records once however often it is asked, and many at once', async () => {
    const said = input()
    const first = await organ.ok(chen, 'ledger.record', said)
    expect(await organ.ok(chen, 'ledger.record', said)).toEqual(first)
    const ids = await Promise.all(Array.from({ length: 6 }, () => organ.ok(li, 'ledger.record', input())))
    expect(new Set(ids.map(({ entryId }) => entryId)).size).toBe(6)
  })
})
