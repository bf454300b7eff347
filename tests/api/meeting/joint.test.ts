import { clock, meeting, planOf } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, wang, wu, zheng, zhou } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
beforeEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const bothBranches = () => ({ hostIds: [organ.nodes.branch, organ.nodes.otherBranch] })
/** A joint meeting of 第三 and 第五党支部, planned from the 总支 that covers both. */
const joint = () => meeting.openNow(organ, bothBranches(), zheng)

describe('a meeting of several hosts', () => {
  it('is planned only by someone who covers every one of them', async () => {
    for (const by of [chen, wu])
      expect(await organ.refused(by, 'meeting.plan', planOf(organ, bothBranches()))).toMatchObject({
        code: 'notAllowed',
      })
    const own = await meeting.draft(organ)
    const { clientId: _made, ...plan } = planOf(organ, bothBranches())
    expect(await organ.refused(chen, 'meeting.revise', { ...plan, meetingId: own, version: 1 })).toMatchObject({
      code: 'notAllowed',
    })
    const meetingId = await meeting.draft(organ, bothBranches(), zheng)
    expect(await organ.refused(chen, 'meeting.announce', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.ok(zheng, 'meeting.announce', { meetingId })).toMatchObject({ state: 'announced' })
  })

  it('expects the people of both once each, and stands in the list of both', async () => {
    const meetingId = await joint()
    const { rows, totals } = await organ.ok(zheng, 'attendance.roll', { meetingId })
    const names = rows!.map((row) => row.name)
    expect(new Set(names).size).toBe(names.length)
    expect(totals.expected).toBe(4)
    for (const [by, nodeId] of [
      [chen, organ.nodes.branch],
      [wu, organ.nodes.otherBranch],
    ] as const) {
      const listed = await organ.ok(by, 'meeting.list', { view: 'upcoming', nodeId })
      expect(listed.rows.filter((row) => row.id === meetingId)).toMatchObject([
        { hostNames: ['第三党支部', '第五党支部'] },
      ])
    }
  })

  it('is run by the secretary of each host, and a person is one row whoever takes them in', async () => {
    const meetingId = await joint()
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wu, reason: '手机没电' })
    const again = await organ.ok(wu, 'attendance.confirm', {
      meetingId,
      memberId: organ.members.wu,
      reason: '手机没电',
    })
    expect(again.fresh).toBe(false)
    expect((await organ.ok(wu, 'attendance.roll', { meetingId })).totals).toMatchObject({ expected: 4, present: 1 })
  })

  it('counts someone in the branch and in a group of it once, for the expected and for the quorum', async () => {
    const hosts = { hostIds: [organ.nodes.branch, organ.nodes.group], kinds: ['groupMeeting' as const] }
    expect(await organ.refused(chen, 'meeting.plan', planOf(organ, hosts))).toMatchObject({ code: 'hostKindMismatch' })
    const meetingId = await meeting.openNow(
      organ,
      { ...hosts, kinds: ['studySession'], hostIds: [organ.nodes.branch, organ.nodes.generalBranch] },
      zheng,
    )
    const { rows, totals } = await organ.ok(zheng, 'attendance.roll', { meetingId })
    expect(rows!.filter((row) => row.memberId === organ.members.wang)).toHaveLength(1)
    expect(totals.expected).toBe(rows!.filter((row) => row.expected).length)
    await organ.ok(zheng, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '手机没电' })
    // 郑总支, who opened it and is of the general branch, and 王党员.
    expect((await organ.ok(zheng, 'attendance.roll', { meetingId })).totals.present).toBe(2)
    expect(await organ.ok(wang, 'meeting.show', { meetingId })).toMatchObject({
      mine: { status: expect.stringMatching(/present|late/) },
    })
  })

  it('is reviewed by someone above every host, and by no host’s own secretary', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await joint()
    await organ.ok(wu, 'meeting.close', { meetingId, minutes: 90 })
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '联合学习。', resolutions: [] })
    await organ.ok(wu, 'meeting.submit', { meetingId })
    for (const by of [chen, wu])
      expect(await organ.refused(by, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.ok(zhou, 'meeting.return', { meetingId, reason: '缺决议' })).toMatchObject({
      state: 'returned',
    })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })

  it('held with the node above one host is reviewed above that one too', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await meeting.closed(organ, { hostIds: [organ.nodes.generalBranch, organ.nodes.branch] }, zheng)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '联合学习。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await organ.refused(zheng, 'meeting.archive', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })

  it('C4: offers some of very many, those of a plan that is changed among them, and finds the others by name', async () => {
    for (let each = 1; each <= 21; each += 1) {
      const says = { clientId: clientIdOf(), parentId: organ.nodes.generalBranch, kind: 'branch' as const }
      await organ.ok(zhou, 'org.createNode', { ...says, name: `驻村第${each}党支部` })
    }
    const found = await organ.ok(zheng, 'meeting.findHosts', { sought: '驻村第17' })
    expect(found).toMatchObject({ hosts: [{ name: '驻村第17党支部' }], more: false })
    expect(found.hosts[0]!.kinds).toContain('generalMeeting')
    expect((await organ.ok(zheng, 'meeting.findHosts', { sought: '支部' })).more).toBe(true)
    const { hosts, moreHosts } = await organ.ok(zheng, 'meeting.planChoices', {})
    expect([hosts.length, moreHosts]).toEqual([20, true])
    const wanted = [organ.nodes.otherBranch, found.hosts[0]!.nodeId]
    const again = await organ.ok(zheng, 'meeting.planChoices', { hostIds: wanted })
    expect(again.hosts.map(({ nodeId }) => nodeId)).toEqual(expect.arrayContaining(wanted))
    // What is found is what may be hosted: nothing beside one's own.
    expect(await organ.ok(chen, 'meeting.findHosts', { sought: '驻村' })).toEqual({ hosts: [], more: false })
    expect((await organ.refused(wang, 'meeting.findHosts', { sought: '驻村' })).code).toBe('notAllowed')
    expect((await organ.refused(openIds.zhao, 'meeting.findHosts', { sought: '驻村' })).code).toBe('notAllowed')
  })
})
