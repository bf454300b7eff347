import type { ActionName } from '../../../src/contract'
import { clock, meeting, memberToken, phoneOf } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

/** What the secretary does by hand, who has come with the opening: attendance.confirm, attendance.enterLate, attendance.admitGuest, attendance.void, attendance.explainAbsence. */
let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
const roll = () => organ.ok(openIds.chen, 'attendance.roll', { meetingId })
const rowOf = async (memberId: string) => (await roll()).rows?.find((row) => row.memberId === memberId)
const close = (at = '16:00') => {
  organ.cloud.setNow(clock(at))
  return organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
}
const outside = () => ({ type: 'outside' as const, clientId: clientIdOf(), name: '周老师', unit: '市委党校' })
const wang = () => organ.members.wang

const acts: [ActionName, () => object][] = [
  ['attendance.confirm', () => ({ meetingId, memberId: wang(), reason: '手机没电' })],
  ['attendance.enterLate', () => ({ meetingId, memberId: wang(), arrivedAt: clock('14:30'), reason: '漏扫' })],
  ['attendance.admitGuest', () => ({ meetingId, guest: outside() })],
  ['attendance.void', () => ({ meetingId, rowId: `${meetingId}:${wang()}`, reason: '扫错人' })],
  ['attendance.explainAbsence', () => ({ meetingId, memberId: wang(), reason: '联系不上' })],
]

describe.each(acts)('%s climbs the ladder', (action, input) => {
  climbsTheDoor(() => organ, action, input)

  it('refuses a member, an officer, an administrator, an auditor and the secretary of another branch', async () => {
    for (const openId of [openIds.wang, openIds.zhou, openIds.sun, openIds.qian, openIds.wu]) {
      expect(await organ.refused(openId, action, input())).toMatchObject({ code: 'notAllowed' })
    }
  })

  it('refuses a meeting that is not there and an unknown field', async () => {
    expect(await organ.refused(openIds.chen, action, { ...input(), meetingId: '2026AAAAAAAA' })).toMatchObject({
      code: 'notFound',
    })
    expect(await organ.refused(openIds.chen, action, { ...input(), status: 'present' })).toMatchObject({
      code: 'badInput',
    })
  })
})

describe.each(acts.filter(([action]) => action !== 'attendance.admitGuest'))('%s', (action, input) => {
  it('wants a reason', async () => {
    expect(await organ.refused(openIds.chen, action, { ...input(), reason: '  ' })).toMatchObject({
      code: 'badInput',
      field: 'reason',
    })
  })
})

describe('现场确认', () => {
  it('writes a row with the reason, once', async () => {
    const input = { meetingId, memberId: wang(), reason: '手机没电' }
    const first = await organ.ok(openIds.chen, 'attendance.confirm', input)
    expect(first).toMatchObject({ method: 'manualConfirm', status: 'present', fresh: true })
    expect(await organ.ok(openIds.chen, 'attendance.confirm', input)).toEqual(first)
    expect(await organ.ok(openIds.chen, 'attendance.confirm', input, clientIdOf())).toEqual({ ...first, fresh: false })
    expect(await rowOf(wang())).toMatchObject({ status: 'present', reason: '手机没电' })
  })

  it('does not write over a scan', async () => {
    await organ.ok(openIds.chen, 'attendance.scanMember', {
      meetingId,
      token: memberToken(await phoneOf(organ, openIds.wang), clock('14:25')),
    })
    expect(
      await organ.ok(openIds.chen, 'attendance.confirm', { meetingId, memberId: wang(), reason: '补' }),
    ).toMatchObject({ method: 'secretaryScan', fresh: false })
  })

  it('is for an open meeting and people on its roll', async () => {
    expect(
      await organ.refused(openIds.chen, 'attendance.confirm', {
        meetingId,
        memberId: organ.members.wu,
        reason: '在场',
      }),
    ).toMatchObject({ code: 'notOnRoll' })
    await close()
    expect(
      await organ.refused(openIds.chen, 'attendance.confirm', { meetingId, memberId: wang(), reason: '在场' }),
    ).toMatchObject({ code: 'meetingClosed' })
  })
})

describe('补录', () => {
  const enter = (arrivedAt: string) => ({ meetingId, memberId: wang(), arrivedAt, reason: '现场漏扫' })

  it('waits for the closing', async () => {
    expect(await organ.refused(openIds.chen, 'attendance.enterLate', enter(clock('14:30')))).toMatchObject({
      code: 'meetingStateWrong',
    })
  })

  it('writes the time of arrival, late or not', async () => {
    await close()
    expect(await organ.ok(openIds.chen, 'attendance.enterLate', enter(clock('14:45')))).toMatchObject({
      method: 'lateEntry',
      status: 'late',
      arrivedAt: clock('14:45'),
    })
    expect((await roll()).totals).toMatchObject({ present: 2, late: 1 })
  })

  it('refuses a time outside the meeting, naming the field', async () => {
    await close()
    expect(await organ.refused(openIds.chen, 'attendance.enterLate', enter(clock('16:01')))).toMatchObject({
      code: 'badInput',
      field: 'arrivedAt',
    })
    expect(await rowOf(wang())).toMatchObject({ status: 'absent' })
  })

  it('takes the meeting’s own closing for one left open', async () => {
    organ.cloud.setNow(clock('22:30'))
    expect(await organ.ok(openIds.chen, 'attendance.enterLate', enter(clock('15:00')))).toMatchObject({
      status: 'late',
    })
  })
})

describe('列席', () => {
  it('admits someone from outside by name and unit, once', async () => {
    const guest = outside()
    const first = await organ.ok(openIds.chen, 'attendance.admitGuest', { meetingId, guest })
    expect(first).toMatchObject({ memberId: null, status: 'guest', fresh: true })
    expect(await organ.ok(openIds.chen, 'attendance.admitGuest', { meetingId, guest })).toEqual(first)
    expect(await organ.ok(openIds.chen, 'attendance.admitGuest', { meetingId, guest }, clientIdOf())).toEqual({
      ...first,
      fresh: false,
    })
    const { rows, totals } = await roll()
    expect(totals).toMatchObject({ guests: 1, present: 1 })
    expect(rows?.find((row) => row.status === 'guest')).toMatchObject({
      name: '周老师',
      from: '市委党校',
      votingRight: false,
    })
  })

  it('is not for people on the roll', async () => {
    expect(
      await organ.refused(openIds.chen, 'attendance.admitGuest', {
        meetingId,
        guest: { type: 'member', memberId: wang() },
      }),
    ).toMatchObject({ code: 'onRollAlready' })
  })

  it('wants a unit', async () => {
    expect(
      await organ.refused(openIds.chen, 'attendance.admitGuest', { meetingId, guest: { ...outside(), unit: '' } }),
    ).toMatchObject({ code: 'badInput', field: 'guest.unit' })
  })
})

describe('作废', () => {
  it('takes the row out of every count, keeps it visible, and is the same success twice', async () => {
    const { rowId } = await organ.ok(openIds.chen, 'attendance.confirm', {
      meetingId,
      memberId: wang(),
      reason: '手机没电',
    })
    await organ.ok(openIds.chen, 'attendance.void', { meetingId, rowId, reason: '认错人' })
    expect(await organ.ok(openIds.chen, 'attendance.void', { meetingId, rowId, reason: '再点一次' })).toEqual({ rowId })
    expect(await rowOf(wang())).toMatchObject({ status: 'absent', voided: { reason: '认错人' } })
    expect((await roll()).totals.present).toBe(1)
  })

  it('is no success for a later scan, and 现场确认 brings the same row back', async () => {
    const phone = await phoneOf(organ, openIds.wang)
    const { rowId } = await organ.ok(openIds.chen, 'attendance.scanMember', {
      meetingId,
      token: memberToken(phone, clock('14:25')),
    })
    await organ.ok(openIds.chen, 'attendance.void', { meetingId, rowId, reason: '认错人' })
    organ.cloud.setNow(clock('14:27'))
    const problem = await organ.refused(openIds.chen, 'attendance.scanMember', {
      meetingId,
      token: memberToken(phone, clock('14:27')),
    })
    expect(problem.code).toBe('rowVoided')
    expect(problem.message).toContain('认错人')
    const again = await organ.ok(openIds.chen, 'attendance.confirm', {
      meetingId,
      memberId: wang(),
      reason: '核对后确在场',
    })
    expect(again).toMatchObject({ rowId, method: 'manualConfirm', fresh: true })
    expect((await roll()).totals.present).toBe(2)
  })

  it('never reaches a row of another meeting', async () => {
    const { rowId } = await organ.ok(openIds.chen, 'attendance.confirm', {
      meetingId,
      memberId: wang(),
      reason: '手机没电',
    })
    const other = await meeting.openNow(organ, { title: '集中学习', kinds: ['studySession'] })
    expect(
      await organ.refused(openIds.chen, 'attendance.void', { meetingId: other, rowId, reason: '误' }),
    ).toMatchObject({ code: 'rowMissing' })
    expect((await roll()).totals.present).toBe(2)
  })

  it('ends with archiving', async () => {
    const archived = await meeting.archived(organ)
    const input = { meetingId: archived, rowId: `${archived}:${wang()}`, reason: '晚了' }
    expect(await organ.refused(openIds.chen, 'attendance.void', input)).toMatchObject({ code: 'meetingStateWrong' })
  })
})

describe('缺席原因', () => {
  it('is shown beside the absence and changes no status', async () => {
    await organ.ok(openIds.chen, 'attendance.explainAbsence', { meetingId, memberId: wang(), reason: '联系不上' })
    expect(await rowOf(wang())).toMatchObject({ status: 'absent', reason: '联系不上' })
  })

  it('P17: costs who watches the roll no request until somebody gives one, and is told with what changed', async () => {
    const { next } = await roll()
    const watched = async () => {
      organ.cloud.resetCounters()
      const { rows } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId, cursor: next })
      return { rows, requests: organ.cloud.counters().requests }
    }
    const before = await watched()
    for (const reason of ['联系不上', '临时值班']) {
      await organ.ok(openIds.chen, 'attendance.explainAbsence', { meetingId, memberId: wang(), reason })
      const { rows, requests } = await watched()
      expect(rows).toContainEqual(expect.objectContaining({ memberId: wang(), reason }))
      expect(requests).toBe(before.requests + 1)
    }
  })
})
