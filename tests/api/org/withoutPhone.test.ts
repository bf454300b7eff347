import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, organNow, startOrgan } from '../../support/organ'
import { clock, endAt, meeting } from '../../support/meeting'
import { applyAll, previewOf, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'
import { planInput, step } from '../talk/support'
import { act, assignment, recorded } from '../ledger/support'

const { chen, li, zhou, zheng } = openIds

/**
 * A member who never had a telephone: on the roster without a number and without an account. Each list has them as everybody
 * else, what others do for them counts, and nothing waits for them.
 */
let organ: Organ
let elder: string
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  elder = await organ.add(organ.nodes.branch, { name: '田守常', joinedOn: '1974-07-01' })
})
beforeEach(() => organ.cloud.setNow(organNow))
afterAll(() => organ?.stop())

const has = (people: readonly { memberId?: string | null; id?: string }[]) =>
  people.some(({ memberId, id }) => (memberId ?? id) === elder)

describe('0.15 0.16 a member who never had a telephone', () => {
  it('is entered without a number, by hand and by import, as often as there are such members', async () => {
    const second = await organ.add(organ.nodes.branch, { name: '罗远山' })
    expect(second).not.toBe(elder)
    const sheet = [heads, ['何守田', null, '正式党员', null, null, null]]
    const { importId } = await previewOf(organ, organ.nodes.otherBranch, sheet)
    expect(await rowsOf(organ, importId, 'problem')).toEqual([])
    expect(await applyAll(organ, importId)).toMatchObject({ added: 1, skipped: [] })
  })

  it('is on the roster and on a page of their own', async () => {
    const { rows } = await organ.ok(chen, 'org.listMembers', { nodeId: organ.nodes.branch })
    expect(rows.find(({ id }) => id === elder)).toMatchObject({ name: '田守常', bound: false })
    expect(await organ.ok(chen, 'org.showMember', { memberId: elder })).toMatchObject({
      phoneMasked: null,
      binding: null,
    })
  })

  it('is offered wherever people are chosen', async () => {
    expect(has((await organ.ok(chen, 'meeting.planChoices', {})).members)).toBe(true)
    expect(has((await organ.ok(chen, 'talk.choices', {})).members)).toBe(true)
    expect(has((await organ.ok(chen, 'visit.pairChoices', { branchId: organ.nodes.branch })).members)).toBe(true)
    expect(has((await organ.ok(chen, 'visit.mine', {})).companions)).toBe(true)
    const meetingId = await meeting.announced(organ)
    expect(has((await organ.ok(chen, 'leave.choices', { meetingId })).people)).toBe(true)
  })

  it('is asked to come, is confirmed at the door, votes, and has the hours', async () => {
    organ.cloud.setNow(clock('14:20'))
    const meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting', 'studySession'] })
    const roll = () => organ.ok(chen, 'attendance.roll', { meetingId })
    const before = await roll()
    expect(before.rows!.find(({ memberId }) => memberId === elder)).toMatchObject({
      status: 'absent',
      expected: true,
      votingRight: true,
    })
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: elder, reason: '不用智能手机' })
    for (const memberId of [organ.members.li, organ.members.wang])
      await organ.ok(chen, 'attendance.confirm', { meetingId, memberId, reason: '现场点名' })
    const after = await roll()
    // 陈书记, who opened it, was there before.
    expect(after.totals.present).toBe(before.totals.present + 3)
    expect(after.quorum!.base).toBe(before.quorum!.base)
    organ.cloud.setNow(endAt)
    await organ.ok(chen, 'meeting.recordVote', {
      meetingId,
      clientId: clientIdOf(),
      matter: '年度工作计划',
      matterKind: 'other',
      method: 'showOfHands',
      rule: 'generalMeeting',
      inFavour: 4,
      against: 0,
      abstained: 0,
    })
    const { votes } = await organ.ok(chen, 'meeting.show', { meetingId })
    const { voters } = await organ.ok(chen, 'meeting.showVoters', { meetingId, voteId: votes[0]!.id })
    expect(voters.find(({ memberId }) => memberId === elder)).toMatchObject({ present: true })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    const hours = await organ.ok(chen, 'study.branchHours', { nodeId: organ.nodes.branch, year: 2026 })
    expect(has(hours.members)).toBe(true)
    expect(await organ.ok(chen, 'study.memberHours', { memberId: elder, year: 2026 })).toMatchObject({ name: '田守常' })
  })

  it('hands in a written opinion and is entered late like everybody', async () => {
    organ.cloud.setNow(clock('14:20'))
    const meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'] })
    for (const memberId of [organ.members.li, organ.members.wang])
      await organ.ok(chen, 'attendance.confirm', { meetingId, memberId, reason: '现场点名' })
    await organ.ok(chen, 'meeting.recordVote', {
      meetingId,
      clientId: clientIdOf(),
      matter: '预备党员转正',
      matterKind: 'confirmation',
      method: 'secretBallot',
      rule: 'generalMeeting',
      inFavour: 3,
      against: 0,
      abstained: 0,
      opinions: [{ memberId: elder, receivedOn: '2026-11-19', choice: 'inFavour' }],
    })
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).votes[0]).toMatchObject({ written: { inFavour: 1 } })
    organ.cloud.setNow(endAt)
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    const late = { meetingId, memberId: elder, arrivedAt: clock('14:40'), reason: '会上漏签' }
    expect(await organ.ok(chen, 'attendance.enterLate', late)).toMatchObject({ memberId: elder })
  })

  it('has a talk that counts, a household to visit and a matter to see to, and nothing waits for them', async () => {
    const plan = await organ.ok(li, 'talk.plan', planInput(organ, { host: 'li' }, { counterpartId: elder }))
    const note = { ...step(plan), heldOn: organDay, place: null, faceToFace: true }
    const held = await organ.ok(li, 'talk.record', note)
    expect((await organ.ok(chen, 'home.show', {})).todos).toContainEqual(
      expect.objectContaining({ kind: 'witnessTalk', params: { talkId: plan.talkId } }),
    )
    await organ.ok(chen, 'talk.witness', { ...step(held), accept: true })
    const cover = await organ.ok(chen, 'talk.coverage', { nodeId: organ.nodes.branch })
    expect(
      cover.missing.find(({ kind }) => kind === 'committeeWithMember')!.members.map((each) => each.memberId),
    ).not.toContain(elder)
    const pair = {
      kind: 'household',
      memberId: elder,
      village: '青山村',
      whom: '李大娘家',
      beganOn: '2026-08-01',
    } as const
    await organ.ok(chen, 'visit.addPair', { clientId: clientIdOf(), branchId: organ.nodes.branch, ...pair })
    const { rows } = await organ.ok(chen, 'visit.pairs', { branchId: organ.nodes.branch, view: 'standing' })
    expect(rows).toMatchObject([{ memberName: '田守常' }])
    for (const openId of [chen, li, zhou, zheng])
      for (const { kind } of (await organ.ok(openId, 'home.show', {})).todos)
        expect(['confirmTalk', 'agreeSentence', 'witnessTalk']).not.toContain(kind)
  })

  it('is given a matter, which the secretary hands on; is not named to verify one', async () => {
    const entryId = await recorded(organ)
    const verifying = assignment(organ, entryId, { verifierId: elder })
    expect(await organ.refused(chen, 'ledger.assign', verifying)).toMatchObject({
      code: 'badInput',
      field: 'verifierId',
    })
    await organ.ok(chen, 'ledger.assign', assignment(organ, entryId, { ownerId: elder }))
    const on = { ownerId: organ.members.wang, department: null, verifierId: null, reason: '改由王党员办' }
    await organ.ok(chen, 'ledger.handOver', { ...act(entryId), ...on })
    expect((await organ.ok(openIds.wang, 'home.show', {})).todos.map(({ kind }) => kind)).toContain('workEntry')
  })
})
