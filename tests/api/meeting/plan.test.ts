import { clock, endAt, meeting, planOf, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, plainMember, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng, zhou, sun, qian } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ?.stop())

describe('meeting.plan', () => {
  const refused = (openId: string, more: object = {}) =>
    organ.refused(openId, 'meeting.plan', { ...planOf(organ), ...more })

  it('refuses whoever is not signed in, not bound, or holds no such post', async () => {
    expect(await refused('12345')).toMatchObject({ code: 'notSignedIn' })
    expect(await refused('never-bound')).toMatchObject({ code: 'notBound' })
    for (const openId of [li, wang, zhao, zhou, sun, qian])
      expect(await refused(openId)).toMatchObject({ code: 'notAllowed' })
  })
  it('refuses another branch’s secretary, alone or beside their own branch', async () => {
    expect(await refused(wu)).toMatchObject({ code: 'notAllowed', message: '您没有这项权限：安排这场会议。' })
    expect(await refused(wu, { hostIds: [organ.nodes.otherBranch, organ.nodes.branch] })).toMatchObject({
      code: 'notAllowed',
    })
  })
  it('names the field that is wrong', async () => {
    expect(await refused(chen, { title: '  ' })).toMatchObject({
      code: 'badInput',
      field: 'title',
      message: '名称：不能为空',
    })
    expect(await refused(chen, { kinds: ['dinner'] })).toMatchObject({ code: 'badInput', field: 'kinds.0' })
    expect(await refused(chen, { hostIds: [{ $ne: null }] })).toMatchObject({ code: 'badInput', field: 'hostIds.0' })
    expect(await refused(chen, { state: 'archived' })).toMatchObject({ code: 'badInput', field: 'state' })
    expect(await refused(chen, { hostIds: ['no-such-node'] })).toMatchObject({ code: 'notFound', field: 'hostIds' })
  })
  it('refuses times that make no meeting', async () => {
    expect(await refused(chen, { endAt: startAt })).toMatchObject({ code: 'meetingEndsBeforeStart', field: 'endAt' })
    expect(await refused(chen, { endAt: '2026-11-21T06:30:00.001Z' })).toMatchObject({ code: 'meetingTooLong' })
    expect(await organ.ok(chen, 'meeting.plan', { ...planOf(organ), endAt: '2026-11-21T06:30:00.000Z' })).toBeDefined()
    expect(
      await refused(chen, { startAt: '2029-11-20T06:30:00.000Z', endAt: '2029-11-20T08:00:00.000Z' }),
    ).toMatchObject({
      code: 'meetingYearOutside',
      message: '只能安排 2025 至 2027 年的会议，请改“开始时间”。',
    })
  })
  it('refuses hosts, audiences and people that do not fit', async () => {
    expect(await refused(chen, { kinds: ['groupMeeting'] })).toMatchObject({
      code: 'hostKindMismatch',
      message: '党小组会不能由党支部“第三党支部”召开，请改会议类型或召开单位。',
    })
    expect(await refused(chen, { audience: 'named', namedMemberIds: [organ.members.wang] })).toMatchObject({
      code: 'audienceMismatch',
    })
    expect(await refused(chen, { kinds: ['guestLecture'], audience: 'named' })).toMatchObject({ code: 'audienceEmpty' })
    expect(await refused(chen, { chairId: 'nobody' })).toMatchObject({ code: 'chairNotFound', field: 'chairId' })
    expect(await refused(chen, { recorderId: 'nobody' })).toMatchObject({ code: 'chairNotFound', field: 'recorderId' })
    const outsider = { kinds: ['guestLecture'], audience: 'named', namedMemberIds: [organ.members.wu] }
    expect(await refused(chen, outsider)).toMatchObject({ code: 'chairNotFound', field: 'namedMemberIds' })
  })
  it('makes one draft of a request sent twice at once or again, and another of another person’s', async () => {
    const plan = planOf(organ)
    const [first, second] = await Promise.all([
      organ.ok(chen, 'meeting.plan', plan),
      organ.ok(chen, 'meeting.plan', plan),
    ])
    expect(second).toEqual(first)
    expect(await organ.refused(chen, 'meeting.plan', { ...plan, title: '改过的题目' })).toMatchObject({
      code: 'changedElsewhere',
      details: { id: first.meetingId, version: 1 },
    })
    expect((await organ.ok(chen, 'meeting.show', first)).title).toBe(plan.title)
    expect(await organ.ok(zheng, 'meeting.plan', plan)).not.toEqual(first)
  })
  it('takes the Beijing year of the start: 31 December 23:59:59 and 1 January 00:00:00', async () => {
    const idOf = async (from: string, to: string) =>
      (await organ.ok(chen, 'meeting.plan', planOf(organ, { startAt: from, endAt: to }))).meetingId
    expect((await idOf('2026-12-31T15:59:59.000Z', '2026-12-31T16:30:00.000Z')).slice(0, 4)).toBe('2026')
    expect((await idOf('2026-12-31T16:00:00.000Z', '2026-12-31T16:30:00.000Z')).slice(0, 4)).toBe('2027')
  })
  it('lets a 总支 plan for two of its branches, and a 支委会 expect its committee whatever was chosen', async () => {
    const joint = await organ.ok(
      zheng,
      'meeting.plan',
      planOf(organ, { hostIds: [organ.nodes.branch, organ.nodes.otherBranch] }),
    )
    expect((await organ.ok(zheng, 'meeting.show', joint)).hostNames).toEqual(['第三党支部', '第五党支部'])
    const committee = await organ.ok(chen, 'meeting.plan', planOf(organ, { kinds: ['committeeMeeting'] }))
    expect((await organ.ok(chen, 'meeting.show', committee)).audience).toBe('committee')
  })
})

describe('meeting.revise', () => {
  const planInput = (more: object = {}) => {
    const { clientId: _clientId, ...plan } = planOf(organ)
    return { ...plan, ...more }
  }
  const draft = async () => {
    const meetingId = await meeting.draft(organ)
    return { meetingId, version: (await organ.ok(chen, 'meeting.show', { meetingId })).version }
  }

  it('refuses the wrong person, the wrong branch and a host the planner does not cover', async () => {
    const at = await draft()
    expect(await organ.refused(wang, 'meeting.revise', { ...planInput(), ...at })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wu, 'meeting.revise', { ...planInput(), ...at })).toMatchObject({ code: 'notAllowed' })
    const more = { ...planInput({ hostIds: [organ.nodes.branch, organ.nodes.otherBranch] }), ...at }
    expect(await organ.refused(chen, 'meeting.revise', more)).toMatchObject({ code: 'notAllowed' })
    expect(
      await organ.refused(chen, 'meeting.revise', { ...planInput(), ...at, meetingId: '2026aaaaaaaa' }),
    ).toMatchObject({ code: 'notFound' })
  })
  it('changes a draft, answers a retry the same, and refuses what was changed elsewhere', async () => {
    const at = await draft()
    const input = { ...planInput({ title: '重温入党誓词' }), ...at }
    const answer = await organ.ok(chen, 'meeting.revise', input)
    expect(answer).toEqual({ meetingId: at.meetingId, version: at.version + 1 })
    expect(await organ.ok(chen, 'meeting.revise', input)).toEqual(answer)
    expect(await organ.refused(chen, 'meeting.revise', { ...input, title: '另一个题目' })).toMatchObject({
      code: 'changedElsewhere',
    })
    expect((await organ.ok(chen, 'meeting.show', { meetingId: at.meetingId })).title).toBe('重温入党誓词')
  })
  it('moves a draft to another year under a new id, once, and leaves nothing at the old one', async () => {
    const at = await draft()
    const input = { ...planInput({ startAt: '2027-01-08T06:30:00.000Z', endAt: '2027-01-08T08:00:00.000Z' }), ...at }
    const moved = await organ.ok(chen, 'meeting.revise', input)
    expect(moved.meetingId).toMatch(/^2027/)
    expect(await organ.ok(chen, 'meeting.revise', input)).toEqual(moved)
    expect(await organ.refused(chen, 'meeting.show', { meetingId: at.meetingId })).toMatchObject({ code: 'notFound' })
    expect(await organ.ok(chen, 'meeting.show', { meetingId: moved.meetingId })).toMatchObject({
      state: 'draft',
      startAt: input.startAt,
    })
  })
  it('changes an announced meeting within its year, and refuses another year', async () => {
    const meetingId = await meeting.announced(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    const next = planInput({ startAt: '2027-01-08T06:30:00.000Z', endAt: '2027-01-08T08:00:00.000Z' })
    expect(await organ.refused(chen, 'meeting.revise', { ...next, meetingId, version })).toMatchObject({
      code: 'yearMoved',
      field: 'startAt',
    })
    await organ.ok(chen, 'meeting.revise', { ...planInput({ place: '一楼会议室' }), meetingId, version })
    expect(await organ.ok(chen, 'meeting.show', { meetingId })).toMatchObject({
      place: '一楼会议室',
      state: 'announced',
    })
  })
  it('U6: shows what the notice said beside what is so now, until the meeting, and keeps each change in the log', async () => {
    const meetingId = await meeting.announced(organ)
    const told = await organ.ok(chen, 'meeting.show', { meetingId })
    expect(told).not.toHaveProperty('noticeSaid')
    const revise = async (more: object) => {
      const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
      await organ.ok(chen, 'meeting.revise', { ...planInput(more), meetingId, version })
      return organ.ok(wang, 'meeting.show', { meetingId })
    }
    const endAt = new Date(Date.parse(told.endAt) + 1_800_000).toISOString()
    expect((await revise({ place: '一楼会议室' })).noticeSaid).toEqual({ place: told.place })
    expect(
      (await revise({ place: '二楼会议室', endAt, agenda: [{ id: 'i1', title: '选举', minutes: 20 }] })).noticeSaid,
    ).toEqual({
      place: told.place,
      time: { startAt: told.startAt, endAt: told.endAt },
      agenda: [{ title: '诵读', minutes: 40 }],
    })
    const row = (await organ.ok(wang, 'meeting.list', { view: 'upcoming' })).rows.find(({ id }) => id === meetingId)
    expect(row?.noticeSaid).toMatchObject({ place: told.place })
    // As it was told again: nothing is marked, and the log still says what happened.
    const back = await revise({ title: '重温入党誓词' })
    expect(back).not.toHaveProperty('noticeSaid')
    expect(
      back.log.slice(1).map(({ by, from, to, changes }) => [by, from, to, changes?.map(({ what }) => what)]),
    ).toEqual(
      [['place'], ['time', 'place', 'agenda'], ['title', 'time', 'place', 'agenda']].map((what) => [
        '陈书记',
        'announced',
        'announced',
        what,
      ]),
    )
    expect(back.log[1]?.changes).toEqual([{ what: 'place', from: told.place, to: '一楼会议室' }])
    // The notice was sent once, whatever was changed since and whoever taps again.
    expect(await organ.ok(chen, 'meeting.announce', { meetingId })).toMatchObject({ state: 'announced' })
    await revise({ place: '一楼会议室' })
    organ.cloud.setNow(told.startAt)
    await organ.ok(chen, 'meeting.open', { meetingId })
    expect(await organ.ok(wang, 'meeting.show', { meetingId })).not.toHaveProperty('noticeSaid')
    organ.cloud.setNow(organNow)
  })
  it('refuses once the meeting is open', async () => {
    const meetingId = await meeting.openNow(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    expect(
      await organ.refused(chen, 'meeting.revise', { ...planInput({ title: '晚了' }), meetingId, version }),
    ).toMatchObject({
      code: 'meetingStateWrong',
    })
  })
})

describe('meeting.planChoices', () => {
  it('refuses those who may plan nothing, and nodes out of reach', async () => {
    for (const openId of [wang, zhao, sun])
      expect(await organ.refused(openId, 'meeting.planChoices', {})).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(chen, 'meeting.planChoices', { nodeId: organ.nodes.otherBranch })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await organ.refused(chen, 'meeting.planChoices', { nodeId: 'no-such-node' })).toMatchObject({
      code: 'notFound',
    })
  })
  it('offers the secretary the branch, its group and its members', async () => {
    const { hosts, members } = await organ.ok(chen, 'meeting.planChoices', {})
    expect(hosts.map((host) => host.name)).toEqual(['第三党支部', '第一党小组'])
    expect(hosts[1]!.kinds).toContain('groupMeeting')
    expect(members.map((member) => member.name).sort()).toEqual(['李委员', '王党员', '赵积极', '陈书记'].sort())
    expect(members.find((member) => member.name === '陈书记')).toMatchObject({ beside: '第三党支部 · 书记' })
  })
  it('offers a group leader the group alone, and lets them hold its 党小组会', async () => {
    const leader = await organ.add(organ.nodes.branch, {
      name: '何组长',
      phone: '13900000021',
      partyGroupId: organ.nodes.group,
    })
    await organ.bind('phone-13900000021')
    await organ.ok(zhou, 'org.appoint', {
      memberId: leader,
      nodeId: organ.nodes.group,
      post: 'groupLeader',
      startOn: '2026-01-01',
      termEndsOn: null,
    })
    const { hosts, members } = await organ.ok('phone-13900000021', 'meeting.planChoices', {})
    expect(hosts.map((host) => host.name)).toEqual(['第一党小组'])
    expect(members.map((member) => member.name).sort()).toEqual(['何组长', '王党员'])
    const meetingId = await meeting.openNow(
      organ,
      { kinds: ['groupMeeting'], hostIds: [organ.nodes.group], chairId: leader, recorderId: null },
      'phone-13900000021',
    )
    expect(await organ.ok('phone-13900000021', 'meeting.show', { meetingId })).toMatchObject({
      rollSummary: { expected: 2, votingBase: 2 },
    })
  })
})

it('expects a probationary member named in two hosts once, and those named one by one only', async () => {
  const probationer = await organ.add(organ.nodes.branch, {
    ...plainMember,
    name: '冯预备',
    kind: 'probationaryMember',
  })
  const lecture = {
    kinds: ['guestLecture'] as const,
    audience: 'named' as const,
    namedMemberIds: [probationer, organ.members.zhao, organ.members.wang, probationer],
  }
  const meetingId = await meeting.openNow(organ, {
    ...planOf(organ, { ...lecture, kinds: [...lecture.kinds] }),
    clientId: clientIdOf(),
  })
  const { rows } = await organ.ok(chen, 'attendance.roll', { meetingId })
  expect(
    rows!.map(({ name, expected, votingRight, whyNoVote }) => [name, expected, votingRight, whyNoVote]).sort(),
  ).toEqual(
    [
      ['冯预备', true, false, 'probationary'],
      ['王党员', true, true, null],
      ['赵积极', true, false, 'notMember'],
    ].sort(),
  )
  const joint = await organ.ok(
    zheng,
    'meeting.plan',
    planOf(organ, { hostIds: [organ.nodes.branch, organ.nodes.generalBranch], startAt: clock('15:00'), endAt }),
  )
  await organ.ok(zheng, 'meeting.announce', joint)
  const opened = await organ.ok(zheng, 'meeting.open', joint)
  const { rows: jointRows } = await organ.ok(zheng, 'attendance.roll', joint)
  expect(new Set(jointRows!.map((row) => row.memberId)).size).toBe(jointRows!.length)
  expect(opened.expected).toBe(jointRows!.length)
})
