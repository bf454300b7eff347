import { addMinutes } from '../../../src/contract/days'
import { clock, endAt, meeting, memberToken, phoneOf, startAt } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { afterwardsActs } from './afterwardsSupport'

let organ: Organ
beforeEach(async () => {
  organ = await startOrgan()
})
afterEach(() => organ.stop())

const { chen, li, wang, zheng, zhou, wu } = openIds
const { nextMorning, heldOnPaper, paper, enter, refused, rollOf, shown, isUntouched } = afterwardsActs(() => organ)

describe('0.12 a meeting held on paper, entered the next day', () => {
  climbsTheDoor(
    () => organ,
    'meeting.recordAfterwards',
    () => paper('2026AAAAAAAA'),
  )
  climbsTheDoor(
    () => organ,
    'meeting.afterwardsSheet',
    () => ({ meetingId: '2026AAAAAAAA' }),
  )

  it('0.12 goes from its draft to its end in one act, with true arrival times and today in the log', async () => {
    const meetingId = await heldOnPaper()
    expect(await enter(meetingId)).toMatchObject({ state: 'closed', expected: 3 })
    const record = await shown(meetingId)
    expect(record).toMatchObject({
      state: 'closed',
      openedAt: null,
      closedAt: endAt,
      creditedMinutes: 85,
      isAfterwards: true,
      afterwards: { by: '陈书记', at: nextMorning(), reason: '会场没有信号，用纸质签到表签到', approvedBy: null },
    })
    expect(record.log).toEqual([
      { at: nextMorning(), by: '陈书记', from: 'draft', to: 'closed', reason: '会场没有信号，用纸质签到表签到' },
    ])
    const { rows, totals, afterwards } = await rollOf(meetingId)
    expect(afterwards?.by).toBe('陈书记')
    expect(totals).toMatchObject({ expected: 3, present: 2, late: 1, onLeave: 0, absent: 1, guests: 0 })
    expect(rows!.map(({ name, status, method, arrivedAt }) => [name, status, method, arrivedAt])).toEqual(
      expect.arrayContaining([
        ['陈书记', 'present', 'lateEntry', clock('14:20')],
        ['王党员', 'late', 'lateEntry', clock('14:45')],
        ['李委员', 'absent', null, null],
      ]),
    )
  })

  it('0.12 does not expect a member who joined afterwards', async () => {
    organ.cloud.setNow(nextMorning())
    const late = await organ.add(organ.nodes.branch, { name: '何后来' })
    const meetingId = await heldOnPaper({}, 2)
    await enter(meetingId)
    expect((await rollOf(meetingId)).rows!.map(({ memberId }) => memberId)).not.toContain(late)
  })

  it('0.12 takes an arrival from an hour before the start to the planned end, and afterwards by 补录 as well', async () => {
    const meetingId = await heldOnPaper()
    const at = (arrivedAt: string) => ({ came: [{ memberId: organ.members.wang, arrivedAt }] })
    for (const wrong of [addMinutes(startAt, -61), addMinutes(endAt, 1)]) {
      expect(await refused(meetingId, at(wrong))).toMatchObject({
        code: 'arrivalOutside',
        message: '王党员的到会时间应在 13:30（开始前 60 分钟）到 16:00（计划结束）之间，补记按会上的时间填写。',
      })
    }
    await isUntouched(meetingId)
    await enter(meetingId, at(addMinutes(startAt, -60)))
    const late = (arrivedAt: string) => ({ meetingId, memberId: organ.members.li, arrivedAt, reason: '表上漏看了' })
    expect((await organ.refused(chen, 'attendance.enterLate', late(addMinutes(endAt, 1)))).code).toBe('arrivalOutside')
    const entered = await organ.ok(chen, 'attendance.enterLate', late(endAt))
    expect(entered).toMatchObject({ status: 'late', method: 'lateEntry', arrivedAt: endAt })
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 3, present: 2, absent: 1 })
  })

  it('0.12 enters guests and leave; every sum is 应到 = 实到 + 请假 + 缺席', async () => {
    const meetingId = await heldOnPaper()
    await enter(meetingId, {
      came: [{ memberId: organ.members.chen, arrivedAt: startAt }],
      guests: [
        { type: 'member', memberId: organ.members.zhao, arrivedAt: startAt },
        { type: 'outside', clientId: 'guest-0001', name: '郭来宾', unit: '市农业农村局', arrivedAt: clock('15:00') },
      ],
    })
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 3, present: 1, absent: 2, guests: 2 })
    // What the paper says of leave is entered as any other, and says so.
    const by = { how: 'phone' as const, askedAt: clock('08:30'), reasonKind: 'sick' as const, note: null }
    await organ.ok(chen, 'leave.enterFor', { meetingId, memberId: organ.members.wang, ...by })
    const { totals, rows } = await rollOf(meetingId)
    expect(totals).toMatchObject({ expected: 3, present: 1, onLeave: 1, absent: 1, guests: 2 })
    expect(rows!.find(({ name }) => name === '王党员')!.leave).toMatchObject({
      state: 'approved',
      entered: { by: '陈书记', afterwards: true },
    })
    expect((await shown(meetingId, wang)).mine).toMatchObject({ status: 'onLeave' })
    const one = { meetingId, guest: { type: 'outside' as const, clientId: 'guest-0002', name: '郭二', unit: '市医院' } }
    expect(await organ.ok(chen, 'attendance.admitGuest', one)).toMatchObject({
      status: 'guest',
      method: 'lateEntry',
      arrivedAt: startAt,
    })
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 3, present: 1, absent: 1, guests: 3 })
  })

  it('0.12 takes a vote, whose quorum is of those on paper, with the 补记 as its reason', async () => {
    const meetingId = await heldOnPaper({ kinds: ['generalMeeting'] })
    await enter(meetingId)
    const vote = await organ.ok(chen, 'meeting.recordVote', {
      meetingId,
      clientId: clientIdOf(),
      rule: 'generalMeeting',
      matter: '支部年度计划',
      matterKind: 'other',
      method: 'showOfHands',
      inFavour: 2,
      against: 0,
      abstained: 0,
      presentAtVote: 2,
      opinions: [],
      exclusions: [],
    })
    expect(vote).toMatchObject({
      base: 3,
      present: 2,
      enteredAfterwards: 2,
      carried: true,
      enteredWhy: '会场没有信号，用纸质签到表签到',
    })
  })

  it('0.12 keeps the mark through submitting, reviewing and archiving, in every list', async () => {
    const meetingId = await heldOnPaper()
    await enter(meetingId)
    const { version } = await shown(meetingId)
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    const review = await organ.ok(zheng, 'meeting.list', { view: 'review' })
    expect(review.rows.find(({ id }) => id === meetingId)).toMatchObject({ isAfterwards: true, state: 'submitted' })
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    expect((await shown(meetingId, wang)).afterwards).toMatchObject({ by: '陈书记' })
    const past = await organ.ok(wang, 'meeting.list', { view: 'past' })
    expect(past.rows.find(({ id }) => id === meetingId)).toMatchObject({ isAfterwards: true, state: 'archived' })
  })

  it('0.12 counts for hours as any other, marked', async () => {
    const meetingId = await heldOnPaper({ kinds: ['studySession'] })
    await enter(meetingId)
    const { lines } = await organ.ok(chen, 'study.myHours', {})
    expect(lines.find((line) => line.meetingId === meetingId)).toMatchObject({
      minutes: 85,
      isAfterwards: true,
      status: 'present',
    })
  })

  it('0.12 is one however often it is sent, and another’s words do not change it', async () => {
    const meetingId = await heldOnPaper()
    const [first, second] = [await enter(meetingId), await enter(meetingId)]
    expect(second).toEqual(first)
    expect((await shown(meetingId)).log).toHaveLength(1)
    expect((await refused(meetingId, { reason: '另一个理由' })).code).toBe('meetingStateWrong')
  })

  it('0.12 opens for no code and no late scan', async () => {
    const phone = await phoneOf(organ, wang)
    const meetingId = await heldOnPaper()
    await enter(meetingId, { came: [] })
    const token = memberToken(phone, nextMorning())
    expect((await organ.refused(chen, 'attendance.scanMember', { meetingId, token })).code).toBe('meetingClosed')
    const scans = [{ clientId: 'scan-00001', token: memberToken(phone, startAt), scannedAt: startAt }]
    expect((await organ.refused(chen, 'attendance.syncScans', { meetingId, scans })).code).toBe('meetingClosed')
    expect((await organ.refused(chen, 'attendance.codeKey', { meetingId })).code).toBe('meetingClosed')
    expect((await rollOf(meetingId)).totals).toMatchObject({ present: 0, absent: 3 })
  })

  it('0.12 settles the leave asked for before in the same act', async () => {
    const meetingId = await meeting.announced(organ)
    await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'family', note: null })
    organ.cloud.setNow(nextMorning())
    const sheet = await organ.ok(chen, 'meeting.afterwardsSheet', { meetingId })
    expect(sheet.waiting.map(({ name }) => name)).toEqual(['王党员'])
    const came = [{ memberId: organ.members.li, arrivedAt: startAt }]
    expect((await refused(meetingId, { came })).code).toBe('leaveUndecided')
    await isUntouched(meetingId, 'announced')
    await enter(meetingId, { came, leaves: [{ memberId: organ.members.wang, approve: true, note: null }] })
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 3, present: 1, onLeave: 1, absent: 1 })
  })

  it('0.12 refuses whoever is nowhere on that roll, or stands twice, and writes nothing', async () => {
    const meetingId = await heldOnPaper()
    const wuCame = { memberId: organ.members.wu, arrivedAt: startAt }
    const liCame = { memberId: organ.members.li, arrivedAt: startAt }
    expect((await refused(meetingId, { came: [wuCame] })).code).toBe('notOnRoll')
    expect(await refused(meetingId, { came: [liCame, liCame] })).toMatchObject({
      code: 'onPaperTwice',
      message: '李委员写了两次，请只留一处。',
    })
    const guests = [{ type: 'member' as const, memberId: organ.members.zhao, arrivedAt: startAt }]
    expect((await refused(meetingId, { came: [], guests: [...guests, ...guests] })).code).toBe('onPaperTwice')
    expect((await refused(meetingId, { came: [], guests: [{ type: 'member', ...liCame }] })).code).toBe('onRollAlready')
    expect((await refused(meetingId, { minutes: 91 })).field).toBe('minutes')
    await isUntouched(meetingId)
  })

  it('0.12 is for the secretary and the leader of a group, not for a recorder, a member or another branch', async () => {
    const meetingId = await heldOnPaper()
    for (const by of [li, wang, wu, zhou]) expect((await refused(meetingId, {}, by)).code).toBe('notAllowed')
    expect((await organ.refused(wang, 'meeting.afterwardsSheet', { meetingId })).code).toBe('notFound')
    await enter(meetingId, {}, zheng)
  })
})
