import { clock, deputy, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { leaveActs } from './support'

const { chen, li, wang, zheng } = openIds

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
