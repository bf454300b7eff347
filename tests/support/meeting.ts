import { createHmac } from 'node:crypto'
import type { Input, Output } from '../../src/contract'
import type { CodeDirection, Hmac } from '../../src/contract/codes'
import { fromBase64Url, makeToken, stepAt } from '../../src/contract/codes'
import { beijingInstant } from '../../src/contract/days'
import { reviewables } from '../../src/contract/reviewRule'
import { shortCodeOf, shortStepAt } from '../../src/contract/shortCode'
import type { Organ } from './organ'
import { clientIdOf, openIds, organDay } from './organ'

/** 14:30 to 16:00 in Beijing on the organ's day. */
export const startAt = beijingInstant(organDay, '14:30')
export const endAt = beijingInstant(organDay, '16:00')
/** An instant of the organ's day by its Beijing clock. */
export const clock = (hoursAndMinutes: string): string => beijingInstant(organDay, hoursAndMinutes)

export type Plan = Input<'meeting.plan'>

/** A 主题党日 of 第三党支部, chaired by 陈书记, unless told otherwise. */
export const planOf = (organ: Organ, more: Partial<Plan> = {}): Plan => ({
  clientId: clientIdOf(),
  kinds: ['themedPartyDay'],
  hostIds: [organ.nodes.branch],
  audience: 'hosts',
  namedMemberIds: [],
  title: '红色家书诵读与交流',
  place: '三楼党员活动室',
  startAt,
  endAt,
  agenda: [{ id: 'i1', title: '诵读', minutes: 40 }],
  chairId: organ.members.chen,
  recorderId: organ.members.li,
  ...more,
})

/** From now on the organ has every kind reviewed one by one. */
export const reviewsEveryKind = async (organ: Organ): Promise<void> => {
  const { versions } = await organ.ok(openIds.zhou, 'meeting.reviewRule', {})
  const { version, days } = versions[0]!
  await organ.ok(openIds.zhou, 'meeting.saveReviewRule', { version, days, kinds: [...reviewables] })
}

/** Named states of a meeting; each acts as 陈书记 through the API. */
export const meeting = {
  draft: async (organ: Organ, more?: Partial<Plan>, by = openIds.chen): Promise<string> =>
    (await organ.ok(by, 'meeting.plan', planOf(organ, more))).meetingId,
  announced: async (organ: Organ, more?: Partial<Plan>, by = openIds.chen): Promise<string> => {
    const meetingId = await meeting.draft(organ, more, by)
    await organ.ok(by, 'meeting.announce', { meetingId })
    return meetingId
  },
  openNow: async (organ: Organ, more?: Partial<Plan>, by = openIds.chen): Promise<string> => {
    const meetingId = await meeting.announced(organ, more, by)
    await organ.ok(by, 'meeting.open', { meetingId })
    return meetingId
  },
  closed: async (organ: Organ, more?: Partial<Plan>, by = openIds.chen): Promise<string> => {
    const meetingId = await meeting.openNow(organ, more, by)
    await organ.ok(by, 'meeting.close', { meetingId, minutes: 90 })
    return meetingId
  },
  archived: async (organ: Organ): Promise<string> => {
    const meetingId = await meeting.closed(organ)
    const { version } = await organ.ok(openIds.chen, 'meeting.show', { meetingId })
    await organ.ok(openIds.chen, 'meeting.writeMinutes', {
      meetingId,
      version,
      text: '会议按议程进行。',
      resolutions: [],
    })
    await organ.ok(openIds.chen, 'meeting.submit', { meetingId })
    await organ.ok(openIds.zhou, 'meeting.archive', { meetingId })
    return meetingId
  },
}

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
/** The token a phone with this key shows at an instant. */
export const tokenAt = (direction: CodeDirection, handle: string, key: string, at: string): string =>
  makeToken(hmac, fromBase64Url(key)!, direction, handle, stepAt(Date.parse(at)))

/** What the meeting's screen shows at an instant. */
export const meetingToken = async (organ: Organ, meetingId: string, at: string): Promise<string> => {
  const { handle, key } = await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })
  return tokenAt('meeting', handle, key, at)
}
/** The short code beside it, of a meeting with this key. */
export const shortCodeAt = (key: string, at: string): string =>
  shortCodeOf(hmac, fromBase64Url(key)!, shortStepAt(Date.parse(at)))
export const shortCode = async (organ: Organ, meetingId: string, at: string): Promise<string> =>
  shortCodeAt((await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })).key, at)
/** A new phone of a member; its earlier one is revoked. */
export const phoneOf = (organ: Organ, openId: string): Promise<Output<'session.issueDevice'>> =>
  organ.ok(openId, 'session.issueDevice', { clientId: clientIdOf() })
/** What a member's phone shows at an instant. */
export const memberToken = (phone: Output<'session.issueDevice'>, at: string): string =>
  tokenAt('member', phone.deviceId, phone.key, at)

/** Somebody not on the roll shows their code at the door of an open meeting, and waits to be admitted. */
export const knocks = async (organ: Organ, meetingId: string, openId: string, at: string): Promise<void> => {
  const token = memberToken(await phoneOf(organ, openId), at)
  await organ.refused(openIds.chen, 'attendance.scanMember', { meetingId, token })
}

/** A deputy secretary of 第三党支部, or of another node, on a phone of their own, and how their post ends. */
export const deputy = async (organ: Organ, nodeId = organ.nodes.branch, branchId = nodeId) => {
  const phone = `138${String(++deputies).padStart(8, '0')}`
  const openId = `phone-${phone}`
  const memberId = await organ.add(branchId, { name: '何副书记', phone })
  await organ.bind(openId)
  const held = { memberId, nodeId, post: 'deputySecretary' as const }
  await organ.ok(openIds.zhou, 'org.appoint', { ...held, startOn: '2026-01-10', termEndsOn: null })
  return { openId, memberId, stepsDown: () => organ.ok(openIds.zhou, 'org.endPost', { ...held, reason: '工作调动' }) }
}
let deputies = 0
