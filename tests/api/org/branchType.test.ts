import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting, planOf } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhou } = openIds

describe('how a branch is set up, and its groups', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const shown = (openId = zhou) => organ.ok(openId, 'org.showNode', { nodeId: organ.nodes.branch })
  const says = async (more: object = {}) => ({
    nodeId: organ.nodes.branch,
    version: (await shown()).version,
    branchType: 'joint' as const,
    units: ['发展规划处', '价格认证中心'],
    why: '机关党委批复〔2026〕3号',
    ...more,
  })
  climbsTheDoor(
    () => organ,
    'org.setBranchType',
    () => ({ nodeId: organ.nodes.branch, version: 1, branchType: 'temporary', units: [], why: '上级批复' }),
  )

  it('A.3 is said by the officer above, with the units of a 联合党支部 and a log that stays', async () => {
    for (const who of [chen, li, wang, wu])
      expect((await organ.refused(who, 'org.setBranchType', await says())).code).toBe('notAllowed')
    expect((await organ.refused(zhou, 'org.setBranchType', await says({ units: ['只一个'] }))).field).toBe('units')
    const group = await organ.ok(zhou, 'org.showNode', { nodeId: organ.nodes.group })
    const ofGroup = { nodeId: organ.nodes.group, version: group.version }
    expect((await organ.refused(zhou, 'org.setBranchType', await says(ofGroup))).field).toBe('branchType')
    await organ.ok(zhou, 'org.setBranchType', await says())
    expect(await shown(chen)).toMatchObject({ branchType: 'joint', units: ['发展规划处', '价格认证中心'] })
    await organ.ok(zhou, 'org.setBranchType', await says({ branchType: 'temporary', why: '改设临时党支部' }))
    const { nodes } = await organ.ok(wang, 'org.tree', {})
    expect(nodes.find(({ id }) => id === organ.nodes.branch)).toMatchObject({ branchType: 'temporary' })
    await organ.ok(zhou, 'org.setBranchType', await says({ branchType: 'usual', why: '任务完成' }))
    const { branchType, units, typeChanges } = await shown()
    expect([branchType, units]).toEqual([undefined, undefined])
    expect(typeChanges?.map(({ was, why, by }) => [was, why, by])).toEqual([
      ['usual', '机关党委批复〔2026〕3号', '周督导'],
      ['joint', '改设临时党支部', '周督导'],
      ['temporary', '任务完成', '周督导'],
    ])
    const stale = await says({ version: 1, why: '看的是旧页面' })
    expect((await organ.refused(zhou, 'org.setBranchType', stale)).code).toBe('changedElsewhere')
  })

  it('0.32 a meeting of a group without a leader is the branch secretary’s to see to where no chair is named', async () => {
    organ.cloud.setNow(clock('14:20'))
    const ofGroup = { kinds: ['groupMeeting' as const], hostIds: [organ.nodes.group], recorderId: null }
    const nobodys = await meeting.announced(organ, { ...ofGroup, chairId: null })
    const named = await meeting.announced(organ, { ...ofGroup, chairId: organ.members.wang })
    const opens = async (openId: string) =>
      (await organ.ok(openId, 'home.show', {})).todos
        .filter(({ kind }) => kind === 'openMeeting')
        .map(({ params }) => params.meetingId)
    expect([await opens(chen), await opens(wang), await opens(li)]).toEqual([[nobodys], [named], []])
    // Once a chair is named the meeting is theirs.
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId: nobodys })
    const { clientId: _, ...words } = planOf(organ, { ...ofGroup, chairId: organ.members.wang })
    await organ.ok(chen, 'meeting.revise', { meetingId: nobodys, version, ...words })
    expect(await opens(chen)).toEqual([])
    for (const meetingId of [nobodys, named])
      await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '并入支部党员大会' })
  })

  it('0.32 a group without a leader is said to its branch, and its meeting run by the full member the secretary names', async () => {
    const notices = async () =>
      (await organ.ok(chen, 'org.notices', { nodeId: organ.nodes.branch })).notices.map(({ text }) => text)
    expect(await notices()).toContain('第一党小组还没有组长')
    organ.cloud.setNow(clock('14:20'))
    const ofGroup = { kinds: ['groupMeeting' as const], hostIds: [organ.nodes.group], chairId: organ.members.wang }
    const meetingId = await meeting.announced(organ, ofGroup)
    expect(await organ.ok(wang, 'meeting.show', { meetingId })).toMatchObject({
      chairUnusual: false,
      can: { open: true },
    })
    expect((await organ.ok(wang, 'home.show', {})).todos).toMatchObject([
      { kind: 'openMeeting', params: { meetingId } },
    ])
    // With a leader a member's chair is said again, and gives nobody the running of it.
    await organ.ok(chen, 'org.appoint', {
      memberId: organ.members.li,
      nodeId: organ.nodes.group,
      post: 'groupLeader',
      startOn: '2026-11-01',
      termEndsOn: null,
    })
    expect(await notices()).not.toContain('第一党小组还没有组长')
    const next = await meeting.announced(organ, ofGroup)
    expect(await organ.ok(wang, 'meeting.show', { meetingId: next })).toMatchObject({
      chairUnusual: true,
      can: { open: false },
    })
  })
})
