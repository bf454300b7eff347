import { addMinutes } from '../../../src/contract/days'
import { clock, deputy, meeting, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'

const { chen, li, wang, zheng } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
beforeEach(() => organ.cloud.setNow(clock('14:25')))
afterAll(() => organ?.stop())

const open = (by: string, meetingId: string, recorderHere?: boolean) =>
  organ.ok(by, 'meeting.open', { meetingId, ...(recorderHere !== undefined && { recorderHere }) })
const rollOf = (meetingId: string) => organ.ok(zheng, 'attendance.roll', { meetingId })
const lineOf = async (meetingId: string, memberId: string) =>
  (await rollOf(meetingId)).rows!.find((row) => row.memberId === memberId)
/** Who has come, by name. */
const here = async (meetingId: string) =>
  (await rollOf(meetingId)).rows!.filter(({ arrivedAt }) => arrivedAt).map(({ name }) => name)

describe('who is there when a meeting is opened (U3)', () => {
  it('is its opener, at that instant and without a reason, and nobody else', async () => {
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId)
    expect(await lineOf(meetingId, organ.members.chen)).toMatchObject({
      status: 'present',
      method: 'atOpening',
      arrivedAt: clock('14:25'),
      reason: null,
      offline: false,
    })
    expect(await here(meetingId)).toEqual(['陈书记'])
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 3, present: 1, onLeave: 0, absent: 2 })
  })

  it('is the recorder as well where the opener says so, and not where they do not', async () => {
    const said = await meeting.announced(organ)
    await open(chen, said, true)
    expect(await here(said)).toEqual(expect.arrayContaining(['陈书记', '李委员']))
    expect(await lineOf(said, organ.members.li)).toMatchObject({ method: 'atOpening', reason: null })
    const unsaid = await meeting.announced(organ)
    await open(chen, unsaid, false)
    expect(await here(unsaid)).toEqual(['陈书记'])
  })

  it('is the recorder once where they open it themselves', async () => {
    const meetingId = await meeting.announced(organ)
    await open(li, meetingId, true)
    expect(await here(meetingId)).toEqual(['李委员'])
  })

  it('is nobody who is not asked to come: an opener from above, a recorder of another branch', async () => {
    const meetingId = await meeting.announced(organ, { recorderId: organ.members.wu }, zheng)
    await open(zheng, meetingId, true)
    expect(await here(meetingId)).toEqual([])
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 3, present: 0, absent: 3, guests: 0 })
  })

  it('is nobody of those somebody named who are not among them', async () => {
    const named = {
      kinds: ['guestLecture' as const],
      audience: 'named' as const,
      namedMemberIds: [organ.members.wang],
    }
    const meetingId = await meeting.announced(organ, named)
    await open(chen, meetingId, true)
    expect(await here(meetingId)).toEqual([])
  })

  it('is never late, however late it is opened', async () => {
    organ.cloud.setNow(addMinutes(startAt, 40))
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId)
    expect(await lineOf(meetingId, organ.members.chen)).toMatchObject({ status: 'present' })
  })

  it('counts though leave was granted before', async () => {
    const meetingId = await meeting.announced(organ)
    const { openId, memberId } = await deputy(organ)
    await organ.ok(openId, 'leave.request', { meetingId, reasonKind: 'duty', note: null })
    await organ.ok(zheng, 'leave.decide', { meetingId, memberId, approve: true, note: null })
    await open(openId, meetingId)
    expect(await lineOf(meetingId, memberId)).toMatchObject({ status: 'present', leave: { state: 'approved' } })
  })
})

describe('the row of an opening', () => {
  it('is one, whoever taps how often: a repetition is the same, a second opener is refused and not signed in', async () => {
    const meetingId = await meeting.announced(organ)
    const first = await open(chen, meetingId)
    organ.cloud.setNow(clock('14:31'))
    expect(await open(chen, meetingId)).toEqual(first)
    expect(await organ.refused(li, 'meeting.open', { meetingId })).toMatchObject({ code: 'meetingStateWrong' })
    expect(await here(meetingId)).toEqual(['陈书记'])
    expect(await lineOf(meetingId, organ.members.chen)).toMatchObject({ arrivedAt: clock('14:25') })
  })

  it('is that of whoever won, of two who open at once', async () => {
    const meetingId = await meeting.announced(organ)
    const answers = await Promise.all([chen, li].map((by) => organ.call(by, 'meeting.open', { meetingId })))
    const winner = answers[0]!.ok ? '陈书记' : '李委员'
    expect(await here(meetingId)).toEqual([winner])
  })

  it('stands when its member scans the code of the meeting as well', async () => {
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId)
    organ.cloud.setNow(clock('14:40'))
    const again = { meetingId, memberId: organ.members.chen, reason: '当面确认' }
    expect(await organ.ok(chen, 'attendance.confirm', again)).toMatchObject({
      fresh: false,
      method: 'atOpening',
      arrivedAt: clock('14:25'),
    })
  })

  it('is voided like any other, with a reason, and does not come back by another opening', async () => {
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId)
    const { rowId } = (await lineOf(meetingId, organ.members.chen))!
    await organ.ok(li, 'attendance.void', { meetingId, rowId: rowId!, reason: '从外地点开，人不在场' })
    expect((await rollOf(meetingId)).totals).toMatchObject({ present: 0 })
    await open(chen, meetingId)
    expect(await here(meetingId)).toEqual([])
    await organ.ok(li, 'attendance.confirm', { meetingId, memberId: organ.members.chen, reason: '随后赶到' })
    expect(await here(meetingId)).toEqual(['陈书记'])
  })

  it('is in the audit under who opened it, the recorder’s as well', async () => {
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId, true)
    for (const memberId of [organ.members.chen, organ.members.li])
      expect(everything(organ.cloud).get(`attendance_2026/${meetingId}:${memberId}`)).toMatchObject({
        recordedBy: organ.members.chen,
        audit: [{ act: 'meeting.open', by: organ.members.chen, at: clock('14:25') }],
      })
  })

  it('is the member’s own as much as any: it is shown to them', async () => {
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId)
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).mine).toMatchObject({
      status: 'present',
      arrivedAt: clock('14:25'),
    })
    expect((await organ.ok(wang, 'attendance.totals', { meetingId })).totals).toMatchObject({ present: 1 })
  })
})

it('tells whoever plans it how many of those asked to come have leave, by figures alone where no names are asked for', async () => {
  const meetingId = await meeting.announced(organ)
  const preview = (names?: false) => organ.ok(chen, 'meeting.previewRoll', { meetingId, names })
  const before = await preview()
  expect(before).toMatchObject({ onLeave: 0, leaveAsked: 0 })
  expect(before.people).not.toEqual([])
  await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })
  expect(await preview(false)).toMatchObject({ expected: before.expected, onLeave: 0, leaveAsked: 1, people: [] })
  await organ.ok(chen, 'leave.decide', { meetingId, memberId: organ.members.wang, approve: true, note: null })
  expect(await preview(false)).toMatchObject({ onLeave: 1, leaveAsked: 0 })
})

describe('how long it took', () => {
  const corrects = (meetingId: string, minutes: number) => ({ meetingId, minutes, reason: '散会时忘了点结束' })

  it('is put right by whoever runs it until it is sent up, with what it was and why in the log', async () => {
    const meetingId = await meeting.announced(organ)
    await open(chen, meetingId)
    const early = await organ.refused(chen, 'meeting.correctMinutes', corrects(meetingId, 80))
    expect(early.code).toBe('meetingStateWrong')
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect((await organ.refused(wang, 'meeting.correctMinutes', corrects(meetingId, 80))).code).toBe('notAllowed')
    const over = await organ.refused(chen, 'meeting.correctMinutes', corrects(meetingId, 91))
    expect([over.code, over.field]).toEqual(['badInput', 'minutes'])
    await organ.ok(chen, 'meeting.correctMinutes', corrects(meetingId, 84))
    const { creditedMinutes, state, log } = await organ.ok(chen, 'meeting.show', { meetingId })
    expect([creditedMinutes, state]).toEqual([84, 'closed'])
    expect(log.at(-1)).toMatchObject({
      ...{ from: 'closed', to: 'closed', reason: '散会时忘了点结束' },
      changes: [{ what: 'minutes', from: '90 分钟', to: '84 分钟' }],
    })
  })
})
