import type { Input } from '../../../src/contract'
import { beijingInstant } from '../../../src/contract/days'
import { clock, deputy, meeting } from '../../support/meeting'
import { openIds, organDay, type Organ } from '../../support/organ'

const { chen, zheng, zhou } = openIds

/** Held before the office opened on the organ's day, on paper. */
const heldThisMorning = { startAt: clock('07:00'), endAt: clock('08:30') }
/** Older than the organ lets a branch enter by itself. */
const heldLongAgo = { startAt: beijingInstant('2026-10-10', '14:30'), endAt: beijingInstant('2026-10-10', '16:00') }

export const paperOf = (organ: Organ, meetingId: string): Input<'meeting.recordAfterwards'> => ({
  meetingId,
  reason: '会场没有信号',
  minutes: 85,
  came: [{ memberId: organ.members.chen, arrivedAt: heldThisMorning.startAt }],
  guests: [
    {
      type: 'outside',
      clientId: 'guest-0001',
      name: '郭来宾',
      unit: '市农业农村局',
      arrivedAt: heldThisMorning.startAt,
    },
  ],
})

/** One way to each act of 补记, for the property that a call repeated is told the same. */
export const afterwardsDeeds = (theOrgan: () => Organ) => {
  const asked = async () => {
    const meetingId = await meeting.draft(theOrgan(), heldLongAgo)
    await theOrgan().ok(chen, 'meeting.askAfterwards', { meetingId, reason: '签到表刚带回来' })
    return meetingId
  }
  return {
    'meeting.recordAfterwards': async () => {
      const meetingId = await meeting.draft(theOrgan(), heldThisMorning)
      const { openId, stepsDown } = await deputy(theOrgan())
      const row = { meetingId, memberId: theOrgan().members.li, arrivedAt: heldThisMorning.startAt, reason: '看漏了' }
      return {
        openId,
        input: paperOf(theOrgan(), meetingId),
        then: [() => theOrgan().ok(chen, 'attendance.enterLate', row), stepsDown],
      }
    },
    'meeting.askAfterwards': async () => {
      const meetingId = await meeting.draft(theOrgan(), heldLongAgo)
      const { openId, stepsDown } = await deputy(theOrgan())
      return {
        openId,
        input: { meetingId, reason: '签到表刚带回来' },
        then: [
          () => theOrgan().ok(zhou, 'meeting.approveAfterwards', { meetingId, approve: false, note: '请附签到表' }),
          stepsDown,
        ],
        anew: true,
      }
    },
    'meeting.approveAfterwards': async () => {
      const meetingId = await asked()
      return {
        openId: zheng,
        input: { meetingId, approve: true, note: null },
        then: [() => theOrgan().ok(chen, 'meeting.cancel', { meetingId, reason: '没有开' })],
        anew: true,
      }
    },
    'meeting.saveAfterwardsRule': async () => {
      const { versions } = await theOrgan().ok(zhou, 'meeting.afterwardsRule', {})
      const version = versions[0]!.version
      const input = { version, effectiveFrom: organDay, days: 20, source: null }
      const next = { ...input, version: version + 1, days: 30 }
      return { openId: zhou, input, then: [() => theOrgan().ok(zhou, 'meeting.saveAfterwardsRule', next)] }
    },
  }
}
