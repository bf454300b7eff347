import { beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, plainMember, startOrgan, type Organ } from '../../support/organ'
import { applyAll, previewOf } from '../../support/roster'
import { heads } from '../../support/sheet'

/** 0.29: the roll of a meeting is the state of its Beijing day, whenever it is frozen. */

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ.stop())

const noon = (day: string) => beijingInstant(day, '12:00')
const of = (day: string, more: object = {}) => ({
  startAt: beijingInstant(day, '14:30'),
  endAt: beijingInstant(day, '16:00'),
  recorderId: null,
  ...more,
})
const paper = { reason: '当天没有网络', minutes: 60, came: [], guests: [] }
/** On its day by the opening; after it, as a meeting held on paper: either freezes the roll. */
const freeze = async (meetingId: string, by = openIds.chen): Promise<string> => {
  const opened = await organ.call(by, 'meeting.open', { meetingId })
  if (opened.ok) return meetingId
  expect(opened.problem.code).toBe('meetingPast')
  await organ.ok(by, 'meeting.recordAfterwards', { meetingId, ...paper })
  return meetingId
}
const frozenNow = async (plan: object, by = openIds.chen) => freeze(await meeting.announced(organ, plan, by), by)
/** The roll frozen at this moment, by name: what each is asked and why not, with a vote or without. */
const rollOf = async (day: string, more: object = {}) => {
  const meetingId = await frozenNow(of(day, more))
  const { rows, totals } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
  expect(totals.expected).toBe(totals.present + totals.onLeave + totals.absent)
  return Object.fromEntries(
    rows!.map(({ name, expected, whyNotExpected, votingRight, whyNoVote, situations, presumed }) => [
      name,
      { expected, whyNotExpected, votingRight, whyNoVote, situations, presumed },
    ]),
  )
}
const change = async (memberId: string, more: object) => {
  const { version, name, kind, partyGroupId } = await organ.ok(openIds.zhou, 'org.showMember', { memberId })
  const { phone: _phone, ...plain } = plainMember
  await organ.ok(openIds.zhou, 'org.changeMember', { ...plain, name, kind, partyGroupId, memberId, version, ...more })
}
const transfer = async (memberId: string, toBranchId: string, more: object = {}) => {
  const { version } = await organ.ok(openIds.zhou, 'org.showMember', { memberId })
  const input = { memberId, version, toBranchId, partyGroupId: null, reason: '工作调动', ...more }
  await organ.ok(openIds.zhou, 'org.transfer', input)
}
const committee = { kinds: ['committeeMeeting'], audience: 'committee' }
const group = () => ({ kinds: ['groupMeeting'], hostIds: [organ.nodes.group] })

describe('0.29: the roll of a day', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const
  const [monday, tuesday, wednesday, thursday, friday] = days
  const kinds = { hosts: {}, committee } as const
  const wholeDay = async (day: string) => ({
    hosts: await rollOf(day, kinds.hosts),
    committee: await rollOf(day, kinds.committee),
    group: await rollOf(day, group()),
  })

  it('is the same when it is frozen days later, whatever has happened since', async () => {
    const ids: Record<string, string> = {}
    const deeds: Record<(typeof days)[number], () => Promise<unknown>> = {
      [monday]: async () => {
        ids.newcomer = await organ.add(organ.nodes.branch, { name: '何新来', partyGroupId: organ.nodes.group })
        ids.goes = await organ.add(organ.nodes.branch, { name: '吕转出' })
      },
      [tuesday]: async () => {
        await transfer(ids.goes!, organ.nodes.otherBranch)
        await organ.enterSituation(ids.newcomer!, 'disciplinaryProbation', tuesday)
      },
      [wednesday]: async () => {
        await change(organ.members.zhao, { kind: 'probationaryMember' })
        const post = { nodeId: organ.nodes.branch, post: 'organizationCommissioner' as const, reason: '换届' }
        await organ.ok(openIds.zhou, 'org.endPost', { memberId: organ.members.li, ...post })
        await organ.enterSituation(organ.members.wang, 'exempt', wednesday)
      },
      [thursday]: async () => {
        await change(organ.members.wang, { partyGroupId: null })
        await transfer(organ.members.li, organ.nodes.otherBranch)
        await organ.enterSituation(ids.newcomer!, 'villagePosting', thursday)
      },
      [friday]: async () => {
        await transfer(ids.goes!, organ.nodes.branch)
        await change(ids.newcomer!, { kind: 'activist' })
        await change(organ.members.wang, { partyGroupId: organ.nodes.group })
      },
    }
    const then: Record<string, Awaited<ReturnType<typeof wholeDay>>> = {}
    for (const day of days) {
      organ.cloud.setNow(noon(day))
      await deeds[day]()
      then[day] = await wholeDay(day)
    }
    organ.cloud.setNow(noon('2026-12-04'))
    for (const day of days) expect([day, await wholeDay(day)]).toEqual([day, then[day]])
    // And they were not all the same: what changed is seen on its day.
    expect(Object.keys(then[monday]!.hosts).sort()).toEqual(['何新来', '吕转出', '王党员', '李委员', '陈书记'].sort())
    expect(Object.keys(then[tuesday]!.hosts)).not.toContain('吕转出')
    expect(then[tuesday]!.hosts['何新来']).toMatchObject({ votingRight: false, whyNoVote: 'disciplinaryProbation' })
    expect(then[wednesday]!.hosts['赵积极']).toMatchObject({ expected: true, whyNoVote: 'probationary' })
    expect(Object.keys(then[tuesday]!.committee)).toHaveLength(2)
    expect(Object.keys(then[wednesday]!.committee)).toEqual(['陈书记'])
    expect(Object.keys(then[thursday]!.group)).toEqual(['何新来'])
    expect(then[thursday]!.hosts['何新来']).toMatchObject({
      expected: true,
      situations: ['disciplinaryProbation', 'villagePosting'],
    })
    expect(Object.keys(then[friday]!.hosts)).toContain('吕转出')
  })
})

describe('0.29: a day before', () => {
  it('has nobody who came later, and those of whom nobody knows since when, said so', async () => {
    organ.cloud.setNow(noon('2026-12-07'))
    await organ.add(organ.nodes.branch, { name: '郝后来' })
    await organ.add(organ.nodes.branch, { name: '苗早来', beganOn: '2026-12-01' })
    await organ.add(organ.nodes.branch, { name: '汤未详', beganOn: null })
    const roll = await rollOf('2026-12-02')
    expect(Object.keys(roll)).not.toContain('郝后来')
    expect(roll['苗早来']).toMatchObject({ expected: true, presumed: false })
    expect(roll['汤未详']).toMatchObject({ expected: true, presumed: true })
    const before = await rollOf('2026-11-30')
    expect(Object.keys(before)).not.toContain('苗早来')
    const meetingId = await frozenNow(of('2026-12-02'))
    const { rollSummary } = await organ.ok(openIds.chen, 'meeting.show', { meetingId })
    expect(rollSummary).toMatchObject({ presumed: 1 })
  })

  it('takes whoever came later on the roll only by hand, and says that nothing vouches for it', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '谷补登' })
    const meetingId = await frozenNow(of('2026-12-02'))
    await organ.ok(openIds.chen, 'meeting.correctRoll', { meetingId, memberId, change: 'add', reason: '漏登记' })
    const { rows } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    expect(rows!.find(({ name }) => name === '谷补登')).toMatchObject({ expected: true, presumed: true })
    const { rollSummary } = await organ.ok(openIds.chen, 'meeting.show', { meetingId })
    expect(rollSummary).toMatchObject({ presumed: 2 })
  })

  it('has no roll of a branch that was not there yet, in a sentence, and nothing is written', async () => {
    organ.cloud.setNow(noon('2026-12-08'))
    const node = { parentId: organ.nodes.generalBranch, kind: 'branch' as const, name: '第九党支部' }
    const hostId = (await organ.ok(openIds.zhou, 'org.createNode', { clientId: clientIdOf(), ...node })).id
    await organ.add(hostId, { name: '丁老', beganOn: '2026-01-01' })
    const plan = { hostIds: [hostId], chairId: null }
    const meetingId = await meeting.announced(organ, of('2026-12-07', plan), openIds.zheng)
    const problem = await organ.refused(openIds.zheng, 'meeting.recordAfterwards', { meetingId, ...paper })
    expect(problem).toMatchObject({
      code: 'hostNotThere',
      message:
        '第九党支部是2026年12月8日 星期二在这里设立的，会议当天还没有这个党组织，没有当天的应到名单。请核对开始时间或召开单位。',
    })
    expect(await organ.ok(openIds.zheng, 'meeting.show', { meetingId })).toMatchObject({
      state: 'announced',
      rollSummary: null,
    })
    const sameDay = await frozenNow(of('2026-12-08', plan), openIds.zheng)
    expect((await organ.ok(openIds.zheng, 'meeting.show', { meetingId: sameDay })).rollSummary).toMatchObject({
      expected: 1,
    })
  })
})

describe('0.29: a change entered afterwards, with its day', () => {
  it('counts for rolls frozen since and changes none that is frozen', async () => {
    organ.cloud.setNow(noon('2026-12-11'))
    const memberId = await organ.add(organ.nodes.branch, {
      name: '程转正',
      kind: 'probationaryMember',
      beganOn: '2026-12-01',
    })
    const frozen = await frozenNow(of('2026-12-09'))
    const vote = async (meetingId: string) =>
      (await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).rows!.find(({ name }) => name === '程转正')
        ?.whyNoVote
    expect(await vote(frozen)).toBe('probationary')
    await change(memberId, { kind: 'fullMember', fromOn: '2026-12-08' })
    expect(await vote(frozen)).toBe('probationary')
    expect(await vote(await frozenNow(of('2026-12-09')))).toBeNull()
    expect(await vote(await frozenNow(of('2026-12-07')))).toBe('probationary')
    // A wrong day is put right by saying it again.
    await change(memberId, { kind: 'probationaryMember', fromOn: '2026-12-08' })
    await change(memberId, { kind: 'fullMember', fromOn: '2026-12-10' })
    expect(await vote(await frozenNow(of('2026-12-09')))).toBe('probationary')
    expect(await vote(await frozenNow(of('2026-12-10')))).toBeNull()
  })

  it('is of a transfer and of a post as well, but never of before they were in the branch', async () => {
    organ.cloud.setNow(noon('2026-12-18'))
    const memberId = await organ.add(organ.nodes.branch, { name: '沈调动', beganOn: '2026-12-10' })
    const early = { memberId, version: 1, toBranchId: organ.nodes.otherBranch, partyGroupId: null, reason: '工作调动' }
    expect(await organ.refused(openIds.zhou, 'org.transfer', { ...early, fromOn: '2026-12-09' })).toMatchObject({
      code: 'badInput',
      field: 'fromOn',
      message: '开始日期：2026-12-10 才到第三党支部',
    })
    expect((await organ.refused(openIds.zhou, 'org.transfer', { ...early, fromOn: '2026-12-19' })).field).toBe('fromOn')
    const post = { memberId, nodeId: organ.nodes.branch, post: 'publicityCommissioner' as const }
    await organ.ok(openIds.zhou, 'org.appoint', { ...post, startOn: '2026-12-11', termEndsOn: null })
    const ending = { ...post, reason: '调动' }
    expect((await organ.refused(openIds.zhou, 'org.endPost', { ...ending, endOn: '2026-12-10' })).field).toBe('endOn')
    await organ.ok(openIds.zhou, 'org.endPost', { ...ending, endOn: '2026-12-14' })
    await transfer(memberId, organ.nodes.otherBranch, { fromOn: '2026-12-16' })
    const on = async (day: string, more: object = {}) => Object.keys(await rollOf(day, more)).includes('沈调动')
    expect(await on('2026-12-10', committee)).toBe(false)
    expect(await on('2026-12-11', committee)).toBe(true)
    expect(await on('2026-12-14', committee)).toBe(false)
    expect(await on('2026-12-15')).toBe(true)
    expect(await on('2026-12-16')).toBe(false)
  })
})

describe('0.29: the preview of a roll', () => {
  const ask = (meetingId: string) => organ.ok(openIds.chen, 'meeting.previewRoll', { meetingId })

  it('shows whoever plans it what the opening then freezes, and writes nothing', async () => {
    organ.cloud.setNow(noon('2026-12-21'))
    const meetingId = await meeting.announced(organ, of('2026-12-02'))
    const preview = await ask(meetingId)
    expect(await organ.ok(openIds.chen, 'meeting.show', { meetingId })).toMatchObject({ rollSummary: null })
    expect(preview.people.find(({ name }) => name === '汤未详')).toMatchObject({ expected: true, presumed: true })
    expect(preview.people.map(({ name }) => name)).not.toContain('郝后来')
    await freeze(meetingId)
    const { rollSummary } = await organ.ok(openIds.chen, 'meeting.show', { meetingId })
    const { expected, exempt, votingBase, presumed } = preview
    expect(rollSummary).toEqual({ expected, exempt, votingBase, presumed, rule: 'exemptInBase' })
    expect((await organ.refused(openIds.chen, 'meeting.previewRoll', { meetingId })).code).toBe('meetingStateWrong')
  })

  it('is for those who plan it, of a meeting that is there, on a day on which its branch was', async () => {
    const meetingId = await meeting.announced(organ, of('2026-12-02'))
    for (const who of ['li', 'wang', 'wu', 'sun', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'meeting.previewRoll', { meetingId })).code).toBe('notAllowed')
    expect((await organ.refused(openIds.chen, 'meeting.previewRoll', { meetingId: 'none' })).code).toBe('notFound')
    const before = await meeting.draft(organ, of('2026-11-19'))
    expect((await organ.refused(openIds.chen, 'meeting.previewRoll', { meetingId: before })).code).toBe('hostNotThere')
  })
})

describe('0.29: who takes the chair', () => {
  it('is judged by the posts of the day', async () => {
    organ.cloud.setNow(noon('2026-12-21'))
    const memberId = await organ.add(organ.nodes.branch, { name: '宗主持', beganOn: '2026-12-01' })
    const post = { memberId, nodeId: organ.nodes.branch, post: 'publicityCommissioner' as const }
    await organ.ok(openIds.zhou, 'org.appoint', { ...post, startOn: '2026-12-11', termEndsOn: null })
    await organ.ok(openIds.zhou, 'org.endPost', { ...post, reason: '换届', endOn: '2026-12-15' })
    const unusual = async (day: string) => {
      const meetingId = await meeting.draft(organ, of(day, { ...committee, chairId: memberId }))
      return (await organ.ok(openIds.chen, 'meeting.show', { meetingId })).chairUnusual
    }
    expect(await unusual('2026-12-10')).toBe(true)
    expect(await unusual('2026-12-11')).toBe(false)
    expect(await unusual('2026-12-14')).toBe(false)
    expect(await unusual('2026-12-15')).toBe(true)
  })
})

describe('0.29: what a sheet says', () => {
  it('counts from its day; whom it brings is presumed for before, and whom it takes away stays on the days before', async () => {
    organ.cloud.setNow(noon('2027-01-11'))
    const { rows: now } = await organ.ok(openIds.zhou, 'org.listMembers', { nodeId: organ.nodes.otherBranch })
    const leaving = await organ.add(organ.nodes.otherBranch, { name: '夏离开', beganOn: '2027-01-04' })
    await organ.add(organ.nodes.otherBranch, { name: '谷转正', kind: 'probationaryMember', beganOn: '2027-01-04' })
    const row = (name: string, kind: string) => [name, '第五党支部', kind, null, null, '2015-07-01']
    organ.cloud.setNow(noon('2027-01-13'))
    const { importId } = await previewOf(organ, organ.nodes.otherBranch, [
      heads,
      ...now.map(({ name }) => row(name, '正式党员')),
      row('谷转正', '正式党员'),
      row('明新来', '正式党员'),
    ])
    await applyAll(organ, importId, [leaving])
    const roll = async (day: string) => {
      const host = { hostIds: [organ.nodes.otherBranch], chairId: null }
      const meetingId = await frozenNow(of(day, host), openIds.wu)
      const { rows } = await organ.ok(openIds.wu, 'attendance.roll', { meetingId })
      return new Map(rows!.map((each) => [each.name, each]))
    }
    const [before, after] = [await roll('2027-01-12'), await roll('2027-01-13')]
    expect([before.has('夏离开'), after.has('夏离开')]).toEqual([true, false])
    expect([before.get('谷转正')?.whyNoVote, after.get('谷转正')?.whyNoVote]).toEqual(['probationary', null])
    expect([before.get('明新来')?.presumed, after.get('明新来')?.presumed]).toEqual([true, false])
  })
})
