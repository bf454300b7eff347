import { clock, meeting, shortCode } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
let meetingId: string
let code: string
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
  code = await shortCode(organ, meetingId, clock('14:25'))
})
const { chen, wang, li, wu } = openIds
/** Each a call of its own, as on a phone. */
const type = (typed: string, by = wang) =>
  organ.ok(by, 'attendance.checkInByCode', { meetingId, code: typed }, clientIdOf())
const refused = (typed: string, by = wang) =>
  organ.refused(by, 'attendance.checkInByCode', { meetingId, code: typed }, clientIdOf())
const wrong = '22222222'

describe('attendance.checkInByCode climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.checkInByCode',
    () => ({ meetingId, code }),
  )

  it('refuses what is no short code, a meeting that is not there and one that is not open', async () => {
    expect(await refused('739284')).toMatchObject({ code: 'badInput', field: 'code' })
    expect(await refused('ABCD0123')).toMatchObject({ code: 'badInput', field: 'code' })
    const there = { meetingId: '2026AAAAAAAA', code }
    expect(await organ.refused(wang, 'attendance.checkInByCode', there)).toMatchObject({ code: 'notFound' })
    const later = await meeting.announced(organ)
    expect(await organ.refused(wang, 'attendance.checkInByCode', { meetingId: later, code })).toMatchObject({
      code: 'meetingNotOpen',
    })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 60 })
    expect(await refused(code)).toMatchObject({ code: 'meetingClosed' })
  })

  it('takes it with a mark of its own, once', async () => {
    const row = await type(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
    expect(row).toMatchObject({ memberId: organ.members.wang, status: 'present', method: 'shortCode', fresh: true })
    expect(await type(code)).toEqual({ ...row, fresh: false })
    const roll = await organ.ok(chen, 'attendance.roll', { meetingId })
    expect(roll.rows.find(({ name }) => name === '王党员')).toMatchObject({ method: 'shortCode' })
  })

  it('leaves word for whoever is not on the roll', async () => {
    expect(await refused(code, wu)).toMatchObject({ code: 'notOnRoll' })
    expect((await organ.ok(chen, 'attendance.roll', { meetingId })).knocks).toMatchObject([{ name: '吴外支' }])
  })
})

describe('S5 a short code', () => {
  it('is taken for a minute more, and then no longer', async () => {
    organ.cloud.setNow(clock('14:26'))
    expect(await type(code)).toMatchObject({ fresh: true })
    organ.cloud.setNow(clock('14:27'))
    expect(await refused(code, li)).toMatchObject({ code: 'shortCodeWrong' })
  })

  it('is that of its own meeting alone', async () => {
    const other = await meeting.openNow(organ)
    expect(
      await organ.refused(wang, 'attendance.checkInByCode', { meetingId: other, code }, clientIdOf()),
    ).toMatchObject({ code: 'shortCodeWrong' })
  })

  it('may be tried five times a member and meeting, and is taken the fifth time', async () => {
    for (const left of [4, 3, 2, 1])
      expect(await refused(wrong)).toMatchObject({ message: expect.stringContaining(`还可以试 ${left} 次`) })
    expect(await type(code)).toMatchObject({ fresh: true })
    // Another has tries of their own, and here is how they end.
    for (let tried = 0; tried < 5; tried += 1) await refused(wrong, li)
    expect(await refused(code, li)).toMatchObject({
      code: 'shortCodeSpent',
      message: expect.stringContaining('我的码'),
    })
  })

  it('gives five tries to a hundred that come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => refused(wrong)))
    expect(answers.filter((problem) => problem.code === 'shortCodeWrong')).toHaveLength(5)
    expect(await refused(code)).toMatchObject({ code: 'shortCodeSpent' })
  })

  it('costs one request beside the caller and the row', async () => {
    organ.cloud.resetCounters()
    await type(code)
    // The caller, the try, the row.
    expect(organ.cloud.counters().requests).toBe(3)
  })
})
