import { addDays, dayEnd } from '../../../src/contract/days'
import { clock, deputy, meeting, type Plan } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organDay, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'
import { leaveActs } from './support'

const { chen, li, wang, zheng, zhou } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
beforeEach(() => organ.cloud.setNow(clock('14:20')))
afterAll(() => organ?.stop())

const { ask, decide, rowOf } = leaveActs(() => organ)
const close = (meetingId: string, leaves?: { memberId: string; approve: boolean; note: string | null }[]) => ({
  meetingId,
  minutes: 90,
  ...(leaves && { leaves }),
})
const todosOf = async (openId: string) =>
  (await organ.ok(openId, 'home.show', {})).todos.filter(({ kind }) => kind === 'decideLeave')

describe('leave nobody decided, when the meeting ends (U4)', () => {
  it('keeps it open until it is settled with it, and leaves no to-do', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId)
    expect(await todosOf(chen)).toHaveLength(1)
    const problem = await organ.refused(chen, 'meeting.close', close(meetingId))
    expect(problem).toMatchObject({ code: 'leaveUndecided' })
    expect(problem.message).toContain('王')
    expect(await organ.ok(chen, 'meeting.show', { meetingId })).toMatchObject({ state: 'open' })
    const approved = [{ memberId: organ.members.wang, approve: true, note: null }]
    await organ.ok(chen, 'meeting.close', close(meetingId, approved))
    expect(await rowOf(meetingId)).toMatchObject({ status: 'onLeave', leave: { state: 'approved' } })
    expect(await todosOf(chen)).toEqual([])
  })

  it('is refused with the reason the asker is told, and counts as absence', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId)
    await organ.ok(
      chen,
      'meeting.close',
      close(meetingId, [{ memberId: organ.members.wang, approve: false, note: '当天在岗' }]),
    )
    expect(await rowOf(meetingId)).toMatchObject({ status: 'absent', leave: { state: 'refused' } })
    expect((await organ.ok(wang, 'meeting.show', { meetingId })).mine).toMatchObject({
      leaveState: 'refused',
      refusedWhy: '当天在岗',
    })
  })

  it('stays with the node above where it is the secretary’s own, and is decided there after the end', async () => {
    const meetingId = await meeting.announced(organ)
    await ask(meetingId, chen)
    const { openId } = await deputy(organ)
    await organ.ok(openId, 'meeting.open', { meetingId })
    await organ.ok(openId, 'meeting.close', close(meetingId))
    expect(await todosOf(zheng)).toHaveLength(1)
    await organ.ok(zheng, 'leave.decide', { meetingId, memberId: organ.members.chen, approve: true, note: null })
    expect(await rowOf(meetingId, organ.members.chen)).toMatchObject({ status: 'onLeave' })
  })

  it('is not decided twice: a decision that was made meanwhile stands', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId)
    await decide(meetingId)
    const refused = [{ memberId: organ.members.wang, approve: false, note: '当天在岗' }]
    await organ.ok(chen, 'meeting.close', close(meetingId, refused))
    expect(await rowOf(meetingId)).toMatchObject({ leave: { state: 'approved' } })
  })

  it('holds nobody up who may not decide it', async () => {
    const meetingId = await meeting.openNow(organ, { recorderId: organ.members.li })
    await ask(meetingId)
    await organ.ok(li, 'meeting.close', close(meetingId))
    expect(await todosOf(chen)).toHaveLength(1)
  })
})

describe('leave nobody decided, when the meeting is submitted and archived (U4)', () => {
  /** Opened and closed by its recorder, who may decide none of it, with the minutes written. */
  const closed = async (asks = [wang], more: Partial<Plan> = {}, recorder = li) => {
    const meetingId = await meeting.announced(organ, more)
    await organ.ok(recorder, 'meeting.open', { meetingId })
    for (const by of asks) await ask(meetingId, by)
    await organ.ok(recorder, 'meeting.close', close(meetingId))
    const { version } = await organ.ok(recorder, 'meeting.show', { meetingId })
    await organ.ok(recorder, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    return meetingId
  }
  const submit = (meetingId: string) => organ.ok(chen, 'meeting.submit', { meetingId })

  it('keeps whoever may decide it from submitting, naming them and where to decide', async () => {
    const meetingId = await closed()
    expect(await organ.refused(chen, 'meeting.submit', { meetingId })).toMatchObject({
      code: 'leaveUndecided',
      message: '王党员的请假还没有批，请在会议页的“请假等您批”里定下来再提交。',
    })
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).can.decideLeave).toBe(true)
    expect(await organ.ok(chen, 'leave.waiting', { meetingId })).toMatchObject({ rows: [{ name: '王党员' }] })
    await decide(meetingId)
    expect(await submit(meetingId)).toMatchObject({ state: 'submitted' })
    expect(await rowOf(meetingId)).toMatchObject({ status: 'onLeave' })
  })

  it('lapses when the meeting is archived: absent, 请假未批, with nothing left to decide', async () => {
    const meetingId = await closed([chen])
    await submit(meetingId)
    expect(await todosOf(zheng)).toMatchObject([{ params: { meetingId } }])
    await organ.ok(zhou, 'meeting.archive', { meetingId })
    expect(await todosOf(zheng)).toEqual([])
    expect((await organ.ok(zheng, 'leave.waiting', { meetingId })).rows).toEqual([])
    const decision = { meetingId, memberId: organ.members.chen, approve: true, note: null }
    expect(await organ.refused(zheng, 'leave.decide', decision)).toMatchObject({
      code: 'leaveDecided',
      message: '这份请假已随会议归档，记为未批，不能再改。',
    })
    expect(await rowOf(meetingId, organ.members.chen)).toMatchObject({
      status: 'absent',
      leave: { state: 'lapsed', reasonLabel: '公出' },
    })
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).mine).toMatchObject({
      status: 'absent',
      leaveState: 'lapsed',
    })
    expect(everything(organ.cloud).get(`leaves/${meetingId}:${organ.members.chen}`)).toMatchObject({
      state: 'lapsed',
      audit: [{ act: 'leave.request' }, { act: 'meeting.archive', by: organ.members.zhou }],
    })
  })

  it('lapses as well where the meeting archives itself', async () => {
    // The one officer of the root wrote it down, the secretary between led it: nobody is free to review it.
    const theirs = { recorderId: organ.members.zhou, chairId: organ.members.zheng }
    const meetingId = await closed([chen], theirs, zhou)
    await submit(meetingId)
    expect(await todosOf(zheng)).toMatchObject([{ params: { meetingId } }])
    organ.cloud.setNow(dayEnd(addDays(organDay, 10)))
    await organ.cloud.runTimer('jobs', 'night')
    expect((await organ.ok(li, 'meeting.show', { meetingId })).state).toBe('archived')
    expect(everything(organ.cloud).get(`leaves/${meetingId}:${organ.members.chen}`)).toMatchObject({ state: 'lapsed' })
    expect(await todosOf(zheng)).toEqual([])
  })
})
