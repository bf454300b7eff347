import { hoursFor } from '../../../src/contract/studyHours'
import { climbsTheDoor } from '../../support/ladder'
import { clock, knocks, meeting, meetingToken } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { lasting, studied } from './support'

describe('study hours', () => {
  let organ: Organ
  let meetingId: string
  beforeAll(async () => {
    organ = await startOrgan()
    meetingId = await studied(organ, lasting(90))
  })
  afterAll(() => organ.stop())
  const mine = (openId: string) => organ.ok(openId, 'study.myHours', { year: 2026 })
  const branch = (openId: string, nodeId = organ.nodes.branch) =>
    organ.ok(openId, 'study.branchHours', { nodeId, year: 2026 })

  climbsTheDoor(
    () => organ,
    'study.myHours',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'study.memberHours',
    () => ({ memberId: organ.members.wang, year: 2026 }),
  )
  climbsTheDoor(
    () => organ,
    'study.branchHours',
    () => ({ nodeId: organ.nodes.branch, year: 2026 }),
  )

  describe('study.myHours', () => {
    it('tells the total and every line, and asks by the months of who came within the year', async () => {
      const year = await mine(openIds.wang)
      // Here since 20 November: a month of twelve.
      expect(year).toMatchObject({ year: 2026, total: 2, target: 3, exempt: false, nodes: [] })
      expect(year.lines).toEqual([
        {
          meetingId,
          day: '2026-11-20',
          title: '专题学习',
          kinds: ['studySession'],
          kind: 'studySession',
          minutes: 90,
          hours: 2,
          status: 'present',
          version: 1,
        },
      ])
      expect((await organ.ok(openIds.wang, 'study.myHours', {})).year).toBe(2026)
    })

    it('knows the running year and the one before', async () => {
      expect((await organ.ok(openIds.wang, 'study.myHours', { year: 2025 })).lines).toEqual([])
      for (const year of [2024, 2027])
        expect((await organ.refused(openIds.wang, 'study.myHours', { year })).field).toBe('year')
    })

    it('names the nodes whose hours one may look at', async () => {
      expect((await mine(openIds.chen)).nodes).toEqual([{ nodeId: organ.nodes.branch, name: '第三党支部' }])
      expect((await mine(openIds.zhou)).nodes).toEqual([{ nodeId: organ.nodes.root, name: '市发展改革委机关党委' }])
      expect((await mine(openIds.sun)).nodes).toEqual([])
    })
  })

  describe('study.memberHours', () => {
    const ask = () => ({ memberId: organ.members.wang, year: 2026 })
    it('opens for the committee of the member’s own branch, not above and not beside', async () => {
      const { nodes: _nodes, ...own } = await mine(openIds.wang)
      expect(await organ.ok(openIds.li, 'study.memberHours', ask())).toEqual(own)
      for (const who of ['zhou', 'zheng', 'wu', 'sun', 'wang'] as const) {
        expect((await organ.refused(openIds[who], 'study.memberHours', ask())).code).toBe('notAllowed')
      }
    })
    it('refuses who is not there and a year it has not', async () => {
      expect((await organ.refused(openIds.chen, 'study.memberHours', { ...ask(), memberId: 'nobody' })).code).toBe(
        'notFound',
      )
      expect((await organ.refused(openIds.chen, 'study.memberHours', { ...ask(), year: 2020 })).code).toBe('badInput')
    })
  })

  describe('study.branchHours', () => {
    it('shows the committee everyone by name, whatever their hours', async () => {
      const page = await branch(openIds.chen)
      expect(page.everyone).toBe(true)
      expect(page.members.map(({ name }) => name)).toEqual(['陈书记', '李委员', '王党员'])
      expect(page.members.map(({ total }) => total)).toEqual([2, 2, 2])
      expect(page.totals).toEqual({ members: 3, met: 0, short: 3, exempt: 0 })
    })

    it('shows above the totals, and names only of those below the figure', async () => {
      // 王党员 comes, and 陈书记, who opens them.
      for (let at = 0; at < 4; at += 1) await studied(organ, { ...lasting(480), title: `全天学习 ${at + 1}` }, ['wang'])
      const page = await branch(openIds.zhou)
      expect(page.everyone).toBe(false)
      expect(page.totals).toEqual({ members: 3, met: 2, short: 1, exempt: 0 })
      expect(page.members.map(({ name }) => name)).toEqual(['李委员'])
      expect((await branch(openIds.zheng)).members).toEqual(page.members)
      const above = await branch(openIds.zheng, organ.nodes.generalBranch)
      expect(above.children.map(({ name }) => name).sort()).toEqual(['第一党支部', '第三党支部', '第五党支部'].sort())
    })

    it('shows a group to the committee of its branch', async () => {
      const page = await branch(openIds.chen, organ.nodes.group)
      expect(page).toMatchObject({ everyone: true, members: [{ name: '王党员' }] })
      expect((await branch(openIds.zhou, organ.nodes.group)).everyone).toBe(false)
      expect(
        (await organ.refused(openIds.wu, 'study.branchHours', { nodeId: organ.nodes.group, year: 2026 })).code,
      ).toBe('notAllowed')
    })

    it('does not ask it of an exempt member', async () => {
      const elder = await organ.add(organ.nodes.branch, { name: '何老' })
      await organ.enterSituation(elder, 'exempt', '2026-01-01')
      const page = await branch(openIds.chen)
      expect(page.members.find(({ memberId }) => memberId === elder)).toMatchObject({ exempt: true, total: 0 })
      expect(page.totals).toMatchObject({ members: 4, short: 1, exempt: 1 })
      expect((await branch(openIds.zhou)).members.map(({ name }) => name)).not.toContain('何老')
    })

    it('0.25: does not ask it of whoever is spared at the end of the year, and of others as ever', async () => {
      const before = (await branch(openIds.chen)).totals
      const add = async (kind: Parameters<Organ['enterSituation']>[1], toOn: string | null) => {
        const memberId = await organ.add(organ.nodes.branch, { name: '某同志' })
        await organ.enterSituation(memberId, kind, '2026-07-01', toOn)
        return memberId
      }
      const ids = [
        await add('retired', null),
        await add('abroad', null),
        await add('abroad', '2026-10-31'),
        await add('mobile', null),
      ]
      const page = await branch(openIds.chen)
      expect(ids.map((id) => page.members.find(({ memberId }) => memberId === id)?.exempt)).toEqual([
        true,
        true,
        false,
        false,
      ])
      expect(page.totals.exempt).toBe(before.exempt + 2)
    })

    it('refuses members, other branches, and who sees no content', async () => {
      for (const who of ['wang', 'wu', 'sun', 'qian'] as const) {
        expect(
          (await organ.refused(openIds[who], 'study.branchHours', { nodeId: organ.nodes.branch, year: 2026 })).code,
        ).toBe('notAllowed')
      }
      expect((await organ.refused(openIds.chen, 'study.branchHours', { nodeId: 'nowhere', year: 2026 })).code).toBe(
        'notFound',
      )
      expect(
        (await organ.refused(openIds.chen, 'study.branchHours', { nodeId: organ.nodes.branch, year: 2020 })).code,
      ).toBe('badInput')
    })
  })
})

describe('one reckoning everywhere', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const rolls = (ids: readonly string[]) =>
    Promise.all(ids.map((meetingId) => organ.ok(openIds.chen, 'attendance.roll', { meetingId })))

  it('one’s own page, the branch’s page and the register with the table agree, and the table changes hours but no row', async () => {
    const minutes = [44, 45, 90, 180, 360]
    const ids: string[] = []
    for (const each of minutes) ids.push(await studied(organ, lasting(each)))
    const agree = async (expected: number) => {
      const { current } = await organ.ok(openIds.li, 'study.hourTable', {})
      const registers = await rolls(ids)
      const fromRegister = registers.reduce((sum, register, at) => {
        const row = register.rows!.find(({ memberId }) => memberId === organ.members.li)!
        return row.status === 'present' ? sum + hoursFor(current, 'studySession', minutes[at]!) : sum
      }, 0)
      const mine = await organ.ok(openIds.li, 'study.myHours', {})
      const page = await organ.ok(openIds.chen, 'study.branchHours', { nodeId: organ.nodes.branch, year: 2026 })
      const onPage = page.members.find(({ memberId }) => memberId === organ.members.li)!.total
      expect([mine.total, onPage, fromRegister]).toEqual([expected, expected, expected])
      return registers.map(({ rows }) => rows)
    }
    const before = await agree(0 + 1 + 2 + 4 + 8)
    await organ.ok(openIds.zhou, 'study.saveHourTable', {
      version: 1,
      effectiveFrom: '2026-01-01',
      lateCounts: true,
      secretaryHours: null,
      rows: [{ kind: 'studySession', fromMinutes: 0, toMinutes: 1440, hours: 0.5 }],
    })
    expect(await agree(2.5)).toEqual(before)
  })

  it('goes by the minutes confirmed at closing, and by nothing of a meeting still open or cancelled', async () => {
    const total = async () => (await organ.ok(openIds.wang, 'study.myHours', {})).total
    const before = await total()
    organ.cloud.setNow(clock('14:20'))
    const open = await meeting.openNow(organ, { kinds: ['studySession'], ...lasting(90) })
    await organ.ok(openIds.wang, 'attendance.checkIn', { token: await meetingToken(organ, open, clock('14:20')) })
    expect(await total()).toBe(before)
    await organ.ok(openIds.chen, 'meeting.cancel', { meetingId: open, reason: '停电' })
    expect(await total()).toBe(before)
    organ.cloud.setNow(organNow)
  })

  it('counts a joint meeting once for a person, on the page of each host’s own people', async () => {
    organ.cloud.setNow(clock('14:20'))
    const hostIds = [organ.nodes.branch, organ.nodes.otherBranch]
    const joint = await meeting.openNow(
      organ,
      { kinds: ['studySession', 'partyLecture'], title: '联合学习', hostIds, ...lasting(90) },
      openIds.zheng,
    )
    const token = await meetingToken(organ, joint, clock('14:20'))
    for (const who of ['wang', 'wu'] as const) await organ.ok(openIds[who], 'attendance.checkIn', { token })
    organ.cloud.setNow(clock('16:00'))
    await organ.ok(openIds.zheng, 'meeting.close', { meetingId: joint, minutes: 60 })
    organ.cloud.setNow(organNow)
    for (const [who, chair, node] of [
      ['wang', 'chen', 'branch'],
      ['wu', 'wu', 'otherBranch'],
    ] as const) {
      const { lines, total } = await organ.ok(openIds[who], 'study.myHours', {})
      expect(lines.filter(({ meetingId }) => meetingId === joint)).toMatchObject([{ minutes: 60, hours: 0.5 }])
      const page = await organ.ok(openIds[chair], 'study.branchHours', { nodeId: organ.nodes[node], year: 2026 })
      expect(page.members.find(({ memberId }) => memberId === organ.members[who])?.total).toBe(total)
    }
  })

  it('counts for a guest, on the page of the guest’s own branch', async () => {
    const before = (await organ.ok(openIds.wu, 'study.myHours', {})).total
    organ.cloud.setNow(clock('14:40'))
    const visited = await meeting.openNow(organ, { title: '外支部来学', kinds: ['studySession'], ...lasting(90) })
    await knocks(organ, visited, openIds.wu, clock('14:40'))
    await organ.ok(openIds.chen, 'attendance.admitGuest', {
      meetingId: visited,
      guest: { type: 'member', memberId: organ.members.wu },
    })
    organ.cloud.setNow(clock('16:05'))
    await organ.ok(openIds.chen, 'meeting.close', { meetingId: visited, minutes: 90 })
    organ.cloud.setNow(organNow)
    const guest = await organ.ok(openIds.wu, 'study.myHours', {})
    expect(guest.total).toBe(before + 0.5)
    expect(guest.lines).toContainEqual(expect.objectContaining({ meetingId: visited, status: 'guest', hours: 0.5 }))
    const page = await organ.ok(openIds.wu, 'study.branchHours', { nodeId: organ.nodes.otherBranch, year: 2026 })
    expect(page.members.find(({ memberId }) => memberId === organ.members.wu)?.total).toBe(guest.total)
    const host = await organ.ok(openIds.chen, 'study.branchHours', { nodeId: organ.nodes.branch, year: 2026 })
    expect(host.members.map(({ memberId }) => memberId)).not.toContain(organ.members.wu)
  })

  it('goes along with a member to another branch, while the old branch keeps its rows', async () => {
    const meetingId = await studied(organ, lasting(90), ['li', 'wang'])
    const before = await organ.ok(openIds.wang, 'study.myHours', {})
    const { version } = await organ.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })
    const move = {
      memberId: organ.members.wang,
      version,
      toBranchId: organ.nodes.otherBranch,
      partyGroupId: null,
      reason: '工作调动',
    }
    await organ.ok(openIds.zhou, 'org.transfer', move)
    const branchPage = (who: 'chen' | 'wu', node: 'branch' | 'otherBranch') =>
      organ.ok(openIds[who], 'study.branchHours', { nodeId: organ.nodes[node], year: 2026 })
    expect((await organ.ok(openIds.wang, 'study.myHours', {})).lines).toEqual(before.lines)
    expect(
      (await branchPage('wu', 'otherBranch')).members.find(({ memberId }) => memberId === organ.members.wang)?.total,
    ).toBe(before.total)
    expect((await branchPage('chen', 'branch')).members.map(({ memberId }) => memberId)).not.toContain(
      organ.members.wang,
    )
    const [register] = await rolls([meetingId])
    expect(register!.rows!.find(({ memberId }) => memberId === organ.members.wang)).toMatchObject({
      status: 'present',
      expected: true,
    })
  })
})
