import { climbsTheDoor } from '../../support/ladder'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('org.transfer', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const input = (more = {}) => ({
    memberId: organ.members.wang,
    version: 1,
    toBranchId: organ.nodes.otherBranch,
    partyGroupId: null,
    reason: '工作调动',
    ...more,
  })
  const refused = (more = {}, who: keyof typeof openIds = 'zhou') =>
    organ.refused(openIds[who], 'org.transfer', input(more))
  const show = (memberId: string) => organ.ok(openIds.zhou, 'org.showMember', { memberId })
  climbsTheDoor(() => organ, 'org.transfer', input)

  it('is for the officer of both branches, who may not move themself', async () => {
    for (const who of ['chen', 'li', 'wu', 'zheng', 'wang', 'qian', 'sun'] as const)
      expect((await refused({}, who)).code).toBe('notAllowed')
    expect((await refused({ memberId: organ.members.zhou })).code).toBe('notSelf')
  })

  it('refuses who and what is not there, a group in place of a branch, a group of another branch and no reason', async () => {
    expect((await refused({ memberId: 'nobody' })).code).toBe('notFound')
    expect((await refused({ toBranchId: 'nowhere' })).field).toBe('toBranchId')
    expect((await refused({ toBranchId: organ.nodes.group })).code).toBe('badInput')
    expect((await refused({ partyGroupId: organ.nodes.group })).field).toBe('partyGroupId')
    expect((await refused({ reason: ' ' })).field).toBe('reason')
    expect((await refused({ version: 9 })).code).toBe('changedElsewhere')
  })

  it('moves the member and the account, ends posts of the old branch, and a repeated request is the same success', async () => {
    const held = { memberId: organ.members.wang, startOn: '2026-01-10', termEndsOn: null }
    await organ.ok(openIds.zhou, 'org.appoint', { ...held, nodeId: organ.nodes.group, post: 'groupLeader' })
    await organ.ok(openIds.zhou, 'org.appoint', { ...held, nodeId: organ.nodes.branch, post: 'publicityCommissioner' })
    await organ.ok(openIds.zhou, 'org.appoint', {
      ...held,
      nodeId: organ.nodes.generalBranch,
      post: 'disciplineCommissioner',
    })
    const request = input({ version: (await show(organ.members.wang)).version })
    const first = await organ.ok(openIds.zhou, 'org.transfer', request)
    expect(await organ.ok(openIds.zhou, 'org.transfer', request)).toEqual(first)
    expect(await show(organ.members.wang)).toMatchObject({
      branchName: '第五党支部',
      partyGroupId: null,
      holdings: [expect.objectContaining({ post: 'disciplineCommissioner', nodeName: '第一党总支' })],
      history: [{ branchName: '第三党支部', fromOn: '2026-11-20', toOn: '2026-11-20' }],
      version: first.version,
    })
    const entered = await organ.ok(openIds.wang, 'session.enter', {})
    expect(entered).toMatchObject({ me: { branchId: organ.nodes.otherBranch, branchName: '第五党支部' } })
    expect(
      (await organ.ok(openIds.wu, 'org.listMembers', { nodeId: organ.nodes.otherBranch })).rows.map(({ name }) => name),
    ).toContain('王党员')
  })

  it('keeps each branch of a time, in order', async () => {
    organ.cloud.setNow('2026-12-31T17:00:00.000Z')
    const memberId = organ.members.wang
    const { version } = await show(memberId)
    await organ.ok(
      openIds.zhou,
      'org.transfer',
      input({ version, toBranchId: organ.nodes.branch, partyGroupId: organ.nodes.group }),
    )
    expect(await show(memberId)).toMatchObject({
      partyGroupId: organ.nodes.group,
      history: [
        { branchName: '第三党支部', fromOn: '2026-11-20', toOn: '2026-11-20' },
        { branchName: '第五党支部', fromOn: '2026-11-20', toOn: '2027-01-01' },
      ],
    })
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
  })

  it('leaves what was recorded with the branch of its time', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '白杨' })
    const meetingId = await meeting.openNow(organ)
    await organ.ok(openIds.chen, 'attendance.confirm', { meetingId, memberId, reason: '本人到场' })
    const { version } = await show(memberId)
    await organ.ok(openIds.zhou, 'org.transfer', input({ memberId, version }))
    const roll = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    expect(JSON.stringify(roll)).toContain('白杨')
    expect((await organ.refused(openIds.wu, 'attendance.roll', { meetingId })).code).toBe('notAllowed')
  })
})
