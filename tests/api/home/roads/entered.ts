import { addMinutes } from '../../../../src/contract/days'
import type { TalkRef } from '../../../../src/contract/talk'
import { clock, meeting } from '../../../support/meeting'
import type { Organ } from '../../../support/organ'
import { openIds, organDay } from '../../../support/organ'
import { planned, step } from '../../talk/support'
import { stepsUp, newcomer, type Road, type Roads } from './road'

const { chen, li, wang } = openIds

/** 王党员 asked by telephone, and 陈书记 entered it. */
const told =
  (end: (organ: Organ, meetingId: string) => Promise<unknown>): Road =>
  async (organ) => {
    const meetingId = await meeting.announced(organ)
    const memberId = organ.members.wang
    const asked = { reasonKind: 'sick', how: 'phone', askedAt: clock('08:30'), note: '发烧' } as const
    await organ.ok(chen, 'leave.enterFor', { meetingId, memberId, ...asked })
    return { of: wang, about: { meetingId }, end: () => end(organ, meetingId) }
  }
export const toCheckLeave: Roads = {
  'taken back': told((organ, meetingId) =>
    organ.ok(chen, 'leave.takeBack', { meetingId, memberId: organ.members.wang, reason: '记错了人' }),
  ),
  'told for long enough': told(async (organ) => organ.cloud.setNow(addMinutes(clock('09:00'), 4 * 24 * 60))),
  'the meeting is cancelled': told((organ, meetingId) =>
    organ.ok(chen, 'meeting.cancel', { meetingId, reason: '防汛值守' }),
  ),
}

let elders = 0
/** 陈书记 has talked with somebody who has no account, and 李委员 is asked to mark it seen. */
const unseen =
  (end: (organ: Organ, ref: TalkRef, phone: string) => Promise<unknown>): Road =>
  async (organ) => {
    const phone = `136${String(++elders).padStart(8, '0')}`
    const counterpartId = await organ.add(organ.nodes.branch, { name: `老党员${elders}`, phone })
    const ref = await planned(organ, {}, { counterpartId })
    const held = { heldOn: organDay, place: '老党员家', faceToFace: true }
    const recorded = await organ.ok(chen, 'talk.record', { ...step(ref), ...held })
    return { of: li, about: { talkId: ref.talkId }, end: () => end(organ, recorded, phone) }
  }
const seen = (by: string, accept: boolean) => (organ: Organ, ref: TalkRef) =>
  organ.ok(by, 'talk.witness', { ...step(ref), accept })
export const toWitness: Roads = {
  'marked seen': unseen(seen(li, true)),
  'sent back': unseen(seen(li, false)),
  'marked seen by the deputy secretary': unseen(async (organ, ref) => {
    const { memberId, openId } = await newcomer(organ)
    await stepsUp(organ, memberId)
    return seen(openId, true)(organ, ref)
  }),
  'the other comes to have an account': unseen((organ, _ref, phone) => organ.bind(`phone-${phone}`)),
}
