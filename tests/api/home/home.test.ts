import type { Output } from '../../../src/contract'
import { addMinutes } from '../../../src/contract/days'
import { isOwed } from '../../../src/contract/dutyWords'
import { clock, endAt, meeting, reviewsEveryKind, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organDay, startOrgan } from '../../support/organ'
import { summed } from '../../support/summed'

const { chen, li, wang, wu, zhao, zheng, zhou, sun, qian } = openIds
const day = 24 * 60

let organ: Organ
const start = async () => {
  organ = await startOrgan({ workers: 2 })
  await reviewsEveryKind(organ)
}
const stop = () => organ?.stop()

const home = (openId: string): Promise<Output<'home.show'>> => organ.ok(openId, 'home.show', {})
const kinds = async (openId: string) => (await home(openId)).todos.map((todo) => todo.kind)

describe('home.show', () => {
  // One organ for all of these: each looks at another day.
  beforeAll(start)
  afterEach(() => organ.cloud.setNow(clock('09:00')))
  afterAll(stop)

  it('refuses whoever is not signed in or not bound, and fields it does not know', async () => {
    expect(await organ.refused('12345', 'home.show', {})).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'home.show', {})).toMatchObject({ code: 'notBound' })
    expect(await organ.refused(wang, 'home.show', { memberId: 'x' })).toMatchObject({ code: 'badInput' })
  })
  it('speaks of the Beijing day, on either side of its midnight', async () => {
    organ.cloud.setNow('2026-12-31T15:59:59.000Z')
    expect((await home(wang)).today).toBe('2026-12-31')
    organ.cloud.setNow('2026-12-31T16:00:00.000Z')
    expect((await home(wang)).today).toBe('2027-01-01')
  })
  it('shows today’s meetings, how the caller stands on them, and the next', async () => {
    const today = await meeting.openNow(organ, { title: '今天的' })
    const cancelled = await meeting.announced(organ, { title: '取消的' })
    await organ.ok(chen, 'meeting.cancel', { meetingId: cancelled, reason: '防汛' })
    await meeting.draft(organ, { title: '草稿' })
    const later = { startAt: addMinutes(startAt, 2 * day), endAt: addMinutes(endAt, 2 * day) }
    const sooner = { startAt: addMinutes(startAt, day), endAt: addMinutes(endAt, day) }
    await meeting.announced(organ, { title: '后天的', ...later })
    const next = await meeting.announced(organ, { title: '明天的', ...sooner })
    await organ.ok(chen, 'attendance.confirm', { meetingId: today, memberId: organ.members.wang, reason: '当面确认' })

    const seen = await home(wang)
    expect(seen.today).toBe(organDay)
    expect(seen.meetings).toMatchObject([
      { id: today, checkedInAt: clock('09:00'), canRun: false, expectedHere: true, state: 'open' },
    ])
    expect(seen.next).toMatchObject({ id: next })
    expect((await home(li)).meetings).toMatchObject([{ id: today, checkedInAt: null, canRun: true }])
    expect(await home(wu)).toMatchObject({ meetings: [], next: null, todos: [] })
    expect(await home(zhao)).toMatchObject({ meetings: [], next: null, todos: [] })
    // 郑总支 may find the branch's meetings in the list; their home shows their own.
    expect((await home(zheng)).meetings).toEqual([])
  })
  it('keeps a meeting that crosses midnight on the day it began, and while it is open', async () => {
    organ.cloud.setNow('2026-12-31T15:00:00.000Z')
    const meetingId = await meeting.openNow(organ, {
      startAt: '2026-12-31T15:30:00.000Z',
      endAt: '2026-12-31T17:00:00.000Z',
    })
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '当面确认' })
    organ.cloud.setNow('2026-12-31T16:30:00.000Z')
    expect((await home(wang)).meetings).toMatchObject([{ id: meetingId, checkedInAt: '2026-12-31T15:00:00.000Z' }])
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect((await home(wang)).meetings).toEqual([])
  })
  it('no longer shows a voided check-in as done', async () => {
    const nextWeek = { startAt: addMinutes(startAt, 7 * day), endAt: addMinutes(endAt, 7 * day) }
    organ.cloud.setNow(nextWeek.startAt)
    const meetingId = await meeting.openNow(organ, nextWeek)
    const { rowId } = await organ.ok(chen, 'attendance.confirm', {
      meetingId,
      memberId: organ.members.wang,
      reason: '当面确认',
    })
    await organ.ok(chen, 'attendance.void', { meetingId, rowId, reason: '认错人' })
    expect((await home(wang)).meetings).toMatchObject([{ id: meetingId, checkedInAt: null }])
  })
})

describe('what is to be done', () => {
  beforeEach(start)
  afterEach(stop)

  it('follows a meeting through its life, one thing at a time, to whoever may do it', async () => {
    const meetingId = await meeting.announced(organ)
    expect(await home(chen)).toMatchObject({
      todos: [{ kind: 'openMeeting', params: { meetingId }, dueOn: organDay, title: '开始“红色家书诵读与交流”' }],
    })
    expect(await kinds(li)).toEqual(['openMeeting'])
    expect(await kinds(wang)).toEqual([])
    expect(await kinds(zheng)).toEqual([])
    await organ.ok(chen, 'meeting.open', { meetingId })
    expect(await kinds(chen)).toEqual([])
    organ.cloud.setNow(addMinutes(endAt, 31))
    expect(await kinds(chen)).toEqual(['closeMeeting'])
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await kinds(chen)).toEqual(['writeMinutes'])
    const { version } = await organ.ok(li, 'meeting.show', { meetingId })
    await organ.ok(li, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    expect(await kinds(chen)).toEqual(['submitMeeting'])
    expect(await kinds(li)).toEqual([])
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await kinds(chen)).toEqual([])
    expect(await kinds(zheng)).toEqual(['reviewMeeting'])
    expect(await kinds(zhou)).toEqual([])
    expect(await kinds(wu)).toEqual([])
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    expect(await kinds(zhou)).toEqual([])
  })
  it('does not speak of tomorrow’s meeting, and asks after one that was never opened', async () => {
    await meeting.announced(organ, { startAt: addMinutes(startAt, day), endAt: addMinutes(endAt, day) })
    expect(await kinds(chen)).toEqual([])
    organ.cloud.setNow(addMinutes(endAt, day + 360))
    expect((await home(chen)).todos).toMatchObject([{ kind: 'recordAfterwards', title: '补记“红色家书诵读与交流”' }])
  })
  it('names who asks for leave, from what and why', async () => {
    const meetingId = await meeting.announced(organ)
    await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: '住院' })
    expect((await home(chen)).todos).toContainEqual({
      kind: 'decideLeave',
      title: '王党员请假',
      note: '“红色家书诵读与交流” · 11月20日 星期五 14:30 · 病假',
      params: { meetingId, memberId: organ.members.wang },
      dueOn: organDay,
    })
    await organ.ok(chen, 'leave.decide', { meetingId, memberId: organ.members.wang, approve: true, note: null })
    expect(await kinds(chen)).toEqual(['openMeeting'])
  })
  it('asks the claimant, and nobody else, to confirm the first inspector another administrator named', async () => {
    const administrator = await organ.add(organ.nodes.root, { name: '吕系统', phone: '13900000041' })
    const inspector = await organ.add(organ.nodes.root, { name: '施督查' })
    await organ.bind('phone-13900000041')
    const post = { nodeId: organ.nodes.root, startOn: '2026-01-01', termEndsOn: null }
    await organ.ok(sun, 'org.appoint', { ...post, memberId: administrator, post: 'systemAdministrator' })
    expect(await kinds(sun)).toEqual([])
    await organ.ok('phone-13900000041', 'org.appoint', { ...post, memberId: inspector, post: 'inspector' })
    expect((await home(sun)).todos).toMatchObject([
      { kind: 'confirmPost', title: '确认施督查任督查人员', params: { memberId: inspector, confirm: '1' } },
    ])
    expect(await kinds('phone-13900000041')).toEqual([])
    await organ.ok(sun, 'org.confirmPost', { memberId: inspector, nodeId: organ.nodes.root, post: 'inspector' })
    expect(await kinds(sun)).toEqual([])
  })
})

describe('U17 a home for each role', () => {
  beforeAll(start)
  afterAll(stop)

  it('tells a member the figures of their year, and nobody else’s', async () => {
    const meetingId = await meeting.openNow(organ)
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '当面确认' })
    organ.cloud.setNow(endAt)
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    const { total, target } = await organ.ok(wang, 'study.myHours', {})
    expect(total).toBe(2)
    expect((await home(wang)).year).toEqual({
      year: 2026,
      hours: total,
      target,
      due: target,
      exempt: false,
      came: 1,
      talks: 0,
    })
    expect((await home(li)).year).toMatchObject({ hours: 0, came: 0 })
    expect(await home(zhao)).not.toHaveProperty('year')
    await organ.ok(chen, 'meeting.writeMinutes', {
      meetingId,
      version: (await organ.ok(chen, 'meeting.show', { meetingId })).version,
      text: '会议按议程进行。',
      resolutions: [],
    })
    await organ.ok(chen, 'meeting.submit', { meetingId })
  })
  it('tells a branch’s committee what the rules ask still, as the page behind says it, and nobody else', async () => {
    const { owed, count, settled } = (await home(chen)).duties!
    const { rows } = await organ.ok(chen, 'duty.branch', {})
    const open = rows.flatMap(({ title, windows }) =>
      windows.filter(({ light }) => isOwed(light)).map(({ text }) => `${title} ${text}`),
    )
    expect(open.length).toBeGreaterThan(0)
    expect(owed.map(({ title, window }) => `${title} ${window}`).sort()).toEqual(open.sort())
    expect({ count, settled }).toEqual({
      count: open.length,
      settled: rows.length - new Set(owed.map(({ ruleId }) => ruleId)).size,
    })
    expect((await home(li)).duties?.count).toBe(count)
    for (const who of [wang, zhou, sun, qian]) expect(await home(who)).not.toHaveProperty('duties')
  })
  it('tells the level above how many records of which branch wait', async () => {
    const [todo] = (await home(zheng)).todos
    expect((await home(zheng)).reviews).toEqual([{ name: '第三党支部', count: 1, meetingId: todo?.params.meetingId }])
    for (const who of [chen, wang, sun, qian]) expect(await home(who)).not.toHaveProperty('reviews')
  })
  it('tells whoever keeps the system running what is wrong with it, in the words of its page, and nobody else', async () => {
    expect((await home(sun)).system?.troubles).toEqual([expect.stringMatching(/^定时任务没有按时运行/)])
    await summed(organ.cloud, addMinutes(endAt, 60))
    organ.cloud.setNow(addMinutes(endAt, 61))
    expect((await home(sun)).system).toEqual({ troubles: [] })
    for (const who of [chen, wang, zhou, qian]) expect(await home(who)).not.toHaveProperty('system')
  })
  it('tells who stands above branches what they owe, as the board says it, and nobody else', async () => {
    const { branches, counts } = await organ.ok(zheng, 'duty.branches', {})
    expect((await home(zheng)).board?.sum).toEqual({ branches, counts })
    expect((await home(zhou)).board?.sum?.branches).toBe((await organ.ok(zhou, 'duty.branches', {})).branches)
    for (const who of [chen, wang, sun, qian]) expect(await home(who)).not.toHaveProperty('board')
  })
})

describe('the price of the home page', () => {
  beforeAll(start)
  afterAll(stop)

  it('is at most 6 requests and 20 kB with everything on it', async () => {
    // 孙系统 is made secretary of the root: every kind of to-do is looked for.
    await organ.ok(zhou, 'org.appoint', {
      memberId: organ.members.sun,
      nodeId: organ.nodes.root,
      post: 'branchSecretary',
      startOn: '2026-01-01',
      termEndsOn: null,
    })
    const hosted = {
      hostIds: [organ.nodes.root],
      chairId: null,
      recorderId: null,
      title: '题'.repeat(60),
      place: '地'.repeat(60),
    }
    for (let at = 0; at < 12; at += 1) await meeting.announced(organ, hosted, sun)
    // What the store holds has been counted, as after any night.
    await summed(organ.cloud)
    organ.cloud.resetCounters()
    const page = await home(sun)
    expect(organ.cloud.counters().requests).toBeLessThanOrEqual(6)
    expect(page.meetings).toHaveLength(12)
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(20 * 1024)
  })
  it('is at most 3 requests for a member, joined with somebody or not, and 4 for a branch’s committee', async () => {
    await meeting.openNow(organ)
    organ.cloud.resetCounters()
    await home(wang)
    expect(organ.cloud.counters().requests).toBeLessThanOrEqual(3)
    const pair = {
      kind: 'household',
      memberId: organ.members.wang,
      village: '青山村',
      whom: '王大娘家',
      beganOn: '2026-08-01',
    } as const
    await organ.ok(chen, 'visit.addPair', { clientId: 'pair-of-the-home-page', branchId: organ.nodes.branch, ...pair })
    await organ.ok(zhou, 'visit.saveFrequency', {
      version: 0,
      effectiveFrom: '2026-01-01',
      unitMonths: null,
      householdMonths: 3,
    })
    organ.cloud.resetCounters()
    expect((await home(wang)).todos).toMatchObject([
      { kind: 'visitPairs', title: '写走访：王大娘家', dueOn: '2026-11-01' },
    ])
    expect(organ.cloud.counters().requests).toBeLessThanOrEqual(3)
    organ.cloud.resetCounters()
    expect(await home(chen)).toHaveProperty('duties')
    expect(organ.cloud.counters().requests).toBeLessThanOrEqual(4)
  })
})
