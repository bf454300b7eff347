import type { Plan } from '../../support/meeting'
import { meeting, reviewsEveryKind } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zheng, zhou, sun } = openIds

let organ: Organ
/** 鲁书记, secretary of the organ's own committee, and 何干事, a second officer beside 周督导. */
const lu = 'phone-13900000031'
const he = 'phone-13900000032'
let luId: string
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  await reviewsEveryKind(organ)
  luId = await organ.add(organ.nodes.root, { name: '鲁书记', phone: '13900000031' })
  const heId = await organ.add(organ.nodes.root, { name: '何干事', phone: '13900000032' })
  await organ.bind(lu)
  await organ.bind(he)
  const since = { nodeId: organ.nodes.root, startOn: '2026-01-01', termEndsOn: null }
  await organ.ok(zhou, 'org.appoint', { ...since, memberId: luId, post: 'branchSecretary' })
  await organ.ok(sun, 'org.appoint', { ...since, memberId: heId, post: 'committeeOfficer' })
})
afterAll(() => organ?.stop())

const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const submitted = async (more?: Partial<Plan>, by = chen): Promise<string> => {
  const meetingId = await meeting.closed(organ, more, by)
  const { version } = await show(meetingId, by)
  await organ.ok(by, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
  await organ.ok(by, 'meeting.submit', { meetingId })
  return meetingId
}
const waitingFor = async (by: string): Promise<string[]> =>
  (await organ.ok(by, 'meeting.list', { view: 'review' })).rows.map((row) => row.id)
const todosOf = async (by: string, meetingId: string) =>
  (await organ.ok(by, 'home.show', {})).todos.filter((todo) => todo.params.meetingId === meetingId)

describe('a meeting of the root, which has nobody above it', () => {
  const coreGroup = (more: Partial<Plan> = {}): Promise<string> =>
    submitted(
      {
        kinds: ['coreGroupStudy'],
        hostIds: [organ.nodes.root],
        audience: 'hosts',
        chairId: luId,
        recorderId: null,
        ...more,
      },
      lu,
    )

  it('is archived by an officer who did not work on it', async () => {
    const meetingId = await coreGroup()
    expect(await waitingFor(zhou)).toContain(meetingId)
    expect(await todosOf(zhou, meetingId)).toMatchObject([{ kind: 'reviewMeeting' }])
    expect(await show(meetingId, zhou)).toMatchObject({ can: { archive: true } })
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
    expect(await waitingFor(zhou)).not.toContain(meetingId)
  })
  it('is not archived by its secretary, by someone below, or by the officer who wrote it down', async () => {
    const meetingId = await coreGroup({ recorderId: organ.members.zhou })
    expect(await organ.refused(lu, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    for (const openId of [zheng, chen, sun])
      expect(await organ.refused(openId, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(zhou, 'meeting.archive', { meetingId })).toMatchObject({ code: 'ownWork' })
    expect(await waitingFor(zhou)).not.toContain(meetingId)
    expect(await waitingFor(lu)).not.toContain(meetingId)
    expect(await organ.ok(he, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })
  it('held with a branch below is theirs too', async () => {
    const meetingId = await coreGroup({ kinds: ['guestLecture'], hostIds: [organ.nodes.root, organ.nodes.branch] })
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.ok(he, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })
})

describe('meeting.return', () => {
  const back = { reason: '决议没有写明责任人' }

  climbsTheDoor(
    () => organ,
    'meeting.return',
    () => ({ meetingId: '2026missing0', ...back }),
  )
  it('is for those above only, with a reason, and not for one’s own work', async () => {
    const meetingId = await submitted()
    for (const openId of [chen, li, wang, wu, sun])
      expect(await organ.refused(openId, 'meeting.return', { meetingId, ...back })).toMatchObject({
        code: 'notAllowed',
      })
    expect(await organ.refused(zheng, 'meeting.return', { meetingId })).toMatchObject({
      code: 'badInput',
      field: 'reason',
    })
    expect(await organ.refused(zheng, 'meeting.return', { meetingId: '2026missing0', ...back })).toMatchObject({
      code: 'notFound',
    })
    const chaired = await submitted({ chairId: organ.members.zheng })
    expect(await organ.refused(zheng, 'meeting.return', { meetingId: chaired, ...back })).toMatchObject({
      code: 'ownWork',
    })
    const closed = await meeting.closed(organ)
    expect(await organ.refused(zheng, 'meeting.return', { meetingId: closed, ...back })).toMatchObject({
      code: 'meetingStateWrong',
    })
  })

  it('brings it back to the secretary with the reason, once however often it is tried', async () => {
    const meetingId = await submitted()
    expect(await show(meetingId, zheng)).toMatchObject({ returned: null, can: { archive: true, return: true } })
    const first = await organ.ok(zheng, 'meeting.return', { meetingId, ...back })
    expect(first).toMatchObject({ state: 'returned' })
    expect(await organ.ok(zheng, 'meeting.return', { meetingId, ...back })).toEqual(first)
    const { log, returned, can } = await show(meetingId)
    expect(returned).toMatchObject({ by: '郑总支', reason: back.reason })
    expect(log.filter((entry) => entry.to === 'returned')).toHaveLength(1)
    expect(can).toMatchObject({
      writeMinutes: true,
      vote: false,
      submit: true,
      correctRoll: true,
      enterLate: true,
      archive: false,
      return: false,
    })
    expect(await todosOf(chen, meetingId)).toMatchObject([{ kind: 'mendMeeting', note: `郑总支退回：${back.reason}` }])
    expect(await todosOf(li, meetingId)).toMatchObject([{ kind: 'mendMeeting' }])
    expect(await todosOf(zheng, meetingId)).toEqual([])
    expect(await waitingFor(zhou)).not.toContain(meetingId)
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId })).toMatchObject({ code: 'meetingStateWrong' })
  })

  it('lets minutes, rows and roll be corrected, submitted again and archived, every step logged', async () => {
    const meetingId = await submitted()
    await organ.ok(zheng, 'meeting.return', { meetingId, ...back })
    const { version, closedAt } = await show(meetingId)
    await organ.ok(chen, 'meeting.writeMinutes', {
      meetingId,
      version,
      text: '会议按议程进行。',
      resolutions: ['王党员负责印发'],
    })
    const late = { meetingId, memberId: organ.members.wang, arrivedAt: closedAt!, reason: '当天没有网络' }
    const { rowId } = await organ.ok(chen, 'attendance.enterLate', late)
    await organ.ok(chen, 'attendance.void', { meetingId, rowId, reason: '记错了人' })
    await organ.ok(chen, 'meeting.correctRoll', {
      meetingId,
      memberId: organ.members.wang,
      change: 'remove',
      reason: '外出学习',
    })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await show(meetingId)).toMatchObject({ state: 'submitted', returned: null, can: { writeMinutes: false } })
    expect(await waitingFor(zhou)).toContain(meetingId)
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
    const { log } = await show(meetingId)
    expect(log.slice(-4).map(({ by, from, to, reason }) => [by, from, to, reason])).toEqual([
      ['陈书记', 'closed', 'submitted', null],
      ['郑总支', 'submitted', 'returned', back.reason],
      ['陈书记', 'returned', 'submitted', null],
      ['周督导', 'submitted', 'archived', null],
    ])
    for (const action of ['meeting.return', 'meeting.archive'] as const) {
      const input = { meetingId, ...(action === 'meeting.return' ? back : {}) }
      expect(await organ.refused(zheng, action, input, clientIdOf())).toMatchObject({ code: 'meetingStateWrong' })
    }
  })

  it('and archiving at the same moment have one outcome', async () => {
    const meetingId = await submitted()
    const answers = await Promise.all([
      organ.call(zheng, 'meeting.return', { meetingId, ...back }),
      organ.call(zhou, 'meeting.archive', { meetingId }),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const { log } = await show(meetingId)
    expect(log.filter((entry) => entry.from === 'submitted')).toHaveLength(1)
  })
})
