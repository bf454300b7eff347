import { addMinutes } from '../../../src/contract/days'
import { clock, endAt, meeting, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { leaveActs } from './support'

const { chen, li, wang, wu, zhao, zheng, zhou, sun } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const { ask, decide, decisionOf, rowOf } = leaveActs(() => organ)

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
    expect(totals).toMatchObject({ present: 1, onLeave: 1, absent: 1 })
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

describe('what the register says of leave', () => {
  it('asked and approved in time, asked in time but approved after the start, or asked after it', async () => {
    const meetingId = await meeting.announced(organ)
    // Of the general branch: on no roll of this one, so that all three may stay away.
    await organ.ok(zheng, 'meeting.open', { meetingId })
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
