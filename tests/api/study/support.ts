import { beijingInstant } from '../../../src/contract/days'
import { plannedMinutes } from '../../../src/contract/meetingClosing'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { clock, endAt, meeting, meetingToken, startAt } from '../../support/meeting'
import type { Plan } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organDay, organNow } from '../../support/organ'

/** A study session of 第三党支部 that is over: 王党员 and 李委员 scanned the code, 赵积极 and 陈书记 did not come. */
export const studied = async (
  organ: Organ,
  more: Partial<Plan> = {},
  who: (keyof typeof openIds)[] = ['wang', 'li'],
): Promise<string> => {
  organ.cloud.setNow(clock('14:20'))
  const meetingId = await meeting.openNow(organ, {
    kinds: ['studySession'] as MeetingKind[],
    title: '专题学习',
    ...more,
  })
  organ.cloud.setNow(clock('14:25'))
  const token = await meetingToken(organ, meetingId, clock('14:25'))
  for (const person of who) await organ.ok(openIds[person], 'attendance.checkIn', { token })
  organ.cloud.setNow(clock('16:00'))
  const span = { startAt: more.startAt ?? startAt, endAt: more.endAt ?? endAt }
  await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: plannedMinutes(span) })
  organ.cloud.setNow(organNow)
  return meetingId
}
/** 14:30 to so many minutes later. */
export const lasting = (minutes: number): Pick<Plan, 'startAt' | 'endAt'> => {
  const startAt = beijingInstant(organDay, '14:30')
  return { startAt, endAt: new Date(Date.parse(startAt) + minutes * 60_000).toISOString() }
}
