import { beijingInstant } from '../../../src/contract/days'
import { clock, meeting, planOf, type Plan } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

const { chen, wang, wu, zheng } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
beforeEach(() => organ.cloud.setNow(clock('14:25')))
afterAll(() => organ?.stop())

const shownTo = (openId: string, meetingId: string) => organ.ok(openId, 'meeting.show', { meetingId })
const refusedPlan = (more: Partial<Plan>) => organ.refused(chen, 'meeting.plan', planOf(organ, more))

describe('0.10 lecturers', () => {
  const lecture = (lecturers: Plan['lecturers']) => ({ kinds: ['partyLecture' as const], lecturers })

  it('are members or people from outside, with what they are; who is a member sees the meeting', async () => {
    const lecturers = [
      { type: 'member' as const, memberId: organ.members.zheng, post: '党总支书记' },
      { type: 'outside' as const, name: '孙教授', post: '市委党校教授' },
    ]
    const meetingId = await meeting.announced(organ, lecture(lecturers))
    const said = [
      { memberId: organ.members.zheng, name: '郑总支', post: '党总支书记' },
      { memberId: null, name: '孙教授', post: '市委党校教授' },
    ]
    expect((await shownTo(wang, meetingId)).lecturers).toEqual(said)
    const { version } = await shownTo(chen, meetingId)
    // A phone that does not know of lecturers leaves them as they are.
    const { clientId: _, ...words } = planOf(organ, { kinds: ['partyLecture'], place: '五楼' })
    await organ.ok(chen, 'meeting.revise', { meetingId, version, ...words })
    expect((await shownTo(chen, meetingId)).lecturers).toEqual(said)
  })
  it('belong to lectures alone: a kind that was given up takes them along', async () => {
    const lecturers = [{ type: 'outside' as const, name: '孙教授', post: null }]
    const meetingId = await meeting.draft(organ, { lecturers })
    expect((await shownTo(chen, meetingId)).lecturers).toBeUndefined()
  })
  it('leave the chair of a 党课 free', async () => {
    const meetingId = await meeting.draft(organ, { ...lecture([]), chairId: organ.members.wang })
    expect(await shownTo(chen, meetingId)).toMatchObject({ chairUnusual: false, chair: { name: '王党员' } })
  })
})

describe('0.27 支部书记例会', () => {
  it('expects the secretaries below its host, who find it; nobody else does', async () => {
    const kinds = ['secretariesMeeting' as const]
    const calls = {
      kinds,
      audience: 'secretaries' as const,
      hostIds: [organ.nodes.generalBranch],
      chairId: null,
      recorderId: null,
    }
    const meetingId = await meeting.openNow(organ, calls, zheng)
    const { rows } = await organ.ok(zheng, 'attendance.roll', { meetingId })
    expect(rows!.map(({ name }) => name).sort()).toEqual(['吴外支', '陈书记'].sort())
    expect((await shownTo(chen, meetingId)).expectedHere).toBe(true)
    const found = async (openId: string) =>
      (await organ.ok(openId, 'meeting.list', { view: 'upcoming' })).rows.some(({ id }) => id === meetingId)
    expect([await found(chen), await found(wu), await found(wang)]).toEqual([true, true, false])
    expect(await organ.refused(zheng, 'meeting.plan', planOf(organ, { ...calls, audience: 'hosts' }))).toMatchObject({
      code: 'audienceMismatch',
    })
  })
  it('gives a meeting of no kind of the list the words of its planner, and asks for them', async () => {
    const kinds = ['otherMeeting' as const]
    expect(await refusedPlan({ kinds })).toMatchObject({ code: 'badInput', field: 'otherLabel' })
    const meetingId = await meeting.draft(organ, { kinds, otherLabel: '青年座谈' })
    expect((await shownTo(chen, meetingId)).otherLabel).toBe('青年座谈')
  })
})

describe('0.28 a meeting’s form and number', () => {
  it('counts by kind and host in the year, by the start; drafts and cancelled ones are left out', async () => {
    const kinds = ['groupMeeting' as const]
    const at = (day: string, more: Partial<Plan> = {}): Partial<Plan> => ({
      kinds,
      hostIds: [organ.nodes.group],
      startAt: beijingInstant(day, '14:30'),
      endAt: beijingInstant(day, '16:00'),
      ...more,
    })
    const numberOf = async (meetingId: string) =>
      (await shownTo(chen, meetingId)).ordinals?.map(({ kind, number }) => [kind, number])
    const third = await meeting.announced(organ, at('2026-12-03'))
    const first = await meeting.announced(organ, at('2026-12-01'))
    const draft = await meeting.draft(organ, at('2026-12-01'))
    const second = await meeting.announced(organ, at('2026-12-02', { kinds: ['groupMeeting', 'studySession'] }))
    const next = await meeting.announced(organ, at('2027-01-04'))
    expect(await Promise.all([first, second, third, next, draft].map(numberOf))).toEqual([
      [['groupMeeting', 1]],
      [
        ['groupMeeting', 2],
        ['studySession', 1],
      ],
      [['groupMeeting', 3]],
      [['groupMeeting', 1]],
      undefined,
    ])
    await organ.ok(chen, 'meeting.cancel', { meetingId: first, reason: '并入第二次' })
    expect([await numberOf(first), await numberOf(third)]).toEqual([undefined, [['groupMeeting', 2]]])
  })
  it('marks one item of the agenda as 第一议题, and no second', async () => {
    const item = (id: string) => ({ id, title: '学习', minutes: null, firstTopic: true as const })
    const meetingId = await meeting.draft(organ, { agenda: [item('i1')] })
    expect((await shownTo(chen, meetingId)).agenda).toEqual([item('i1')])
    expect(await refusedPlan({ agenda: [item('i1'), item('i2')] })).toMatchObject({ code: 'badInput', field: 'agenda' })
  })
  it('0.28 gives an item study materials the planner may see; they open for whoever may, and the title stays', async () => {
    const material = async (openId: string, nodeId: string, title: string) => {
      const input = { clientId: clientIdOf(), nodeId, title, source: '求是', link: 'https://example.com/a' }
      return (await organ.ok(openId, 'study.addMaterial', input)).materialId
    }
    const [own, foreign] = [
      await material(chen, organ.nodes.branch, '支部学习材料'),
      await material(wu, organ.nodes.otherBranch, '别的支部的材料'),
    ]
    const agenda = (...materialIds: string[]) => [{ id: 'i1', title: '学习', minutes: null, materialIds }]
    expect(await refusedPlan({ agenda: agenda(own, foreign) })).toMatchObject({ code: 'notFound', field: 'agenda' })
    const invited = [{ type: 'member' as const, memberId: organ.members.wu }]
    const meetingId = await meeting.announced(organ, { agenda: agenda(own), invited }, zheng)
    const materialsFor = async (openId: string) => (await shownTo(openId, meetingId)).agenda[0]?.materials
    const titled = { id: own, title: '支部学习材料' }
    expect(await materialsFor(wang)).toEqual([{ ...titled, opens: { link: 'https://example.com/a', file: null } }])
    expect(await materialsFor(wu)).toEqual([titled])
    await organ.ok(chen, 'study.removeMaterial', { materialId: own })
    expect(await materialsFor(wang)).toEqual([titled])
    // Left out, what is on the item stays, removed or not; said to be none, it goes.
    const revised = async (items: Plan['agenda']) => {
      const { version } = await shownTo(zheng, meetingId)
      const { clientId: _, ...words } = planOf(organ, { agenda: items, invited })
      await organ.ok(zheng, 'meeting.revise', { meetingId, version, ...words })
    }
    await revised([{ id: 'i1', title: '学习并交流', minutes: null }])
    expect(await materialsFor(wang)).toEqual([titled])
    await revised(agenda())
    expect(await materialsFor(wang)).toBeUndefined()
  })
  it('says a change of form after the notice', async () => {
    const meetingId = await meeting.announced(organ)
    const { version } = await shownTo(chen, meetingId)
    const { clientId: _, ...words } = planOf(organ, { form: 'mixed' })
    await organ.ok(chen, 'meeting.revise', { meetingId, version, ...words })
    const { form, log } = await shownTo(wang, meetingId)
    expect(form).toBe('mixed')
    expect(log.at(-1)?.changes).toEqual([{ what: 'form', from: '现场', to: '现场+视频' }])
  })
})

describe('A.3 the year a 组织生活会 is of', () => {
  const held = (day: string, forYear?: number): Partial<Plan> => ({
    kinds: ['organizationalLifeMeeting'],
    startAt: beijingInstant(day, '14:30'),
    endAt: beijingInstant(day, '16:00'),
    ...(forYear && { forYear }),
  })
  const yearOf = async (more: Partial<Plan>) => (await shownTo(chen, await meeting.draft(organ, more))).forYear

  it('is asked from January to March, and is the year of the day afterwards', async () => {
    expect(await refusedPlan(held('2027-02-20'))).toMatchObject({
      code: 'forYearUnclear',
      field: 'forYear',
      message: '这是 2026 年度还是 2027 年度的组织生活会？请在“年度”里选一个。',
    })
    expect(await yearOf(held('2027-02-20', 2026))).toBe(2026)
    expect(await yearOf(held('2027-02-20', 2027))).toBe(2027)
    expect(await yearOf(held('2026-12-10'))).toBe(2026)
    expect(await refusedPlan(held('2027-02-20', 2025))).toMatchObject({ code: 'forYearUnclear' })
    expect(await yearOf({ kinds: ['themedPartyDay'], forYear: 2026 })).toBeUndefined()
  })
})
