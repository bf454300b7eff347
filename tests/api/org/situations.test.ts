import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import { documents } from '../../support/stored'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ.stop())

const show = (memberId = organ.members.wang) => organ.ok(openIds.zhou, 'org.showMember', { memberId })
const abroad = (more: Partial<Input<'org.enterSituation'>> = {}): Input<'org.enterSituation'> => ({
  memberId: organ.members.wang,
  clientId: clientIdOf(),
  kind: 'abroad',
  reason: '随配偶赴任',
  fromOn: '2026-03-01',
  toOn: null,
  ...more,
})
const refused = (more: object = {}, who: keyof typeof openIds = 'zhou') =>
  organ.refused(openIds[who], 'org.enterSituation', abroad(more))

describe('0.25: org.enterSituation', () => {
  climbsTheDoor(() => organ, 'org.enterSituation', abroad)

  it('is for the officer, and never about themself', async () => {
    for (const who of ['chen', 'li', 'wang', 'wu', 'zheng', 'sun', 'qian'] as const)
      expect((await refused({}, who)).code).toBe('notAllowed')
    expect((await refused({ memberId: organ.members.zhou })).code).toBe('notSelf')
  })

  it('refuses who is not there, days that run backwards, no reason and a kind there is none of', async () => {
    expect((await refused({ memberId: 'nobody' })).code).toBe('notFound')
    expect(await refused({ toOn: '2026-02-28' })).toMatchObject({ code: 'termBackwards', field: 'toOn' })
    expect((await refused({ reason: ' ' })).field).toBe('reason')
    expect((await refused({ kind: 'holiday' })).field).toBe('kind')
    expect((await refused({ fromOn: '' })).field).toBe('fromOn')
    expect((await show()).situations).toEqual([])
  })

  it('stands on the page of the member, who sees it too, and is entered once', async () => {
    const input = abroad()
    const entered = await organ.ok(openIds.zhou, 'org.enterSituation', input)
    expect(await organ.ok(openIds.zhou, 'org.enterSituation', input)).toEqual(entered)
    const line = { id: entered.situationId, kind: 'abroad', reason: '随配偶赴任', fromOn: '2026-03-01', toOn: null }
    expect((await show()).situations).toEqual([line])
    const own = await organ.ok(openIds.wang, 'org.showMember', { memberId: organ.members.wang })
    expect(own.situations).toEqual([line])
    expect(own.can.keepSituations).toBe(false)
  })

  it('lets no two of a kind overlap, other kinds beside it, and one after it has ended', async () => {
    expect((await refused({ fromOn: '2026-11-01' })).message).toBe(
      '王党员已登记出国（境）（2026年3月1日起），同一种情况的日期不能重叠。请先结束或更正原来的。',
    )
    expect((await refused({ fromOn: '2026-01-01', toOn: '2026-03-01' })).code).toBe('situationOverlaps')
    await organ.ok(openIds.zhou, 'org.enterSituation', abroad({ fromOn: '2026-01-01', toOn: '2026-02-28' }))
    await organ.ok(openIds.zhou, 'org.enterSituation', abroad({ kind: 'lostContact', fromOn: '2026-06-01' }))
    expect((await show()).situations.map(({ kind, fromOn }) => [kind, fromOn])).toEqual([
      ['lostContact', '2026-06-01'],
      ['abroad', '2026-03-01'],
      ['abroad', '2026-01-01'],
    ])
  })
})

describe('0.25: a situation that was entered', () => {
  const entered = async (name: string) => {
    const memberId = await organ.add(organ.nodes.branch, { name })
    const situationId = await organ.enterSituation(memberId, 'mobile', '2026-03-01')
    return { memberId, situationId, version: 2 }
  }
  const stored = (memberId: string) =>
    documents(organ.cloud).get(`members/${memberId}`) as unknown as { situations: object[] }

  it('ends on a last day, under the version that was seen, by the officer alone', async () => {
    const of = await entered('白杨')
    const end = (toOn: string) => ({ ...of, toOn })
    expect((await organ.refused(openIds.chen, 'org.endSituation', end('2026-10-31'))).code).toBe('notAllowed')
    expect((await organ.refused(openIds.zhou, 'org.endSituation', end('2026-02-01'))).code).toBe('termBackwards')
    expect((await organ.refused(openIds.zhou, 'org.endSituation', { ...end('2026-10-31'), version: 1 })).code).toBe(
      'changedElsewhere',
    )
    expect(
      (await organ.refused(openIds.zhou, 'org.endSituation', { ...end('2026-10-31'), situationId: 'another' })).code,
    ).toBe('notFound')
    expect(await organ.ok(openIds.zhou, 'org.endSituation', end('2026-10-31'))).toEqual({
      memberId: of.memberId,
      version: 3,
    })
    expect((await show(of.memberId)).situations).toMatchObject([{ kind: 'mobile', toOn: '2026-10-31' }])
  })

  it('put into other words keeps what it said, with who corrected it and why', async () => {
    const of = await entered('沙枣')
    const says = { kind: 'seconded', reason: '借调函', fromOn: '2026-04-01', toOn: null } as const
    const input = { ...of, says, why: '不是流动，是借调' }
    expect((await organ.refused(openIds.li, 'org.correctSituation', input)).code).toBe('notAllowed')
    expect((await organ.refused(openIds.zhou, 'org.correctSituation', { ...input, why: '' })).field).toBe('why')
    await organ.ok(openIds.zhou, 'org.correctSituation', input)
    expect((await show(of.memberId)).situations).toEqual([{ id: of.situationId, ...says }])
    expect(stored(of.memberId).situations).toMatchObject([
      {
        ...says,
        earlier: [{ kind: 'mobile', fromOn: '2026-03-01', by: organ.members.zhou, why: '不是流动，是借调' }],
      },
    ])
  })

  it('taken back is on no page and stays on record', async () => {
    const of = await entered('红柳')
    await organ.ok(openIds.zhou, 'org.correctSituation', { ...of, says: null, why: '登记错了人' })
    expect((await show(of.memberId)).situations).toEqual([])
    expect(stored(of.memberId).situations).toMatchObject([{ kind: 'mobile', withdrawn: true }])
    const again = { ...of, version: 3, says: null, why: '再撤一次' }
    expect((await organ.refused(openIds.zhou, 'org.correctSituation', again)).code).toBe('notFound')
    await organ.enterSituation(of.memberId, 'mobile', '2026-03-01')
  })
})
