import type { Input } from '../../../src/contract'
import { clock, deputy, knocks, meeting, memberToken, meetingToken, phoneOf, shortCode } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { everything } from '../../support/stored'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, wang } = openIds
const wangId = () => organ.members.wang
/** Open since 14:20, and it is 14:25. */
const open = async () => {
  organ.cloud.setNow(clock('14:20'))
  const meetingId = await meeting.openNow(organ)
  organ.cloud.setNow(clock('14:25'))
  return meetingId
}
const closed = async () => {
  const meetingId = await open()
  organ.cloud.setNow(clock('16:00'))
  await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
  return meetingId
}
const rowIdOf = (meetingId: string, memberId = wangId()) => `${meetingId}:${memberId}`
const voided = (meetingId: string, memberId?: string) => () =>
  organ.ok(chen, 'attendance.void', { meetingId, rowId: rowIdOf(meetingId, memberId), reason: '认错人' })
const vouched = (meetingId: string, memberId = wangId(), reason = '核对后确在场') => ({ meetingId, memberId, reason })
const confirmed = (meetingId: string, memberId?: string) => () =>
  organ.ok(chen, 'attendance.confirm', vouched(meetingId, memberId))
const entered = (meetingId: string, arrivedAt = clock('14:45')) => ({
  ...vouched(meetingId, wangId(), '现场漏扫'),
  arrivedAt,
})
const offTheRoll = (meetingId: string) => () =>
  organ.ok(chen, 'meeting.correctRoll', { meetingId, memberId: wangId(), change: 'remove', reason: '外出学习' })
const over = (meetingId: string) => () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
const shown = async (openId: string, at: string) => memberToken(await phoneOf(organ, openId), clock(at))

repeats('attendance', () => organ, {
  'attendance.checkIn': async () => {
    const meetingId = await open()
    return {
      openId: wang,
      input: { token: await meetingToken(organ, meetingId, clock('14:25')) },
      then: [voided(meetingId), confirmed(meetingId), offTheRoll(meetingId), over(meetingId)],
    }
  },
  'attendance.checkInByCode': async () => {
    const meetingId = await open()
    return {
      openId: wang,
      input: { meetingId, code: await shortCode(organ, meetingId, clock('14:25')) },
      then: [voided(meetingId), confirmed(meetingId), offTheRoll(meetingId), over(meetingId)],
    }
  },
  'attendance.scanMember': async () => {
    const meetingId = await open()
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: { meetingId, token: await shown(wang, '14:25') },
      then: [voided(meetingId), confirmed(meetingId), () => phoneOf(organ, wang), stepsDown, over(meetingId)],
    }
  },
  'attendance.syncScans': async () => {
    const meetingId = await open()
    const { openId, stepsDown } = await deputy(organ)
    const tokens = [await shown(wang, '14:25'), await shown(li, '14:25')]
    await confirmed(meetingId, organ.members.li)()
    return {
      openId,
      input: {
        meetingId,
        scans: tokens.map((token) => ({ clientId: clientIdOf(), token, scannedAt: clock('14:25') })),
      },
      then: [
        voided(meetingId),
        confirmed(meetingId),
        voided(meetingId, organ.members.li),
        () => phoneOf(organ, wang),
        offTheRoll(meetingId),
        stepsDown,
        () => organ.ok(chen, 'meeting.cancel', { meetingId, reason: '会场停电' }),
      ],
    }
  },
  'attendance.confirm': async () => {
    const meetingId = await open()
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: vouched(meetingId),
      then: [voided(meetingId), stepsDown, offTheRoll(meetingId), over(meetingId)],
      anew: true,
    }
  },
  'attendance.callRoll': async () => {
    const meetingId = await open()
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: { meetingId, memberIds: [wangId(), organ.members.li], reason: '没有带手机' },
      then: [voided(meetingId), stepsDown, offTheRoll(meetingId), over(meetingId)],
      anew: true,
    }
  },
  'attendance.undo': async () => {
    const meetingId = await open()
    await confirmed(meetingId)()
    return {
      openId: chen,
      input: { meetingId, rowId: rowIdOf(meetingId) },
      then: [confirmed(meetingId), over(meetingId)],
      anew: true,
    }
  },
  'attendance.endLeave': async () => {
    const meetingId = await open()
    const { openId, stepsDown } = await deputy(organ)
    await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })
    await organ.ok(chen, 'leave.decide', { meetingId, memberId: wangId(), approve: true, note: null })
    await confirmed(meetingId)()
    return { openId, input: { meetingId, memberId: wangId() }, then: [voided(meetingId), stepsDown, over(meetingId)] }
  },
  'attendance.enterLate': async () => {
    const meetingId = await closed()
    return {
      openId: li,
      input: entered(meetingId),
      then: [
        voided(meetingId),
        () => organ.ok(chen, 'attendance.enterLate', entered(meetingId, clock('15:30'))),
        voided(meetingId),
        offTheRoll(meetingId),
      ],
      anew: true,
    }
  },
  'attendance.admitGuest': async () => {
    const meetingId = await open()
    await knocks(organ, meetingId, openIds.wu, clock('14:25'))
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: { meetingId, guest: { type: 'member', memberId: organ.members.wu } },
      then: [voided(meetingId, organ.members.wu), stepsDown, over(meetingId)],
      anew: true,
    }
  },
  'attendance.void': async () => {
    const meetingId = await open()
    await confirmed(meetingId)()
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: { meetingId, rowId: rowIdOf(meetingId), reason: '扫错人' },
      then: [confirmed(meetingId), stepsDown, over(meetingId)],
      anew: true,
    }
  },
  'attendance.explainAbsence': async () => {
    const meetingId = await closed()
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: vouched(meetingId, wangId(), '联系不上'),
      then: [
        () => organ.ok(chen, 'attendance.explainAbsence', vouched(meetingId, wangId(), '出差')),
        stepsDown,
        offTheRoll(meetingId),
      ],
      anew: true,
    }
  },
})

describe('a call that found the person there', () => {
  it.each(['attendance.confirm', 'attendance.admitGuest'] as const)(
    'by %s does not bring the row back when it comes again',
    async (action) => {
      const meetingId = await open()
      const memberId = action === 'attendance.confirm' ? wangId() : organ.members.wu
      await knocks(organ, meetingId, openIds.wu, clock('14:25'))
      const input =
        action === 'attendance.confirm'
          ? vouched(meetingId)
          : { meetingId, guest: { type: 'member' as const, memberId } }
      await organ.ok(li, action, input as never)
      const name = clientIdOf()
      const found = await organ.ok(chen, action, input as never, name)
      expect(found).toMatchObject({ fresh: false })
      await voided(meetingId, memberId)()
      expect(await organ.ok(chen, action, input as never, name)).toEqual(found)
      expect((await organ.ok(chen, 'attendance.roll', { meetingId })).totals).toMatchObject({ present: 1, guests: 0 })
    },
  )

  it('by scanning is told the same after the row was voided', async () => {
    const meetingId = await open()
    await confirmed(meetingId)()
    const input = { token: await meetingToken(organ, meetingId, clock('14:25')) }
    const name = clientIdOf()
    const found = await organ.ok(wang, 'attendance.checkIn', input, name)
    expect(found).toMatchObject({ fresh: false, method: 'manualConfirm' })
    await voided(meetingId)()
    expect(await organ.ok(wang, 'attendance.checkIn', input, name)).toEqual(found)
  })
})

describe('two guests under one name of the phone', () => {
  it('are not one: the second is told so', async () => {
    const meetingId = await open()
    const guest = { type: 'outside' as const, clientId: clientIdOf(), name: '周老师', unit: '市委党校' }
    await organ.ok(chen, 'attendance.admitGuest', { meetingId, guest })
    const other = { meetingId, guest: { ...guest, name: '吴老师' } }
    expect(await organ.refused(chen, 'attendance.admitGuest', other)).toMatchObject({ code: 'changedElsewhere' })
    const { rows } = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(rows!.filter(({ status }) => status === 'guest').map(({ name }) => name)).toEqual(['周老师'])
  })
})

describe('reasons for an absence', () => {
  const explain = (openId: string, input: Input<'attendance.explainAbsence'>) =>
    organ.ok(openId, 'attendance.explainAbsence', input)
  it('stay on record when another is given, each with who gave it', async () => {
    const meetingId = await closed()
    for (const [openId, reason] of [
      [chen, '联系不上'],
      [li, '出差'],
      [li, '因病'],
    ] as const)
      await explain(openId, vouched(meetingId, wangId(), reason))
    expect(everything(organ.cloud).get(`absences/${rowIdOf(meetingId)}`)).toMatchObject({
      reason: '因病',
      by: organ.members.li,
      earlier: [
        { reason: '联系不上', by: organ.members.chen },
        { reason: '出差', by: organ.members.li },
      ],
      audit: [{ by: organ.members.chen }, { by: organ.members.li }, { by: organ.members.li }],
    })
    const { rows } = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(rows!.find(({ memberId }) => memberId === wangId())).toMatchObject({ status: 'absent', reason: '因病' })
  })
})

it('takes nothing from scans of somebody who no longer runs the meeting, beside what they took', async () => {
  const meetingId = await open()
  const { openId, stepsDown } = await deputy(organ)
  const [before, after] = [
    { clientId: clientIdOf(), token: await shown(wang, '14:25'), scannedAt: clock('14:25') },
    { clientId: clientIdOf(), token: await shown(li, '14:25'), scannedAt: clock('14:25') },
  ]
  const first = await organ.ok(openId, 'attendance.syncScans', { meetingId, scans: [before] })
  await stepsDown()
  expect(await organ.refused(openId, 'attendance.syncScans', { meetingId, scans: [after] })).toMatchObject({
    code: 'notAllowed',
  })
  const { results } = await organ.ok(openId, 'attendance.syncScans', { meetingId, scans: [before, after] })
  expect(results).toMatchObject([first.results[0], { clientId: after.clientId, ok: false, code: 'notAllowed' }])
  expect((await organ.ok(chen, 'attendance.roll', { meetingId })).totals.present).toBe(2)
})
