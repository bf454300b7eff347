import { addMinutes } from '../../../src/contract/days'
import { deputy, endAt, meeting, planOf, startAt } from '../../support/meeting'
import { clientIdOf, openIds, organDay, startOrgan, type Organ } from '../../support/organ'
import { afterwardsActs } from './afterwardsSupport'

let organ: Organ
beforeEach(async () => {
  organ = await startOrgan()
})
afterEach(() => organ.stop())

const { chen, li, wang, zheng, zhou, wu } = openIds
const { nextMorning, heldOnPaper, enter, refused, rollOf, shown, isUntouched } = afterwardsActs(() => organ)

describe('0.12 when it may be entered', () => {
  it('0.12 not before its planned end', async () => {
    organ.cloud.setNow(endAt)
    const meetingId = await meeting.draft(organ)
    expect(await refused(meetingId)).toMatchObject({
      code: 'afterwardsNotOver',
      message: '会议计划 11月20日 16:00 结束，结束以后才能补记；正在开的请“开始签到”。',
    })
    organ.cloud.setNow(addMinutes(endAt, 1))
    await enter(meetingId)
  })

  it('0.12 not of a day before the branch was there', async () => {
    organ.cloud.setNow(nextMorning())
    const young = await organ.ok(zhou, 'org.createNode', {
      clientId: clientIdOf(),
      parentId: organ.nodes.generalBranch,
      kind: 'branch',
      name: '第七党支部',
    })
    const meetingId = await meeting.draft(organ, { hostIds: [young.id], chairId: null, recorderId: null }, zheng)
    expect(await refused(meetingId, { came: [] }, zheng)).toMatchObject({
      code: 'hostNotThere',
      message:
        '第七党支部是2026年11月21日 星期六在这里设立的，会议当天还没有这个党组织，没有当天的应到名单。请核对开始时间或召开单位。',
    })
  })

  it('0.12 an announced meeting that nobody opened is not opened six hours after its end, but entered', async () => {
    const meetingId = await meeting.announced(organ)
    organ.cloud.setNow(addMinutes(endAt, 359))
    expect((await shown(meetingId)).can).toMatchObject({ open: true, recordAfterwards: true })
    organ.cloud.setNow(addMinutes(endAt, 360))
    expect(await organ.refused(chen, 'meeting.open', { meetingId })).toMatchObject({
      code: 'meetingPast',
      message:
        '会议计划 11月20日 16:00 结束，已过 6 小时，不能再开始签到：签到的时间会变成现在。开过的请“补记”，没有开的请“取消会议”。',
    })
    expect((await shown(meetingId)).can).toMatchObject({ open: false, recordAfterwards: true, cancel: true })
    const { todos } = await organ.ok(chen, 'home.show', {})
    expect(todos.find(({ params }) => params.meetingId === meetingId)).toMatchObject({ kind: 'recordAfterwards' })
    await enter(meetingId)
    const after = await organ.ok(chen, 'home.show', {})
    expect(after.todos.find(({ params }) => params.meetingId === meetingId)).toMatchObject({ kind: 'writeMinutes' })
  })

  const clause = '本单位补记规定：会议结束后 30 天内；系统默认，本单位可另行规定'
  it('0.12 within the organ’s days by the branch, later only with the level above', async () => {
    const last = await heldOnPaper({}, 30)
    const tooLate = await meeting.draft(organ)
    await enter(last)
    organ.cloud.setNow(nextMorning(31))
    expect(await refused(tooLate)).toMatchObject({
      code: 'afterwardsTooOld',
      message: `会议 11月20日 结束，最晚 12月20日 补记（${clause}）。现在须由上级党组织补记，或报上级同意以后再补记。`,
    })
    await isUntouched(tooLate)
    await enter(tooLate, {}, zheng)
    expect((await shown(tooLate)).afterwards).toMatchObject({ by: '郑总支', approvedBy: null })
  })

  it('0.12 the level above lets it be entered, finds it among what waits, and the record says so', async () => {
    const meetingId = await heldOnPaper({}, 31)
    const ask = { meetingId, reason: '签到表刚从村里带回来' }
    await organ.ok(chen, 'meeting.askAfterwards', ask)
    const { todos } = await organ.ok(zheng, 'home.show', {})
    expect(todos.find(({ params }) => params.meetingId === meetingId)).toMatchObject({
      kind: 'approveAfterwards',
      title: '核准补记“红色家书诵读与交流”',
    })
    expect((await shown(meetingId, zhou)).afterwardsAsk).toMatchObject({
      by: '陈书记',
      reason: ask.reason,
      decision: null,
    })
    expect((await shown(meetingId, zhou)).can.approveAfterwards).toBe(true)
    const no = { meetingId, approve: false, note: null }
    expect((await organ.refused(zhou, 'meeting.approveAfterwards', no)).field).toBe('note')
    for (const by of [chen, li, wu])
      expect((await organ.refused(by, 'meeting.approveAfterwards', { ...no, approve: true })).code).toBe('notAllowed')
    await organ.ok(zhou, 'meeting.approveAfterwards', { ...no, approve: true })
    const own = await organ.ok(chen, 'home.show', {})
    expect(own.todos.find(({ params }) => params.meetingId === meetingId)).toMatchObject({ kind: 'recordAfterwards' })
    await enter(meetingId)
    expect((await shown(meetingId)).afterwards).toMatchObject({ by: '陈书记', approvedBy: '周督导' })
  })

  it('0.12 a refusal says why and can be followed by another request; nobody lets their own be entered', async () => {
    const meetingId = await heldOnPaper({}, 31)
    await organ.ok(zheng, 'meeting.revise', {
      ...(({ clientId: _name, ...plan }) => plan)(planOf(organ)),
      meetingId,
      version: (await shown(meetingId)).version,
      place: '一楼会议室',
    })
    await organ.ok(chen, 'meeting.askAfterwards', { meetingId, reason: '签到表刚带回来' })
    const yes = { meetingId, approve: true, note: null }
    expect((await organ.refused(zheng, 'meeting.approveAfterwards', yes)).code).toBe('ownWork')
    await organ.ok(zhou, 'meeting.approveAfterwards', { meetingId, approve: false, note: '请附签到表' })
    expect((await organ.refused(zhou, 'meeting.approveAfterwards', yes)).code).toBe('afterwardsDecided')
    expect((await shown(meetingId)).afterwardsAsk?.decision).toMatchObject({ approve: false, note: '请附签到表' })
    expect((await organ.refused(zhou, 'meeting.show', { meetingId })).code).toBe('notFound')
    expect((await refused(meetingId)).code).toBe('afterwardsTooOld')
    await organ.ok(chen, 'meeting.askAfterwards', { meetingId, reason: '已附签到表' })
    await organ.ok(zhou, 'meeting.approveAfterwards', yes)
    await enter(meetingId)
  })

  it('0.12 asks for nothing that needs no asking', async () => {
    const meetingId = await heldOnPaper()
    expect(await organ.refused(chen, 'meeting.askAfterwards', { meetingId, reason: '想先问一下' })).toMatchObject({
      code: 'afterwardsInTime',
      message: `这场会议 12月20日 以前可以直接补记（${clause}），不用报上级同意。`,
    })
  })

  it('0.12 goes by the organ’s own figure with its paper, from the day it applies', async () => {
    const rule = { version: 0, effectiveFrom: organDay, days: 7, source: '机关党委〔2026〕5号' }
    expect((await organ.refused(chen, 'meeting.saveAfterwardsRule', rule)).code).toBe('notAllowed')
    expect((await organ.refused(zhou, 'meeting.saveAfterwardsRule', { ...rule, days: 0 })).field).toBe('days')
    expect(
      (await organ.refused(zhou, 'meeting.saveAfterwardsRule', { ...rule, effectiveFrom: '2026-11-19' })).field,
    ).toBe('effectiveFrom')
    const saved = await organ.ok(zhou, 'meeting.saveAfterwardsRule', rule)
    expect(saved).toMatchObject({ version: 1, days: 7, savedBy: '周督导' })
    expect(await organ.ok(zhou, 'meeting.saveAfterwardsRule', rule)).toEqual(saved)
    expect((await organ.refused(zhou, 'meeting.saveAfterwardsRule', { ...rule, days: 9 })).code).toBe(
      'changedElsewhere',
    )
    expect(await organ.ok(wang, 'meeting.afterwardsRule', {})).toMatchObject({
      current: { days: 7 },
      can: { save: false },
    })
    const meetingId = await heldOnPaper({}, 8)
    expect((await refused(meetingId)).message).toContain('会议结束后 7 天内，机关党委〔2026〕5号')
  })
})

describe('0.12 the sheet to be ticked', () => {
  it('0.12 shows that day’s roll, the leave given before and who may have sat in', async () => {
    const away = await deputy(organ)
    const meetingId = await meeting.announced(organ)
    await organ.ok(away.openId, 'leave.request', { meetingId, reasonKind: 'businessTrip', note: null })
    await organ.ok(chen, 'leave.decide', { meetingId, memberId: away.memberId, approve: true, note: null })
    organ.cloud.setNow(nextMorning())
    const sheet = await organ.ok(chen, 'meeting.afterwardsSheet', { meetingId })
    expect(sheet.people.map(({ name, expected, onLeave }) => [name, expected, onLeave])).toEqual(
      expect.arrayContaining([
        ['陈书记', true, false],
        ['何副书记', true, true],
      ]),
    )
    expect(sheet.others.map(({ name }) => name)).toEqual(['赵积极'])
    expect(sheet).toMatchObject({ until: '2026-12-20', can: { record: true, ask: false } })
    await enter(meetingId, {
      came: sheet.people.filter(({ onLeave }) => !onLeave).map(({ memberId }) => ({ memberId, arrivedAt: startAt })),
    })
    expect((await rollOf(meetingId)).totals).toMatchObject({ expected: 4, present: 3, onLeave: 1, absent: 0 })
    expect((await organ.refused(chen, 'meeting.afterwardsSheet', { meetingId })).code).toBe('meetingStateWrong')
  })
})
