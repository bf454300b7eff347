import { clock, endAt, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng, zhou, sun, qian } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ?.stop())

const nobody = 'never-bound'
const after = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const write = async (meetingId: string, text = '会议按议程进行。') =>
  organ.ok(chen, 'meeting.writeMinutes', {
    meetingId,
    version: (await show(meetingId)).version,
    text,
    resolutions: ['印发会议纪要'],
  })

describe('from draft to archive', () => {
  it('goes step by step, each logged with who took it', async () => {
    const meetingId = await meeting.draft(organ)
    expect(await organ.ok(chen, 'meeting.announce', { meetingId })).toMatchObject({ meetingId, state: 'announced' })
    const opened = await organ.ok(li, 'meeting.open', { meetingId })
    // 陈书记, 李委员 and 王党员; 赵积极 is not a party member.
    expect(opened).toMatchObject({ state: 'open', expected: 3, votingBase: 3 })
    expect(await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })).toMatchObject({ state: 'closed' })
    expect(await organ.refused(chen, 'meeting.submit', { meetingId })).toMatchObject({ code: 'minutesMissing' })
    await write(meetingId)
    expect(await organ.ok(chen, 'meeting.submit', { meetingId })).toMatchObject({ state: 'submitted' })
    expect(await organ.ok(zheng, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
    const { log, minutes, rollSummary } = await show(meetingId)
    expect(log.map(({ by, from, to }) => [by, from, to])).toEqual([
      ['陈书记', 'draft', 'announced'],
      ['李委员', 'announced', 'open'],
      ['陈书记', 'open', 'closed'],
      ['陈书记', 'closed', 'submitted'],
      ['郑总支', 'submitted', 'archived'],
    ])
    expect(minutes).toMatchObject({ text: '会议按议程进行。', resolutions: ['印发会议纪要'], wordsBy: '陈书记' })
    expect(rollSummary).toEqual({ expected: 3, exempt: 0, votingBase: 3, presumed: 0, rule: 'exemptInBase' })
  })

  it('carries the Beijing year at the head of its id', async () => {
    expect(await meeting.draft(organ)).toMatch(/^2026[A-Za-z0-9_-]{8}$/)
  })
})

describe.each(['announce', 'open', 'close', 'submit', 'archive', 'cancel'] as const)('meeting.%s', (step) => {
  const more: Partial<Record<typeof step, object>> = { cancel: { reason: '防汛值守' }, close: { minutes: 90 } }
  const input = (meetingId: string) => ({ meetingId, ...more[step] })
  const ready = {
    announce: () => meeting.draft(organ),
    open: () => meeting.announced(organ),
    close: () => meeting.openNow(organ),
    submit: async () => {
      const meetingId = await meeting.closed(organ)
      await write(meetingId)
      return meetingId
    },
    archive: async () => {
      const meetingId = await ready.submit()
      await organ.ok(chen, 'meeting.submit', { meetingId })
      return meetingId
    },
    cancel: () => meeting.announced(organ),
  }
  const takes = step === 'archive' ? zheng : chen
  const target = {
    announce: 'announced',
    open: 'open',
    close: 'closed',
    submit: 'submitted',
    archive: 'archived',
    cancel: 'cancelled',
  }[step]

  let meetingId: string
  beforeAll(async () => {
    meetingId = await ready[step]()
  })

  it('refuses whoever is not signed in or not bound', async () => {
    expect(await organ.refused('12345', `meeting.${step}`, input(meetingId))).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused(nobody, `meeting.${step}`, input(meetingId))).toMatchObject({ code: 'notBound' })
  })
  it('refuses the wrong posts', async () => {
    for (const openId of [wang, zhao, sun, qian]) {
      expect(await organ.refused(openId, `meeting.${step}`, input(meetingId))).toMatchObject({ code: 'notAllowed' })
    }
  })
  it('refuses the secretary of another branch', async () => {
    expect(await organ.refused(wu, `meeting.${step}`, input(meetingId))).toMatchObject({ code: 'notAllowed' })
  })
  it('refuses inputs that are not a meeting', async () => {
    expect(
      await organ.refused(takes, `meeting.${step}`, { ...input(meetingId), meetingId: { $ne: null } }),
    ).toMatchObject({ code: 'badInput' })
    expect(await organ.refused(takes, `meeting.${step}`, input('2026missing0'))).toMatchObject({ code: 'notFound' })
  })
  it('moves the meeting, and answers a retry the same', async () => {
    const first = await organ.ok(takes, `meeting.${step}`, input(meetingId) as never)
    expect(first).toMatchObject({ meetingId, state: target })
    expect(await organ.ok(takes, `meeting.${step}`, input(meetingId) as never)).toEqual(first)
    const { log } = await show(meetingId)
    expect(log.filter((entry) => entry.to === target)).toHaveLength(1)
  })
  it('is not a second step for anyone else', async () => {
    const other = { announce: zheng, open: li, close: li, submit: zheng, archive: zhou, cancel: zheng }[step]
    expect(await organ.refused(other, `meeting.${step}`, input(meetingId))).toMatchObject({ code: 'meetingStateWrong' })
  })
})

describe('steps out of turn', () => {
  it('names the state and the step', async () => {
    const meetingId = await meeting.draft(organ)
    expect(await organ.refused(chen, 'meeting.close', { meetingId, minutes: 90 })).toMatchObject({
      code: 'meetingStateWrong',
      message: '会议现在是“草稿”，不能结束会议。',
    })
  })
  it('opens on the Beijing day of the start, not an hour before it begins', async () => {
    const meetingId = await meeting.announced(organ, {
      startAt: '2026-11-21T01:00:00.000Z',
      endAt: '2026-11-21T02:00:00.000Z',
    })
    organ.cloud.setNow('2026-11-20T15:59:59.000Z')
    expect(await organ.refused(chen, 'meeting.open', { meetingId })).toMatchObject({ code: 'meetingTooEarly' })
    organ.cloud.setNow('2026-11-20T16:00:00.000Z')
    expect(await organ.ok(chen, 'meeting.open', { meetingId })).toMatchObject({ state: 'open' })
    organ.cloud.setNow(clock('09:00'))
  })
  it('cancels an open meeting with a reason, but not a closed one', async () => {
    const open = await meeting.openNow(organ)
    expect(await organ.refused(chen, 'meeting.cancel', { meetingId: open })).toMatchObject({ code: 'badInput' })
    expect(await organ.ok(chen, 'meeting.cancel', { meetingId: open, reason: '会场停电' })).toMatchObject({
      state: 'cancelled',
    })
    expect((await show(open)).log.at(-1)).toMatchObject({ to: 'cancelled', reason: '会场停电' })
    const closed = await meeting.closed(organ)
    expect(await organ.refused(chen, 'meeting.cancel', { meetingId: closed, reason: '记错了' })).toMatchObject({
      code: 'meetingStateWrong',
    })
  })
  it('is taken once by two people at the same moment', async () => {
    const meetingId = await meeting.openNow(organ)
    const answers = await Promise.all(
      [chen, li].map((openId) => organ.call(openId, 'meeting.close', { meetingId, minutes: 90 })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect((await show(meetingId)).log.filter((entry) => entry.to === 'closed')).toHaveLength(1)
  })
})

it('is opened once by two people at the same moment, with one roll', async () => {
  const meetingId = await meeting.announced(organ)
  const answers = await Promise.all(
    [chen, li, zheng].map((openId) => organ.call(openId, 'meeting.open', { meetingId })),
  )
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort()).toEqual([
    'meetingStateWrong',
    'meetingStateWrong',
    'ok',
  ])
  const { rows, totals } = await organ.ok(chen, 'attendance.roll', { meetingId })
  expect([rows!.length, totals.expected]).toEqual([3, 3])
  expect((await show(meetingId)).log.filter((entry) => entry.to === 'open')).toHaveLength(1)
})

describe('one’s own work', () => {
  const submittedBy = async (openId: string, chairId: string) => {
    const meetingId = await meeting.closed(organ, { chairId })
    await write(meetingId)
    await organ.ok(openId, 'meeting.submit', { meetingId })
    return meetingId
  }
  it('is not archived by whoever chaired or submitted it', async () => {
    const chaired = await submittedBy(chen, organ.members.zheng)
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId: chaired })).toMatchObject({ code: 'ownWork' })
    const submitted = await submittedBy(zheng, organ.members.chen)
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId: submitted })).toMatchObject({ code: 'ownWork' })
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId: submitted })).toMatchObject({ state: 'archived' })
  })
})

describe('a meeting left open', () => {
  it('is closed for every act from 6 hours after its end, before any timer has run', async () => {
    const meetingId = await meeting.openNow(organ)
    organ.cloud.setNow(after(endAt, 360 - 1))
    expect(await show(meetingId)).toMatchObject({ state: 'open', closedAt: null })
    organ.cloud.setNow(after(endAt, 360))
    expect(await show(meetingId)).toMatchObject({
      state: 'closed',
      can: { close: false, scan: false, writeMinutes: true },
    })
    expect(await organ.refused(chen, 'meeting.close', { meetingId, minutes: 90 })).toMatchObject({
      code: 'meetingStateWrong',
    })
    await write(meetingId)
    expect(await organ.ok(chen, 'meeting.submit', { meetingId })).toMatchObject({ state: 'submitted' })
    expect(await show(meetingId)).toMatchObject({ closedAt: after(endAt, 360) })
    organ.cloud.setNow(clock('09:00'))
  })
  it('is closed by the timer, once, with the reason in its log', async () => {
    const meetingId = await meeting.openNow(organ)
    const other = await meeting.openNow(organ, { endAt: after(endAt, 60) })
    organ.cloud.setNow(after(endAt, 360))
    expect(await organ.cloud.runTimer('jobs', 'night')).toMatchObject({ meetings: expect.any(Number) })
    const { state, closedAt, log } = await show(meetingId)
    expect({ state, closedAt }).toEqual({ state: 'closed', closedAt: after(endAt, 360) })
    expect(log.at(-1)).toMatchObject({
      by: '系统',
      from: 'open',
      to: 'closed',
      reason: '超过计划结束时间 6 小时，自动结束',
    })
    expect((await show(other)).state).toBe('open')
    expect(await organ.cloud.runTimer('jobs', 'night')).toMatchObject({ meetings: 0, swept: 0 })
    organ.cloud.setNow(clock('09:00'))
  })
  it('is not closed by a client who calls the timer’s function', async () => {
    const meetingId = await meeting.openNow(organ)
    organ.cloud.setNow(after(endAt, 360))
    expect(await organ.cloud.call(chen, 'jobs', {})).toHaveProperty('errCode')
    await organ.cloud.runTimer('jobs', 'night')
    expect((await show(meetingId)).log.at(-1)).toMatchObject({ by: '系统' })
    organ.cloud.setNow(clock('09:00'))
  })
  it('0.12 is not opened any more once it would close itself at once: what was held on paper is entered afterwards', async () => {
    const meetingId = await meeting.announced(organ)
    organ.cloud.setNow(after(endAt, 360))
    expect((await organ.refused(chen, 'meeting.open', { meetingId })).code).toBe('meetingPast')
    expect(await show(meetingId)).toMatchObject({ state: 'announced', can: { open: false, recordAfterwards: true } })
    organ.cloud.setNow(clock('09:00'))
  })
})

it('a branch without members cannot open a meeting', async () => {
  const { id } = await organ.ok(zhou, 'org.createNode', {
    clientId: 'empty-branch-1',
    parentId: organ.nodes.generalBranch,
    kind: 'branch',
    name: '筹建支部',
  })
  const meetingId = await meeting.announced(organ, { hostIds: [id], chairId: null, recorderId: null }, zheng)
  expect(await organ.refused(zheng, 'meeting.open', { meetingId })).toMatchObject({
    code: 'audienceEmpty',
    message: '应到名单是空的：召开单位还没有应参加的党员。',
  })
  expect((await show(meetingId, zheng)).state).toBe('announced')
})

describe('meeting.close confirms how long it lasted', () => {
  const minutesOf = async (meetingId: string) =>
    (await organ.ok(openIds.chen, 'meeting.show', { meetingId })).creditedMinutes

  it('as planned when nothing is said, also for a meeting that closes itself', async () => {
    organ.cloud.setNow(clock('14:25'))
    const meetingId = await meeting.openNow(organ)
    expect(await minutesOf(meetingId)).toBeNull()
    organ.cloud.setNow(clock('15:00'))
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await minutesOf(meetingId)).toBe(90)

    organ.cloud.setNow(clock('14:25'))
    const leftOpen = await meeting.openNow(organ)
    organ.cloud.setNow(clock('23:00'))
    await organ.cloud.runTimer('jobs', 'night')
    expect(await minutesOf(leftOpen)).toBe(90)
  })

  it('as the secretary says, up to what was planned or has passed', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await meeting.openNow(organ)
    organ.cloud.setNow(clock('16:30'))
    const problem = await organ.refused(openIds.chen, 'meeting.close', { meetingId, minutes: 121 })
    expect(problem).toMatchObject({ code: 'badInput', field: 'minutes' })
    expect(problem.message).toContain('120')
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 45 })
    expect(await minutesOf(meetingId)).toBe(45)
  })
})
