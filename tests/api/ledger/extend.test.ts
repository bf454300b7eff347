import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'
import { accepted, act, assignment, recorded } from './support'

const { chen, li, wang, wu, zheng } = openIds

describe('more time for an entry', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const later = (entryId: string, dueOn = '2026-12-05') => ({ ...act(entryId), dueOn, reason: '等配件' })

  climbsTheDoor(
    () => organ,
    'ledger.askExtension',
    () => later('nothing-there'),
  )
  climbsTheDoor(
    () => organ,
    'ledger.extend',
    () => later('nothing-there'),
  )
  climbsTheDoor(
    () => organ,
    'ledger.refuseExtension',
    () => ({ ...act('nothing-there'), reason: '抓紧办' }),
  )

  it('is asked for by the owner and given or refused by the secretary, both days on record', async () => {
    const entryId = await accepted(organ)
    expect((await organ.refused(li, 'ledger.askExtension', later(entryId))).code).toBe('notAllowed')
    expect(await organ.refused(wang, 'ledger.askExtension', later(entryId, '2026-11-26'))).toMatchObject({
      code: 'badInput',
      field: 'dueOn',
    })
    expect((await organ.refused(wang, 'ledger.askExtension', { ...later(entryId), reason: '' })).code).toBe('badInput')
    await organ.ok(wang, 'ledger.askExtension', later(entryId))
    expect(await organ.ok(chen, 'ledger.show', { entryId })).toMatchObject({
      dueOn: '2026-11-26',
      asked: { dueOn: '2026-12-05', reason: '等配件' },
    })
    const refusal = { ...act(entryId), reason: '抓紧办' }
    await organ.ok(chen, 'ledger.refuseExtension', refusal)
    await organ.ok(chen, 'ledger.refuseExtension', refusal)
    expect(await organ.ok(wang, 'ledger.show', { entryId })).toMatchObject({ dueOn: '2026-11-26', asked: null })
    await organ.ok(wang, 'ledger.askExtension', later(entryId))
    await organ.ok(chen, 'ledger.extend', later(entryId, '2026-12-03'))
    const entry = await organ.ok(wang, 'ledger.show', { entryId })
    expect(entry).toMatchObject({ dueOn: '2026-12-03', asked: null })
    expect(entry.log.at(-1)).toMatchObject({
      step: 'extended',
      dueBefore: '2026-11-26',
      dueOn: '2026-12-03',
      words: '等配件',
    })
  })

  it('is nobody’s to give but the secretary’s and the level above, and never the owner’s own', async () => {
    const entryId = await accepted(organ)
    for (const openId of [wang, li])
      expect((await organ.refused(openId, 'ledger.extend', later(entryId))).code).toBe('notAllowed')
    expect((await organ.refused(wu, 'ledger.extend', later(entryId))).code).toBe('notFound')
    const own = await recorded(organ)
    await organ.ok(chen, 'ledger.assign', assignment(organ, own, { ownerId: organ.members.chen }))
    expect((await organ.refused(chen, 'ledger.extend', later(own))).code).toBe('notSelf')
    await organ.ok(chen, 'ledger.askExtension', later(own))
    expect((await organ.refused(chen, 'ledger.refuseExtension', { ...act(own), reason: '算了' })).code).toBe('notSelf')
    await organ.ok(zheng, 'ledger.extend', later(own))
  })

  it('T2: makes whoever asked for it one who worked on it: handed over, they neither verify it nor give more time', async () => {
    const entryId = await recorded(organ)
    await organ.ok(chen, 'ledger.assign', assignment(organ, entryId, { ownerId: organ.members.chen }))
    await organ.ok(chen, 'ledger.askExtension', later(entryId))
    const handedOver = { ...act(entryId), ownerId: organ.members.wang, department: null, reason: '工作调整' }
    expect(
      await organ.refused(zheng, 'ledger.handOver', { ...handedOver, verifierId: organ.members.chen }),
    ).toMatchObject({ code: 'badInput', field: 'verifierId' })
    await organ.ok(zheng, 'ledger.handOver', { ...handedOver, ...act(entryId), verifierId: null })
    await organ.ok(wang, 'ledger.askExtension', later(entryId))
    for (const [action, input] of [
      ['ledger.extend', later(entryId)],
      ['ledger.refuseExtension', { ...act(entryId), reason: '抓紧办' }],
    ] as const)
      expect((await organ.refused(chen, action, input)).code).toBe('ownExtension')
    expect(await organ.ok(chen, 'ledger.show', { entryId })).toMatchObject({ can: { extend: false, verify: false } })
    const waits = async (openId: string) =>
      (await organ.ok(openId, 'home.show', {})).todos.some(({ params }) => params.entryId === entryId)
    expect([await waits(chen), await waits(zheng)]).toEqual([false, true])
    await organ.ok(zheng, 'ledger.extend', later(entryId))
    await organ.ok(wang, 'ledger.requestVerification', { ...act(entryId), words: '已更换', photoIds: [] })
    expect((await organ.refused(chen, 'ledger.verify', { ...act(entryId), words: null })).code).toBe('ownVerification')
    expect([await waits(chen), await waits(zheng)]).toEqual([false, true])
    await organ.ok(zheng, 'ledger.verify', { ...act(entryId), words: null })
  })
})
