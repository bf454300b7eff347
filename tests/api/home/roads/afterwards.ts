import { addMinutes, beijingInstant } from '../../../../src/contract/days'
import { endAt, meeting, startAt } from '../../../support/meeting'
import type { Organ } from '../../../support/organ'
import { openIds } from '../../../support/organ'
import type { Road, Roads } from './road'

const { chen, zheng, zhou } = openIds

const enters = (organ: Organ, meetingId: string, by = chen) =>
  organ.ok(by, 'meeting.recordAfterwards', {
    meetingId,
    reason: '会场没有信号',
    minutes: 90,
    came: [{ memberId: organ.members.chen, arrivedAt: startAt }],
    guests: [],
  })
const cancels = (organ: Organ, meetingId: string) => organ.ok(chen, 'meeting.cancel', { meetingId, reason: '没有开' })

const neverOpened =
  (end: (organ: Organ, meetingId: string) => Promise<unknown>): Road =>
  async (organ) => {
    const meetingId = await meeting.announced(organ)
    organ.cloud.setNow(addMinutes(endAt, 360))
    return { of: chen, about: { meetingId }, end: () => end(organ, meetingId) }
  }
export const toEnter: Roads = {
  'entered by themselves': neverOpened((organ, meetingId) => enters(organ, meetingId)),
  'entered by the level above': neverOpened((organ, meetingId) => enters(organ, meetingId, zheng)),
  cancelled: neverOpened(cancels),
}

const longAgo = { startAt: beijingInstant('2026-10-10', '14:30'), endAt: beijingInstant('2026-10-10', '16:00') }
const asked =
  (end: (organ: Organ, meetingId: string) => Promise<unknown>): Road =>
  async (organ) => {
    const meetingId = await meeting.draft(organ, longAgo)
    await organ.ok(chen, 'meeting.askAfterwards', { meetingId, reason: '签到表刚带回来' })
    return { of: zheng, about: { meetingId }, end: () => end(organ, meetingId) }
  }
const says = (approve: boolean, by: string) => (organ: Organ, meetingId: string) =>
  organ.ok(by, 'meeting.approveAfterwards', { meetingId, approve, note: approve ? null : '请附签到表' })
export const toApprove: Roads = {
  'agreed to by themselves': asked(says(true, zheng)),
  'refused by themselves': asked(says(false, zheng)),
  'agreed to by another above': asked(says(true, zhou)),
  cancelled: asked(cancels),
}
