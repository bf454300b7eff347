import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, type Organ } from '../../support/organ'

const { chen, zheng, zhou } = openIds

const written = async (organ: Organ) => {
  const meetingId = await meeting.closed(organ)
  const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
  await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
  return meetingId
}
/** A 主题党日 sent up by 陈书记. */
export const submitted = async (organ: Organ) => {
  const meetingId = await written(organ)
  await organ.ok(chen, 'meeting.submit', { meetingId })
  return meetingId
}

/** Sending up, taking back and judging. */
export const reviewDeeds = (organ: () => Organ) => {
  const submits = (meetingId: string, by = chen) => organ().ok(by, 'meeting.submit', { meetingId })
  const archives = (meetingId: string) => organ().ok(zhou, 'meeting.archive', { meetingId })
  const returns = (meetingId: string) => organ().ok(zhou, 'meeting.return', { meetingId, reason: '请补上决议' })
  const asked = async () => {
    const meetingId = await submitted(organ())
    await organ().ok(zheng, 'meeting.openReview', { meetingId })
    return meetingId
  }
  return {
    'meeting.submit': async () => {
      const meetingId = await written(organ())
      const then = [() => returns(meetingId), () => submits(meetingId, zheng), () => archives(meetingId)]
      return { openId: chen, input: { meetingId }, then, anew: true }
    },
    'meeting.correctMinutes': async () => {
      const meetingId = await written(organ())
      const then = [() => submits(meetingId), () => archives(meetingId)]
      return { openId: chen, input: { meetingId, minutes: 72, reason: '散会时忘了点结束' }, then }
    },
    'meeting.withdraw': async () => {
      const meetingId = await submitted(organ())
      return {
        openId: chen,
        input: { meetingId },
        then: [() => submits(meetingId), () => archives(meetingId)],
        anew: true,
      }
    },
    'meeting.openReview': async () => {
      const meetingId = await submitted(organ())
      return { openId: zheng, input: { meetingId }, then: [() => archives(meetingId)] }
    },
    'meeting.askReturn': async () => {
      const meetingId = await asked()
      const then = [() => returns(meetingId), () => submits(meetingId), () => archives(meetingId)]
      return { openId: chen, input: { meetingId, reason: '漏写了一条决议' }, then, anew: true }
    },
    'meeting.declineReturn': async () => {
      const meetingId = await asked()
      await organ().ok(chen, 'meeting.askReturn', { meetingId, reason: '漏写了一条决议' })
      return { openId: zheng, input: { meetingId, note: '请用更正说明' }, then: [() => archives(meetingId)] }
    },
    'meeting.archive': async () => {
      const meetingId = await submitted(organ())
      const clientId = clientIdOf()
      const change = { subject: 'place' as const, text: '四楼会议室' }
      const decision = { meetingId, clientId, accept: true, note: null }
      return {
        openId: zheng,
        input: { meetingId },
        then: [
          () => organ().ok(chen, 'amendment.propose', { meetingId, clientId, change, reason: '改错' }),
          () => organ().ok(zhou, 'amendment.decide', decision),
        ],
      }
    },
    'meeting.archiveMany': async () => {
      const meetingIds = [await submitted(organ()), await submitted(organ()), 'nosuchmeeting']
      return { openId: zheng, input: { meetingIds } }
    },
    'meeting.return': async () => {
      const meetingId = await submitted(organ())
      return {
        openId: zheng,
        input: { meetingId, reason: '请补上决议', remarks: [{ part: 'resolutions' as const, text: '没有写决议' }] },
        then: [() => submits(meetingId), () => archives(meetingId)],
        anew: true,
      }
    },
  }
}
