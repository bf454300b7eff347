import { clock, meeting, meetingToken } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  await organ.add(organ.nodes.branch, { name: '孙预备', kind: 'probationaryMember' })
  const old = await organ.add(organ.nodes.branch, { name: '何老' })
  await organ.enterSituation(old, 'exempt', '2025-01-01')
})
afterAll(() => organ.stop())
beforeEach(async () => {
  meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'], title: '支部党员大会' })
})
const roll = (openId: string) => organ.ok(openId, 'attendance.roll', { meetingId })

describe('attendance.roll climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.roll',
    () => ({ meetingId }),
  )

  it('is hidden from another branch, an uninvited activist, the administrator and the auditor', async () => {
    for (const openId of [openIds.wu, openIds.zhao, openIds.sun, openIds.qian]) {
      expect(await organ.refused(openId, 'attendance.roll', { meetingId })).toMatchObject({ code: 'notAllowed' })
    }
  })

  it('refuses a meeting that is not there', async () => {
    expect(await organ.refused(openIds.chen, 'attendance.roll', { meetingId: '2026AAAAAAAA' })).toMatchObject({
      code: 'notFound',
    })
  })

  it('keeps the names from a member, who may see the figures', async () => {
    expect(await organ.refused(openIds.wang, 'attendance.roll', { meetingId })).toMatchObject({ code: 'notAllowed' })
    const { totals } = await organ.ok(openIds.wang, 'attendance.totals', { meetingId })
    expect(totals.expected).toBe(4)
  })

  it.each(['chen', 'li', 'zheng', 'zhou'] as const)('gives the names to %s', async (key) => {
    expect((await roll(openIds[key])).rows).toHaveLength(5)
  })
})

describe('attendance.roll counts', () => {
  it('the probationary among the expected but not in the base, the exempt in the base and not among them, with the reason', async () => {
    const { rows, totals, quorum } = await roll(openIds.chen)
    expect(totals.expected).toBe(4)
    expect(quorum).toMatchObject({ base: 4, needed: 2, present: 1, met: false })
    expect(rows?.find((row) => row.name === '孙预备')).toMatchObject({
      expected: true,
      votingRight: false,
      whyNoVote: 'probationary',
    })
    expect(rows?.find((row) => row.name === '何老')).toMatchObject({
      expected: false,
      whyNotExpected: 'exempt',
      votingRight: true,
      whyNoVote: null,
    })
    expect(totals.exemptAbsent).toBe(1)
  })

  it('the quorum as people come', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect((await roll(openIds.chen)).quorum).toMatchObject({ present: 1, met: false })
    await organ.ok(openIds.li, 'attendance.checkIn', { token })
    expect((await roll(openIds.chen)).quorum).toMatchObject({ present: 2, met: true })
  })

  it('no quorum where the rules ask for none', async () => {
    const day = await meeting.openNow(organ)
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId: day })).quorum).toBeNull()
  })

  it('present + on leave + absent = expected when only expected people came', async () => {
    await organ.ok(openIds.wang, 'attendance.checkIn', { token: await meetingToken(organ, meetingId, clock('14:25')) })
    const { totals, rows } = await roll(openIds.chen)
    expect(totals.present + totals.onLeave + totals.absent).toBe(totals.expected)
    expect(rows?.filter((row) => row.status === 'present' || row.status === 'late')).toHaveLength(totals.present)
  })
})
