import { meeting } from '../../support/meeting'
import { openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, wang } = openIds
const asking = (meetingId: string) => ({ meetingId, reasonKind: 'duty' as const, note: null })
const asked = async () => {
  const meetingId = await meeting.announced(organ)
  await organ.ok(wang, 'leave.request', asking(meetingId))
  return meetingId
}
const entering = (meetingId: string) => ({
  meetingId,
  memberId: organ.members.wang,
  reasonKind: 'sick' as const,
  how: 'phone' as const,
  askedAt: organNow,
  note: null,
})
const takingBack = (meetingId: string) => ({ meetingId, memberId: organ.members.wang, reason: '记错了人' })
const decision = (meetingId: string, approve: boolean) => ({
  meetingId,
  memberId: organ.members.wang,
  approve,
  note: null,
})

repeats('leave', () => organ, {
  'leave.request': async () => {
    const meetingId = await meeting.announced(organ)
    return {
      openId: wang,
      input: asking(meetingId),
      then: [
        () => organ.ok(chen, 'leave.decide', decision(meetingId, true)),
        () => organ.ok(wang, 'leave.withdraw', { meetingId }),
      ],
      anew: true,
    }
  },
  'leave.withdraw': async () => {
    const meetingId = await asked()
    return {
      openId: wang,
      input: { meetingId },
      then: [() => organ.ok(wang, 'leave.request', asking(meetingId))],
      anew: true,
    }
  },
  'leave.enterFor': async () => {
    const meetingId = await meeting.announced(organ)
    return {
      openId: chen,
      input: entering(meetingId),
      then: [() => organ.ok(chen, 'leave.takeBack', takingBack(meetingId))],
      anew: true,
    }
  },
  'leave.takeBack': async () => {
    const meetingId = await meeting.announced(organ)
    await organ.ok(chen, 'leave.enterFor', entering(meetingId))
    return {
      openId: chen,
      input: takingBack(meetingId),
      then: [() => organ.ok(chen, 'leave.enterFor', entering(meetingId))],
      anew: true,
    }
  },
  'leave.decide': async () => {
    const meetingId = await asked()
    return {
      openId: chen,
      input: decision(meetingId, true),
      then: [
        () => organ.ok(wang, 'leave.withdraw', { meetingId }),
        () => organ.ok(wang, 'leave.request', asking(meetingId)),
      ],
      anew: true,
    }
  },
})
