import { climbsTheDoor } from '../../support/ladder'
import type { Plan } from '../../support/meeting'
import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, plainMember, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zheng, zhou, sun, qian } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  const { version, name, joinedOn } = await organ.ok(zhou, 'org.showMember', { memberId: organ.members.wang })
  await organ.ok(zhou, 'org.changeMember', {
    memberId: organ.members.wang,
    version,
    ...plainMember,
    phone: undefined,
    name,
    joinedOn,
    partyGroupId: organ.nodes.group,
    leadingCadre: true,
  })
})
beforeEach(() => organ.cloud.setNow(clock('14:30')))
afterAll(() => organ?.stop())

const ask = (nodeId: string, by = zheng, year = 2026) => organ.ok(by, 'attendance.dualLife', { nodeId, year })
const hold = async (more: Partial<Plan>, by = chen, memberId = organ.members.wang): Promise<string> => {
  const meetingId = await meeting.openNow(organ, more, by)
  await organ.ok(by, 'attendance.confirm', { meetingId, memberId, reason: '手机没电' })
  return meetingId
}

describe('attendance.dualLife', () => {
  climbsTheDoor(
    () => organ,
    'attendance.dualLife',
    () => ({ nodeId: organ.nodes.branch, year: 2026 }),
  )

  it('is for the level above: not for the branch itself, its members or another branch', async () => {
    const input = { nodeId: organ.nodes.branch, year: 2026 }
    for (const openId of [chen, li, wang, wu, sun, qian])
      expect(await organ.refused(openId, 'attendance.dualLife', input)).toMatchObject({ code: 'notAllowed' })
    expect(
      await organ.refused(chen, 'attendance.dualLife', { ...input, nodeId: organ.nodes.generalBranch }),
    ).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(zheng, 'attendance.dualLife', { ...input, nodeId: organ.nodes.root })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await organ.refused(zheng, 'attendance.dualLife', { ...input, nodeId: 'missing' })).toMatchObject({
      code: 'notFound',
    })
    expect(await organ.refused(zheng, 'attendance.dualLife', { ...input, year: 2024 })).toMatchObject({
      code: 'badInput',
      field: 'year',
    })
    expect(await organ.refused(zheng, 'attendance.dualLife', { ...input, cursor: 'nonsense' })).toMatchObject({
      code: 'badInput',
    })
    expect((await organ.ok(zheng, 'org.showNode', { nodeId: organ.nodes.generalBranch })).can.seeDualLife).toBe(true)
    expect((await organ.ok(chen, 'org.showNode', { nodeId: organ.nodes.branch })).can.seeDualLife).toBe(false)
  })

  it('lists the meetings of their branch that leading cadres came to, by date', async () => {
    const attended = await hold({})
    await organ.ok(chen, 'meeting.close', { meetingId: attended, minutes: 90 })
    const group = await hold({
      kinds: ['groupMeeting'],
      hostIds: [organ.nodes.group],
      title: '党小组会',
      startAt: clock('14:00'),
    })
    await organ.ok(chen, 'meeting.close', { meetingId: group, minutes: 90 })
    const cancelled = await hold({})
    await organ.ok(chen, 'meeting.cancel', { meetingId: cancelled, reason: '防汛' })
    const chaired = await hold({ chairId: organ.members.wang })
    await organ.ok(chen, 'meeting.close', { meetingId: chaired, minutes: 90 })
    const study = await hold({ kinds: ['studySession'] })
    await organ.ok(chen, 'meeting.close', { meetingId: study, minutes: 90 })
    const voided = await hold({})
    await organ.ok(chen, 'attendance.void', {
      meetingId: voided,
      rowId: `${voided}:${organ.members.wang}`,
      reason: '签错了人',
    })
    await organ.ok(chen, 'meeting.close', { meetingId: voided, minutes: 90 })
    await hold({})
    for (const nodeId of [organ.nodes.branch, organ.nodes.generalBranch]) {
      const { rows, next } = await ask(nodeId)
      expect(next).toBeNull()
      expect(rows.map(({ name, branchName }) => [name, branchName])).toEqual([['王党员', '第三党支部']])
      expect(rows[0]!.meetings.map(({ meetingId }) => meetingId)).toEqual([group, attended])
    }
    expect((await ask(organ.nodes.root, zhou)).rows).toHaveLength(1)
    expect((await ask(organ.nodes.generalBranch, zheng, 2025)).rows).toMatchObject([{ name: '王党员', meetings: [] }])
    expect((await ask(organ.nodes.otherBranch)).rows).toEqual([])
  })
})

it('a roster entry saved without the mark keeps it', async () => {
  const { version, name, joinedOn, leadingCadre } = await organ.ok(zhou, 'org.showMember', {
    memberId: organ.members.wang,
  })
  expect(leadingCadre).toBe(true)
  await organ.ok(zhou, 'org.changeMember', {
    memberId: organ.members.wang,
    version,
    ...plainMember,
    phone: undefined,
    name,
    joinedOn,
    partyGroupId: organ.nodes.group,
  })
  expect((await organ.ok(zhou, 'org.showMember', { memberId: organ.members.wang })).leadingCadre).toBe(true)
  expect((await organ.ok(zhou, 'org.showMember', { memberId: organ.members.li })).leadingCadre).toBe(false)
})

it('turns the page without losing or repeating anyone', async () => {
  const added = []
  for (let number = 0; number < 21; number += 1)
    added.push(await organ.add(organ.nodes.otherBranch, { name: `领导${number}`, leadingCadre: true }))
  const first = await ask(organ.nodes.otherBranch)
  expect(first.rows).toHaveLength(20)
  const second = await organ.ok(zheng, 'attendance.dualLife', {
    nodeId: organ.nodes.otherBranch,
    year: 2026,
    cursor: first.next!,
  })
  expect([...first.rows, ...second.rows].map(({ memberId }) => memberId).sort()).toEqual([...added].sort())
  expect(second.next).toBeNull()
})
