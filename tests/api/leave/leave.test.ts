import type { Input, Output } from '../../../src/contract'
import { addMinutes } from '../../../src/contract/days'
import { clock, endAt, meeting, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng, zhou, sun } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
}, 60_000)
afterEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const ask = (
  meetingId: string,
  by = wang,
  more: Partial<Input<'leave.request'>> = {},
): Promise<Output<'leave.request'>> =>
  organ.ok(by, 'leave.request', { meetingId, reasonKind: 'businessTrip', note: null, ...more })
const decide = (
  meetingId: string,
  approve = true,
  by = chen,
  memberId = organ.members.wang,
): Promise<Output<'leave.decide'>> => organ.ok(by, 'leave.decide', { meetingId, memberId, approve, note: null })
const decisionOf = (meetingId: string, memberId = organ.members.wang) => ({
  meetingId,
  memberId,
  approve: true,
  note: null,
})
const rowOf = async (meetingId: string, memberId = organ.members.wang) =>
  (await organ.ok(chen, 'attendance.roll', { meetingId })).rows!.find((row) => row.memberId === memberId)

describe('leave.request', () => {
  it('climbs the ladder', async () => {
    const meetingId = await meeting.announced(organ)
    const input = { meetingId, reasonKind: 'sick', note: null }
    expect(await organ.refused('12345', 'leave.request', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'leave.request', input)).toMatchObject({ code: 'notBound' })
    for (const openId of [zhao, zheng, wu, sun])
      expect(await organ.refused(openId, 'leave.request', input)).toMatchObject({ code: 'notExpected' })
    expect(await organ.refused(wang, 'leave.request', { ...input, reasonKind: 'bored' })).toMatchObject({
      code: 'badInput',
      field: 'reasonKind',
    })
    expect(await organ.refused(wang, 'leave.request', { ...input, memberId: organ.members.li })).toMatchObject({
      code: 'badInput',
    })
    expect(await organ.refused(wang, 'leave.request', { ...input, meetingId: '2026aaaaaaaa' })).toMatchObject({
      code: 'notFound',
    })
    const asked = { meetingId, memberId: organ.members.wang, state: 'requested', late: false }
    expect(await ask(meetingId)).toEqual(asked)
    expect(await ask(meetingId)).toEqual(asked)
  })
  it('is one request of many sent at once', async () => {
    const meetingId = await meeting.openNow(organ)
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(meetingId)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(
      (await organ.ok(chen, 'home.show', {})).todos.filter(
        (todo) => todo.kind === 'decideLeave' && todo.params.meetingId === meetingId,
      ),
    ).toHaveLength(1)
  })
  it('knows nothing of drafts', async () => {
    const meetingId = await meeting.draft(organ)
    expect(await organ.refused(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })).toMatchObject({
      code: 'notFound',
    })
  })
  it('is marked late after the start, not at it', async () => {
    const [onTime, late] = [await meeting.openNow(organ), await meeting.openNow(organ)]
    organ.cloud.setNow(startAt)
    expect(await ask(onTime)).toMatchObject({ late: false })
    organ.cloud.setNow(addMinutes(startAt, 1))
    expect(await ask(late)).toMatchObject({ state: 'requested', late: true })
    expect(await decide(late)).toMatchObject({ state: 'approved', late: true })
  })
  it('is refused once the meeting has closed, by hand or by itself, or was cancelled', async () => {
    const input = (meetingId: string) => ({ meetingId, reasonKind: 'sick', note: null })
    const [closed, left, cancelled] = [
      await meeting.closed(organ),
      await meeting.openNow(organ),
      await meeting.announced(organ),
    ]
    expect(await organ.refused(wang, 'leave.request', input(closed))).toMatchObject({ code: 'leaveMeetingOver' })
    await organ.ok(chen, 'meeting.cancel', { meetingId: cancelled, reason: '防汛' })
    expect(await organ.refused(wang, 'leave.request', input(cancelled))).toMatchObject({ code: 'meetingCancelled' })
    organ.cloud.setNow(addMinutes(endAt, 360))
    expect(await organ.refused(wang, 'leave.request', input(left))).toMatchObject({ code: 'leaveMeetingOver' })
  })
  it('goes by the roll once there is one', async () => {
    const meetingId = await meeting.openNow(organ)
    await organ.ok(chen, 'meeting.correctRoll', {
      meetingId,
      memberId: organ.members.wang,
      change: 'remove',
      reason: '已调离',
    })
    expect(await organ.refused(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })).toMatchObject({
      code: 'notExpected',
    })
  })
})

describe('leave.decide', () => {
  it('climbs the ladder', async () => {
    const meetingId = await meeting.announced(organ)
    const input = decisionOf(meetingId)
    expect(await organ.refused(chen, 'leave.decide', input)).toMatchObject({ code: 'notFound' })
    await ask(meetingId)
    expect(await organ.refused('12345', 'leave.decide', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'leave.decide', input)).toMatchObject({ code: 'notBound' })
    for (const openId of [li, zhao, sun, wu])
      expect(await organ.refused(openId, 'leave.decide', input)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wang, 'leave.decide', input)).toMatchObject({ code: 'notSelf' })
    expect(await organ.refused(chen, 'leave.decide', { ...input, approve: 'yes' })).toMatchObject({
      code: 'badInput',
      field: 'approve',
    })
    expect(await decide(meetingId)).toEqual({ meetingId, memberId: organ.members.wang, state: 'approved', late: false })
    expect(await decide(meetingId)).toMatchObject({ state: 'approved' })
    expect(await organ.refused(chen, 'leave.decide', { ...input, approve: false })).toMatchObject({
      code: 'leaveDecided',
      message: '这份请假已批准，不能再改。',
    })
    expect(await organ.refused(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })).toMatchObject({
      code: 'leaveDecided',
    })
  })
  it('is the secretary’s for members, and the node above’s for the secretary', async () => {
    const meetingId = await meeting.announced(organ)
    await ask(meetingId, chen)
    const input = decisionOf(meetingId, organ.members.chen)
    expect(await organ.refused(chen, 'leave.decide', input)).toMatchObject({ code: 'notSelf' })
    expect(await organ.refused(li, 'leave.decide', input)).toMatchObject({
      code: 'notAllowed',
      message: '您没有这项权限：审批书记的请假（须由上一级办理）。',
    })
    expect(await organ.refused(wu, 'leave.decide', input)).toMatchObject({ code: 'notAllowed' })
    expect(
      (await organ.ok(zheng, 'home.show', {})).todos.filter((todo) => todo.params.meetingId === meetingId),
    ).toMatchObject([{ kind: 'decideLeave', params: { memberId: organ.members.chen } }])
    expect(await decide(meetingId, true, zheng, organ.members.chen)).toMatchObject({ state: 'approved' })
  })
  it('goes past the 总支 whose secretary asks, even for a meeting of their own branch', async () => {
    const secretary = await organ.add(organ.nodes.root, { name: '鲁书记', phone: '13900000031' })
    await organ.bind('phone-13900000031')
    await organ.ok(zhou, 'org.appoint', {
      memberId: secretary,
      nodeId: organ.nodes.root,
      post: 'branchSecretary',
      startOn: '2026-01-01',
      termEndsOn: null,
    })
    const hosted = { hostIds: [organ.nodes.firstBranch], chairId: null, recorderId: null }
    const meetingId = await meeting.announced(organ, hosted, zheng)
    await ask(meetingId, zheng)
    expect(await organ.refused(zheng, 'leave.decide', decisionOf(meetingId, organ.members.zheng))).toMatchObject({
      code: 'notSelf',
    })
    expect(await decide(meetingId, true, 'phone-13900000031', organ.members.zheng)).toMatchObject({ state: 'approved' })
  })
  it('refused, leaves the member absent; approved, on leave', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId)
    expect(await rowOf(meetingId)).toMatchObject({ status: 'absent', leave: { state: 'requested' } })
    expect(await decide(meetingId, false)).toMatchObject({ state: 'refused' })
    expect(await rowOf(meetingId)).toMatchObject({ status: 'absent', leave: { state: 'refused' } })
    await ask(meetingId, li)
    await decide(meetingId, true, chen, organ.members.li)
    expect(await rowOf(meetingId, organ.members.li)).toMatchObject({ status: 'onLeave' })
    const { totals } = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(totals).toMatchObject({ onLeave: 1, absent: 2 })
  })
  it('has one outcome when two decide at once', async () => {
    const meetingId = await meeting.announced(organ)
    await ask(meetingId)
    const answers = await Promise.all([
      organ.call(chen, 'leave.decide', decisionOf(meetingId)),
      organ.call(zheng, 'leave.decide', { ...decisionOf(meetingId), approve: false }),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort()).toEqual(['leaveDecided', 'ok'])
  })
})

describe('leave.withdraw', () => {
  const withdraw = (meetingId: string) => organ.ok(wang, 'leave.withdraw', { meetingId })

  it('climbs the ladder', async () => {
    const meetingId = await meeting.announced(organ)
    expect(await organ.refused('12345', 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notBound' })
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId: 1 })).toMatchObject({ code: 'badInput' })
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notFound' })
    await ask(meetingId)
    expect(await organ.refused(li, 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notFound' })
    expect(await withdraw(meetingId)).toMatchObject({ state: 'withdrawn' })
    expect(await withdraw(meetingId)).toMatchObject({ state: 'withdrawn' })
    expect(await organ.refused(chen, 'leave.decide', decisionOf(meetingId))).toMatchObject({ code: 'leaveDecided' })
  })
  it('may be followed by asking again, which is to be decided anew', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId)
    await decide(meetingId)
    await withdraw(meetingId)
    expect(await rowOf(meetingId)).toMatchObject({ status: 'absent', leave: null })
    expect(await ask(meetingId, wang, { reasonKind: 'sick' })).toMatchObject({ state: 'requested' })
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'absent',
      leave: { state: 'requested', reasonLabel: '病假' },
    })
    expect(await decide(meetingId)).toMatchObject({ state: 'approved' })
  })
  it('is over when the meeting is, and has nothing to take back of a refusal', async () => {
    const [closed, refused] = [await meeting.openNow(organ), await meeting.announced(organ)]
    await ask(closed)
    await organ.ok(chen, 'meeting.close', { meetingId: closed })
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId: closed })).toMatchObject({
      code: 'leaveMeetingOver',
    })
    expect(await decide(closed)).toMatchObject({ state: 'approved' })
    await ask(refused)
    await decide(refused, false)
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId: refused })).toMatchObject({ code: 'notFound' })
  })
})

it('leaves nothing to decide when the meeting is cancelled', async () => {
  const meetingId = await meeting.announced(organ)
  await ask(meetingId)
  await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '防汛' })
  expect((await organ.ok(chen, 'home.show', {})).todos.filter((todo) => todo.params.meetingId === meetingId)).toEqual(
    [],
  )
  const cancelled = { code: 'meetingCancelled', message: '“红色家书诵读与交流”已取消，不用再办理。' }
  expect(await organ.refused(chen, 'leave.decide', decisionOf(meetingId))).toMatchObject(cancelled)
  expect(await organ.refused(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })).toMatchObject(
    cancelled,
  )
})

it('of a cancelled meeting is not taken back either', async () => {
  const meetingId = await meeting.announced(organ)
  await ask(meetingId)
  await decide(meetingId)
  await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '防汛' })
  expect(await organ.refused(wang, 'leave.withdraw', { meetingId })).toMatchObject({ code: 'meetingCancelled' })
})

describe('what the register says of leave', () => {
  it('asked and approved in time, asked in time but approved after the start, or asked after it', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId, li, { reasonKind: 'sick' })
    await decide(meetingId, true, chen, organ.members.li)
    await ask(meetingId, chen)
    organ.cloud.setNow(addMinutes(startAt, 5))
    await decide(meetingId, true, zheng, organ.members.chen)
    await ask(meetingId)
    await decide(meetingId)
    expect(await rowOf(meetingId, organ.members.li)).toMatchObject({
      status: 'onLeave',
      leave: { state: 'approved', late: false, decidedLate: false },
    })
    expect(await rowOf(meetingId, organ.members.chen)).toMatchObject({
      status: 'onLeave',
      leave: { state: 'approved', late: false, decidedLate: true },
    })
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'onLeave',
      leave: { state: 'approved', late: true, decidedLate: true },
    })
  })
  it('goes by the start as it stands, when the meeting was moved meanwhile', async () => {
    const meetingId = await meeting.announced(organ)
    await ask(meetingId)
    const { version, kinds, title, place, agenda } = await organ.ok(chen, 'meeting.show', { meetingId })
    const plan = {
      kinds,
      title,
      place,
      agenda,
      hostIds: [organ.nodes.branch],
      audience: 'hosts',
      namedMemberIds: [],
      chairId: organ.members.chen,
      recorderId: organ.members.li,
    } as const
    await organ.ok(chen, 'meeting.revise', {
      meetingId,
      version,
      ...plan,
      kinds: [...kinds],
      hostIds: [...plan.hostIds],
      namedMemberIds: [],
      startAt: addMinutes(startAt, 60),
      endAt: addMinutes(endAt, 60),
    })
    organ.cloud.setNow(addMinutes(startAt, 30))
    await decide(meetingId)
    await organ.ok(chen, 'meeting.open', { meetingId })
    expect(await rowOf(meetingId)).toMatchObject({ leave: { state: 'approved', decidedLate: false } })
  })
})
