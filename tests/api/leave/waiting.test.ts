import { clock, meeting } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'

const { chen, li, wang, wu, zheng, zhou } = openIds

describe('leave.waiting', () => {
  let organ: Organ
  let meetingId: string
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  beforeEach(async () => {
    organ.cloud.setNow(clock('09:00'))
    meetingId = await meeting.announced(organ)
  })
  const waiting = async (openId: string) => (await organ.ok(openId, 'leave.waiting', { meetingId })).rows
  const ask = (openId: string, note: string | null = null) =>
    organ.ok(openId, 'leave.request', { meetingId, reasonKind: 'duty', note })

  climbsTheDoor(
    () => organ,
    'leave.waiting',
    () => ({ meetingId }),
  )

  it('refuses a meeting that is not there and an operator in its place', async () => {
    expect((await organ.refused(chen, 'leave.waiting', { meetingId: '2026AAAAAAAA' })).code).toBe('notFound')
    expect((await organ.refused(chen, 'leave.waiting', { meetingId: { $ne: null } })).code).toBe('badInput')
  })

  it('shows the secretary what was asked and added, nobody else of the branch nor another branch', async () => {
    await ask(wang, '替班，走不开')
    expect(await waiting(chen)).toEqual([
      { memberId: organ.members.wang, name: '王党员', reasonKind: 'duty', note: '替班，走不开', late: false },
    ])
    for (const openId of [wang, li, wu, zhou])
      expect(await organ.refused(openId, 'leave.waiting', { meetingId })).toMatchObject({ code: 'notAllowed' })
  })

  it('shows the secretary’s own request to the level above only', async () => {
    await ask(chen)
    expect(await waiting(chen)).toEqual([])
    expect(await waiting(zheng)).toMatchObject([{ memberId: organ.members.chen }])
  })

  it('is empty once decided, and the requester reads why it was refused', async () => {
    await ask(wang)
    await organ.ok(chen, 'leave.decide', {
      meetingId,
      memberId: organ.members.wang,
      approve: false,
      note: '当天要选举',
    })
    expect(await waiting(chen)).toEqual([])
    expect((await organ.ok(wang, 'meeting.show', { meetingId })).mine).toMatchObject({
      leaveState: 'refused',
      refusedWhy: '当天要选举',
    })
  })
})
