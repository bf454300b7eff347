import { addMinutes } from '../../../../src/contract/days'
import { clock, endAt, meeting, planOf, startAt, type Plan } from '../../../support/meeting'
import type { Organ } from '../../../support/organ'
import { clientIdOf, openIds } from '../../../support/organ'
import { newcomer, stepsUp, transferred, type Begun, type Road, type Roads } from './road'

const { chen, li, wang, zheng, zhou } = openIds
const cancels = (organ: Organ, meetingId: string) => () =>
  organ.ok(chen, 'meeting.cancel', { meetingId, reason: '防汛值守' })
const writes = async (organ: Organ, meetingId: string, by = chen) => {
  const { version } = await organ.ok(by, 'meeting.show', { meetingId })
  return organ.ok(by, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: ['印发'] })
}
const submits = (organ: Organ, meetingId: string) => organ.ok(chen, 'meeting.submit', { meetingId })

/** For whoever has just come to run the branch's meetings, until they no longer do. */
const byPost =
  (prepare: (organ: Organ) => Promise<string>, ends: 'post' | 'transfer'): Road =>
  async (organ) => {
    const meetingId = await prepare(organ)
    const { openId, memberId } = await newcomer(organ)
    const stepsDown = await stepsUp(organ, memberId)
    return {
      of: openId,
      about: { meetingId },
      theirsAlone: true,
      end: ends === 'post' ? stepsDown : () => transferred(organ, memberId),
    }
  }
const road =
  (
    prepare: (organ: Organ) => Promise<string>,
    of: string,
    end: (organ: Organ, meetingId: string) => Promise<unknown>,
  ): Road =>
  async (organ): Promise<Begun> => {
    const meetingId = await prepare(organ)
    return { of, about: { meetingId }, end: () => end(organ, meetingId) }
  }

const announced = (organ: Organ) => meeting.announced(organ)
const opensIt = (by: string) => (organ: Organ, meetingId: string) => organ.ok(by, 'meeting.open', { meetingId })
export const toOpen: Roads = {
  'opened by themselves': road(announced, chen, opensIt(chen)),
  'opened by its recorder': road(announced, chen, opensIt(li)),
  'opened by the level above': road(announced, li, opensIt(zheng)),
  cancelled: road(announced, li, (organ, meetingId) => cancels(organ, meetingId)()),
  'put off to another day': road(announced, chen, async (organ, meetingId) => {
    const { clientId: _clientId, ...plan } = planOf(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    const later = { startAt: addMinutes(startAt, 1440), endAt: addMinutes(endAt, 1440) }
    return organ.ok(chen, 'meeting.revise', { ...plan, ...later, meetingId, version })
  }),
  'another recorder is named': async (organ) => {
    const { memberId, openId } = await newcomer(organ)
    const meetingId = await meeting.announced(organ, { recorderId: memberId })
    const { clientId: _clientId, ...plan } = planOf(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    return {
      of: openId,
      about: { meetingId },
      theirsAlone: true,
      end: () => organ.ok(chen, 'meeting.revise', { ...plan, meetingId, version }),
    }
  },
  'the post ends': byPost(announced, 'post'),
  'who ran it moves to another branch': byPost(announced, 'transfer'),
}

const overtime = async (organ: Organ) => {
  organ.cloud.setNow(clock('14:20'))
  const meetingId = await meeting.openNow(organ)
  organ.cloud.setNow(addMinutes(endAt, 35))
  return meetingId
}
export const toClose: Roads = {
  'closed by themselves': road(overtime, chen, (organ, meetingId) =>
    organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
  ),
  'closed by its recorder': road(overtime, chen, (organ, meetingId) =>
    organ.ok(li, 'meeting.close', { meetingId, minutes: 90 }),
  ),
  cancelled: road(overtime, li, (organ, meetingId) => cancels(organ, meetingId)()),
  'it closes itself, before any timer runs': road(overtime, chen, async (organ) =>
    organ.cloud.setNow(addMinutes(endAt, 360)),
  ),
  'the timer closes it': road(overtime, chen, async (organ) => {
    organ.cloud.setNow(addMinutes(endAt, 361))
    return organ.cloud.runTimer('jobs', 'night')
  }),
  'the post ends': byPost(overtime, 'post'),
}

const closed =
  (more: Partial<Plan> = {}) =>
  (organ: Organ) =>
    meeting.closed(organ, more)
export const toWrite: Roads = {
  'written by themselves': road(closed(), chen, (organ, meetingId) => writes(organ, meetingId)),
  'written by its recorder': road(closed(), chen, (organ, meetingId) => writes(organ, meetingId, li)),
  'written by the secretary': road(closed(), li, (organ, meetingId) => writes(organ, meetingId)),
  'the post ends': byPost(closed(), 'post'),
}

const written = async (organ: Organ) => {
  const meetingId = await meeting.closed(organ)
  await writes(organ, meetingId)
  return meetingId
}
export const toSubmit: Roads = {
  submitted: road(written, chen, submits),
  'submitted by the level above': road(written, chen, (organ, meetingId) =>
    organ.ok(zheng, 'meeting.submit', { meetingId }),
  ),
  'the post ends': byPost(written, 'post'),
}

const returned = async (organ: Organ) => {
  const meetingId = await written(organ)
  await submits(organ, meetingId)
  await organ.ok(zheng, 'meeting.return', { meetingId, reason: '缺决议' })
  return meetingId
}
export const toMend: Roads = {
  'submitted again': road(returned, chen, submits),
  'submitted again, for its recorder': road(returned, li, submits),
  'the post ends': byPost(returned, 'post'),
}

const submitted = async (organ: Organ) => {
  const meetingId = await written(organ)
  await submits(organ, meetingId)
  return meetingId
}
const archives = (by: string) => (organ: Organ, meetingId: string) => organ.ok(by, 'meeting.archive', { meetingId })
export const toReview: Roads = {
  archived: road(submitted, zheng, archives(zheng)),
  'archived by another': road(submitted, zheng, archives(zhou)),
  returned: road(submitted, zheng, (organ, meetingId) =>
    organ.ok(zhou, 'meeting.return', { meetingId, reason: '缺决议' }),
  ),
  'who was to review put a row of it right, which makes it their own work': async (organ) => {
    const meetingId = await submitted(organ)
    const entry = { meetingId, memberId: organ.members.wang, arrivedAt: clock('09:00'), reason: '会上漏签' }
    return {
      of: zheng,
      about: { meetingId },
      theirsAlone: true,
      end: () => organ.ok(zheng, 'attendance.enterLate', entry),
    }
  },
}

const askedBack = async (organ: Organ) => {
  const meetingId = await submitted(organ)
  await organ.ok(zheng, 'meeting.openReview', { meetingId })
  await organ.ok(chen, 'meeting.askReturn', { meetingId, reason: '漏写了一条决议' })
  return meetingId
}
export const toAnswerReturn: Roads = {
  returned: road(askedBack, zheng, (organ, meetingId) =>
    organ.ok(zheng, 'meeting.return', { meetingId, reason: '漏写了一条决议' }),
  ),
  'declined by another': road(askedBack, zheng, (organ, meetingId) =>
    organ.ok(zhou, 'meeting.declineReturn', { meetingId, note: '请用更正说明' }),
  ),
}

const amended = async (organ: Organ) => {
  const meetingId = await meeting.archived(organ)
  const change = { subject: 'place' as const, text: '四楼会议室' }
  const clientId = clientIdOf()
  await organ.ok(chen, 'amendment.propose', { meetingId, clientId, change, reason: '临时换了地方' })
  return { meetingId, clientId }
}
const deciding =
  (of: string, by: string, accept: boolean): Road =>
  async (organ) => {
    const { meetingId, clientId } = await amended(organ)
    const decision = { meetingId, clientId, accept, note: accept ? null : '没有换' }
    return { of, about: { meetingId }, end: () => organ.ok(by, 'amendment.decide', decision) }
  }
export const toDecideAmendment: Roads = {
  accepted: deciding(zheng, zheng, true),
  'refused by another': deciding(zheng, zhou, false),
}

/** 王党员 has asked for leave; 陈书记 decides. */
const asks = async (organ: Organ, meetingId: string, by = wang) => {
  await organ.ok(by, 'leave.request', { meetingId, reasonKind: 'sick', note: null })
}
const leave =
  (end: (organ: Organ, meetingId: string, memberId: string) => Promise<unknown>, prepare = announced): Road =>
  async (organ) => {
    const meetingId = await prepare(organ)
    await asks(organ, meetingId)
    const memberId = organ.members.wang
    return { of: chen, about: { meetingId, memberId }, end: () => end(organ, meetingId, memberId) }
  }
const decision = (meetingId: string, memberId: string) => ({ meetingId, memberId, approve: true, note: null })
const underWay = (organ: Organ) => meeting.openNow(organ)
/** The secretary's own, which the level above decides, of a meeting that is submitted. */
const ownOfSubmitted =
  (end: (organ: Organ, meetingId: string) => Promise<unknown>): Road =>
  async (organ) => {
    const meetingId = await meeting.announced(organ)
    await asks(organ, meetingId, chen)
    await organ.ok(li, 'meeting.open', { meetingId })
    await organ.ok(li, 'meeting.close', { meetingId, minutes: 1 })
    await writes(organ, meetingId, li)
    await submits(organ, meetingId)
    return { of: zheng, about: { meetingId, memberId: organ.members.chen }, end: () => end(organ, meetingId) }
  }
export const toDecideLeave: Roads = {
  decided: leave((organ, ...ids) => organ.ok(chen, 'leave.decide', decision(...ids))),
  'decided by the level above': leave((organ, ...ids) => organ.ok(zheng, 'leave.decide', decision(...ids))),
  'taken back': leave((organ, meetingId) => organ.ok(wang, 'leave.withdraw', { meetingId })),
  'the meeting is cancelled': leave((organ, meetingId) => cancels(organ, meetingId)()),
  'the meeting is cancelled while it is open': leave((organ, meetingId) => cancels(organ, meetingId)(), underWay),
  'settled as the meeting ends': leave(
    (organ, meetingId, memberId) =>
      organ.ok(chen, 'meeting.close', { meetingId, minutes: 90, leaves: [{ memberId, approve: true, note: null }] }),
    underWay,
  ),
  'the meeting is archived': ownOfSubmitted(archives(zhou)),
  'decided while the meeting is reviewed': ownOfSubmitted((organ, meetingId) =>
    organ.ok(zheng, 'leave.decide', decision(meetingId, organ.members.chen)),
  ),
  'the post ends': async (organ) => {
    const meetingId = await meeting.announced(organ)
    await asks(organ, meetingId)
    const { openId, memberId } = await newcomer(organ)
    const end = await stepsUp(organ, memberId)
    return { of: openId, about: { meetingId, memberId: organ.members.wang }, theirsAlone: true, end }
  },
}
