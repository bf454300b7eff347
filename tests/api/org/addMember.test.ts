import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, plainMember, startOrgan } from '../../support/organ'

describe('org.addMember', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const input = (more = {}) => ({
    ...plainMember,
    clientId: clientIdOf(),
    branchId: organ.nodes.branch,
    name: '孟新人',
    ...more,
  })
  const refused = (more = {}, who: keyof typeof openIds = 'zhou') =>
    organ.refused(openIds[who], 'org.addMember', input(more))
  climbsTheDoor(() => organ, 'org.addMember', input)

  it('refuses every post that only proposes, and the system administrator below the root', async () => {
    for (const who of ['chen', 'li', 'wu', 'zheng', 'wang', 'qian', 'sun'] as const) {
      expect((await refused({}, who)).code).toBe('notAllowed')
    }
  })

  it('names the field that is wrong', async () => {
    expect(await refused({ phone: '1380000' })).toMatchObject({
      code: 'badInput',
      message: '手机号：手机号应为 11 位数字',
    })
    expect((await refused({ name: '坏\u0000' })).field).toBe('name')
    expect((await refused({ joinedOn: '2026-02-30' })).field).toBe('joinedOn')
    expect(await refused({ joinedOn: '2026-11-21' })).toMatchObject({ message: '入党日期：不能晚于今天' })
    expect((await refused({ status: 'left' })).code).toBe('badInput')
    expect((await refused({ beganOn: '2026-11-21' })).field).toBe('beganOn')
  })

  it('refuses nodes that are missing, a group in place of a branch and a group of another branch', async () => {
    expect((await refused({ branchId: 'nowhere' })).code).toBe('notFound')
    expect((await refused({ branchId: organ.nodes.group })).field).toBe('branchId')
    expect((await refused({ branchId: organ.nodes.otherBranch, partyGroupId: organ.nodes.group })).field).toBe(
      'partyGroupId',
    )
  })

  it('adds a person once, however often the same request arrives, even all at once', async () => {
    const request = input({ name: '高新人', phone: '13800000123', partyGroupId: organ.nodes.group })
    const answers = await Promise.all([1, 2, 3].map(() => organ.ok(openIds.zhou, 'org.addMember', request)))
    expect(new Set(answers.map((answer) => answer.memberId)).size).toBe(1)
    const { rows } = await organ.ok(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch })
    expect(rows.filter((row) => row.name === '高新人')).toEqual([
      expect.objectContaining({ partyGroupId: organ.nodes.group, bound: false, posts: [] }),
    ])
  })

  it('keeps one number for one person, and many without any', async () => {
    const taken = await refused({ phone: '13900000003' })
    expect(taken).toMatchObject({ code: 'phoneTaken', field: 'phone', message: '手机号 13900000003 已登记给王党员。' })
    await organ.ok(openIds.zhou, 'org.addMember', input())
    await organ.ok(openIds.zhou, 'org.addMember', input())
  })

  it('does not name the holder of a number to someone who may not see them', async () => {
    const request = { ...input({ branchId: organ.nodes.root, phone: '13900000003' }) }
    const taken = await organ.refused(openIds.sun, 'org.addMember', request)
    expect(taken.message).toBe('手机号 13900000003 已登记给另一名党员。')
  })
})
