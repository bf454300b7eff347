import { addDays, beijingDay, dayEnd } from '../../../src/contract/days'
import { unreviewedWords } from '../../../src/contract/reviewRule'
import { clock, endAt, meeting, reviewsEveryKind } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, startOrgan } from '../../support/organ'

const { chen, li, wang, zheng, zhou, sun } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
  await reviewsEveryKind(organ)
})
afterAll(() => organ.stop())
afterEach(() => organ.cloud.setNow(clock('09:00')))

const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const write = async (meetingId: string, by = chen) =>
  organ.ok(by, 'meeting.writeMinutes', {
    meetingId,
    version: (await show(meetingId, by)).version,
    text: '会议按议程进行。',
    resolutions: [],
  })
const submit = (meetingId: string, by = chen) => organ.ok(by, 'meeting.submit', { meetingId })
const confirm = (meetingId: string, memberId: string, by: string) =>
  organ.ok(by, 'attendance.confirm', { meetingId, memberId, reason: '手机没电，本人在场' })
const asked = async (by: string, meetingId: string) => ({
  list: (await organ.ok(by, 'meeting.list', { view: 'review' })).rows.some(({ id }) => id === meetingId),
  todo: (await organ.ok(by, 'home.show', {})).todos.some(({ params }) => params.meetingId === meetingId),
})
/** 郑总支 is refused with a sentence, is not asked, and 周督导 is and archives. */
const isNotForZheng = async (meetingId: string) => {
  for (const [action, input] of [
    ['meeting.archive', { meetingId }],
    ['meeting.return', { meetingId, reason: '决议没有写明责任人' }],
  ] as const)
    expect(await organ.refused(zheng, action, input)).toMatchObject({
      code: 'ownWork',
      message: expect.stringContaining('不能由您审核'),
    })
  expect(await asked(zheng, meetingId)).toEqual({ list: false, todo: false })
  expect(await show(meetingId, zheng)).toMatchObject({
    can: { archive: false, return: false },
    review: { own: true, by: { names: ['周督导'] } },
  })
  expect(await asked(zhou, meetingId)).toEqual({ list: true, todo: true })
  expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
}
const toSubmit = async () => {
  const meetingId = await meeting.closed(organ)
  await write(meetingId)
  return meetingId
}

describe('T2: whoever worked on a meeting below', () => {
  it('planned, opened, confirmed by hand, closed and worded it does not archive it, though another submits it', async () => {
    const meetingId = await meeting.openNow(organ, {}, zheng)
    for (const key of ['chen', 'li', 'wang'] as const) await confirm(meetingId, organ.members[key], zheng)
    await organ.ok(zheng, 'meeting.close', { meetingId, minutes: 1 })
    await write(meetingId, zheng)
    await submit(meetingId)
    await isNotForZheng(meetingId)
  })

  const deeds: Record<string, () => Promise<string>> = {
    'planned it': async () => {
      const meetingId = await meeting.draft(organ, {}, zheng)
      await organ.ok(chen, 'meeting.announce', { meetingId })
      await organ.ok(chen, 'meeting.open', { meetingId })
      await organ.ok(chen, 'meeting.close', { meetingId, minutes: 1 })
      await write(meetingId)
      await submit(meetingId)
      return meetingId
    },
    'changed what was planned': async () => {
      const meetingId = await meeting.draft(organ)
      const { version, namedMembers: _named, hosts, chair, recorder, ...drawn } = await show(meetingId)
      const { kinds, audience, title, startAt, agenda } = drawn
      await organ.ok(zheng, 'meeting.revise', {
        ...{ meetingId, version, kinds, audience, title, startAt, endAt, agenda, namedMemberIds: [] },
        ...{ hostIds: hosts.map(({ nodeId }) => nodeId), chairId: chair!.memberId, recorderId: recorder!.memberId },
        place: '四楼会议室',
      })
      for (const action of ['meeting.announce', 'meeting.open'] as const) await organ.ok(chen, action, { meetingId })
      await organ.ok(chen, 'meeting.close', { meetingId, minutes: 1 })
      await write(meetingId)
      await submit(meetingId)
      return meetingId
    },
    'confirmed one person by hand, and nothing else': async () => {
      const meetingId = await meeting.openNow(organ)
      await confirm(meetingId, organ.members.wang, zheng)
      await organ.ok(chen, 'meeting.close', { meetingId, minutes: 1 })
      await write(meetingId)
      await submit(meetingId)
      return meetingId
    },
    'took somebody’s arrival off the record': async () => {
      const meetingId = await meeting.openNow(organ)
      const { rowId } = await confirm(meetingId, organ.members.wang, chen)
      await organ.ok(zheng, 'attendance.void', { meetingId, rowId, reason: '记错了人' })
      await organ.ok(chen, 'meeting.close', { meetingId, minutes: 1 })
      await write(meetingId)
      await submit(meetingId)
      return meetingId
    },
    'gave the reason of an absence': async () => {
      const meetingId = await toSubmit()
      await organ.ok(zheng, 'attendance.explainAbsence', { meetingId, memberId: organ.members.wang, reason: '出差' })
      await submit(meetingId)
      return meetingId
    },
    'wrote words that another has since written over': async () => {
      const meetingId = await meeting.closed(organ)
      await write(meetingId, zheng)
      await organ.ok(chen, 'meeting.writeMinutes', {
        ...{ meetingId, version: (await show(meetingId)).version },
        text: '会议按议程进行，逐项作了说明。',
        resolutions: [],
      })
      await submit(meetingId)
      return meetingId
    },
    'submitted it before it was sent back': async () => {
      const meetingId = await toSubmit()
      await submit(meetingId, zheng)
      await organ.ok(zhou, 'meeting.return', { meetingId, reason: '请补上决议' })
      await submit(meetingId)
      return meetingId
    },
    'corrected its roll': async () => {
      const meetingId = await toSubmit()
      await organ.ok(zheng, 'meeting.correctRoll', {
        ...{ meetingId, memberId: organ.members.wang },
        change: 'remove',
        reason: '外出学习',
      })
      await submit(meetingId)
      return meetingId
    },
  }
  it.each(Object.keys(deeds))('%s', async (name) => {
    await isNotForZheng(await deeds[name]!())
  })

  it('by an arrival entered after it was submitted, is refused as well', async () => {
    const meetingId = await toSubmit()
    await submit(meetingId)
    expect(await show(meetingId, zheng)).toMatchObject({ can: { archive: true } })
    const { closedAt } = await show(meetingId)
    const late = { meetingId, memberId: organ.members.wang, arrivedAt: closedAt!, reason: '当天没有网络' }
    await organ.ok(zheng, 'attendance.enterLate', late)
    expect(await show(meetingId, zheng)).toMatchObject({ can: { archive: false }, review: { own: true } })
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId })).toMatchObject({ code: 'ownWork' })
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })

  it('is not whoever judged it before', async () => {
    const meetingId = await toSubmit()
    await submit(meetingId)
    await organ.ok(zheng, 'meeting.return', { meetingId, reason: '请补上决议' })
    await submit(meetingId)
    expect(await show(meetingId)).toMatchObject({ review: { own: false, by: { names: ['郑总支'] } } })
    expect(await organ.ok(zheng, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })

  it('decides no amendment of it, nor does whoever had it amended before', async () => {
    const own = await meeting.openNow(organ)
    await confirm(own, organ.members.wang, zheng)
    await organ.ok(chen, 'meeting.close', { meetingId: own, minutes: 1 })
    await write(own)
    await submit(own)
    await organ.ok(zhou, 'meeting.archive', { meetingId: own })
    const change = { subject: 'place' as const, text: '四楼会议室' }
    const propose = async (meetingId: string, by: string) => {
      const clientId = clientIdOf()
      await organ.ok(by, 'amendment.propose', { meetingId, clientId, change, reason: '改错' })
      return { meetingId, clientId, accept: true, note: null }
    }
    const first = await propose(own, chen)
    expect(await organ.refused(zheng, 'amendment.decide', first)).toMatchObject({ code: 'ownWork' })
    expect((await asked(zheng, own)).todo).toBe(false)

    const other = await meeting.archived(organ)
    const his = await propose(other, zheng)
    expect(await organ.refused(zheng, 'amendment.decide', his)).toMatchObject({ code: 'ownAmendment' })
    await organ.ok(zhou, 'amendment.decide', his)
    expect(await organ.refused(zheng, 'amendment.decide', await propose(other, chen))).toMatchObject({
      code: 'ownWork',
    })
  })
})

describe('where nobody above is free', () => {
  const runJobs = () => organ.cloud.runTimer('jobs', 'night')
  const lastDay = addDays(organDay, 10)
  /** The one officer of the root wrote it down. */
  const withoutReviewer = async () => {
    const meetingId = await meeting.closed(organ, { recorderId: organ.members.zhou, chairId: organ.members.zheng })
    await write(meetingId)
    await submit(meetingId)
    return meetingId
  }

  it('a meeting archives itself after the organ’s days, not before, and says so on every page', async () => {
    const meetingId = await withoutReviewer()
    expect(await show(meetingId)).toMatchObject({ review: { own: false, by: null, until: lastDay } })
    for (const openId of [zheng, zhou]) {
      expect(await organ.refused(openId, 'meeting.archive', { meetingId })).toMatchObject({ code: 'ownWork' })
      expect(await asked(openId, meetingId)).toEqual({ list: false, todo: false })
    }
    organ.cloud.setNow(new Date(Date.parse(dayEnd(lastDay)) - 1).toISOString())
    await runJobs()
    expect(await show(meetingId)).toMatchObject({ state: 'submitted' })
    organ.cloud.setNow(dayEnd(lastDay))
    expect(await runJobs()).toMatchObject({ meetings: expect.any(Number) })
    const archived = await show(meetingId, wang)
    expect(archived).toMatchObject({ state: 'archived', unreviewed: true, can: { archive: false } })
    expect(archived).not.toHaveProperty('review')
    expect(archived.log.at(-1)).toMatchObject({
      by: '系统',
      from: 'submitted',
      to: 'archived',
      reason: unreviewedWords,
    })
    const { rows } = await organ.ok(wang, 'meeting.list', { view: 'past' })
    expect(rows.find(({ id }) => id === meetingId)).toMatchObject({ state: 'archived', unreviewed: true })
    expect(await runJobs()).toMatchObject({ meetings: 0 })
    expect((await show(meetingId)).log.filter(({ to }) => to === 'archived')).toHaveLength(1)
  })

  it('it waits on where somebody has become free meanwhile, who then reviews it', async () => {
    const meetingId = await withoutReviewer()
    const openId = 'phone-13900000041'
    const memberId = await organ.add(organ.nodes.root, { name: '何干事', phone: '13900000041' })
    await organ.bind(openId)
    const post = { memberId, nodeId: organ.nodes.root, post: 'committeeOfficer' as const }
    await organ.ok(sun, 'org.appoint', { ...post, startOn: '2026-01-01', termEndsOn: null })
    organ.cloud.setNow(dayEnd(lastDay))
    await runJobs()
    expect(await show(meetingId)).toMatchObject({ state: 'submitted', review: { by: { names: ['何干事'] } } })
    await organ.ok(sun, 'org.endPost', { memberId, nodeId: post.nodeId, post: post.post, reason: '工作调动' })
    const until = addDays(beijingDay(dayEnd(lastDay)), 10)
    expect(await show(meetingId)).toMatchObject({ review: { by: null, until } })
    organ.cloud.setNow(dayEnd(until))
    await runJobs()
    expect(await show(meetingId, li)).toMatchObject({ state: 'archived', unreviewed: true })
  })

  it('one that somebody can review is never archived by itself', async () => {
    const meetingId = await toSubmit()
    await submit(meetingId)
    organ.cloud.setNow(dayEnd(addDays(organDay, 40)))
    await runJobs()
    expect(await show(meetingId)).toMatchObject({ state: 'submitted' })
    expect(await organ.ok(zheng, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
    expect(await show(meetingId)).not.toHaveProperty('unreviewed')
  })
})
