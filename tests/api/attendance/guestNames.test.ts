import { clock, meeting } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { afterwardsActs } from '../meeting/afterwardsSupport'

/** U20: attendance.admitGuest and meeting.recordAfterwards of somebody from outside under a name that stands there already. */
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
const { chen } = openIds
const { heldOnPaper, enter, refused, rollOf, isUntouched } = afterwardsActs(() => organ)

const outside = (name: string, unit = '市委党校', more: { another?: boolean } = {}) => ({
  type: 'outside' as const,
  clientId: clientIdOf(),
  name,
  unit,
  ...more,
})

describe('U20 at the door', () => {
  let meetingId: string
  beforeAll(async () => {
    organ.cloud.setNow(clock('14:25'))
    meetingId = await meeting.openNow(organ)
  })
  const admit = (guest: object) => ({ meetingId, guest })
  const named = async (name: string) => (await rollOf(meetingId)).rows!.filter((row) => row.name === name)

  it('U20 asks whether a guest with a name of the roll is that person', async () => {
    expect(await organ.refused(chen, 'attendance.admitGuest', admit(outside('王党员')))).toMatchObject({
      code: 'guestOnRoll',
      field: 'guest.name',
      message: '名单上有王党员（第三党支部），是他吗？是的按名单登记；不是的，确认是另一位再登记列席。',
    })
    expect((await rollOf(meetingId)).totals).toMatchObject({ guests: 0 })
  })

  it('U20 U14 keeps somebody else as a guest, and tells the two apart', async () => {
    const guest = outside('王党员', '市委党校', { another: true })
    const admitted = await organ.ok(chen, 'attendance.admitGuest', admit(guest) as never)
    expect(admitted).toMatchObject({ memberId: null, status: 'guest' })
    expect(await organ.ok(chen, 'attendance.admitGuest', admit(guest) as never)).toEqual(admitted)
    expect((await named('王党员')).map(({ status, apart }) => [status, apart]).sort()).toEqual([
      ['absent', '第三党支部'],
      ['guest', '市委党校'],
    ])
  })

  it('U20 asks whether somebody put on the roll is the guest of that name, and puts another on it', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '方远' })
    await organ.ok(chen, 'attendance.admitGuest', admit(outside('方远')) as never)
    const add = { meetingId, memberId, change: 'add' as const, reason: '刚转入支部' }
    const statuses = async () => (await named('方远')).map(({ status }) => status).sort()
    expect(await organ.refused(chen, 'meeting.correctRoll', add)).toMatchObject({
      code: 'rollGuestSame',
      field: 'memberId',
      message: '方远（市委党校）已经登记列席，是同一位吗？是的作废列席登记再补进名单；不是的，确认是另一位再补。',
    })
    expect(await statuses()).toEqual(['guest'])
    await organ.ok(chen, 'meeting.correctRoll', { ...add, another: true })
    expect(await statuses()).toEqual(['absent', 'guest'])
    // The same person: with the guest's row voided nothing is asked.
    await organ.ok(chen, 'meeting.correctRoll', { ...add, change: 'remove' })
    const { rowId } = (await named('方远')).find(({ status }) => status === 'guest')!
    await organ.ok(chen, 'attendance.void', { meetingId, rowId: rowId!, reason: '是名单上的同志' })
    await organ.ok(chen, 'meeting.correctRoll', add)
    expect(await statuses()).toEqual(['absent'])
  })

  it('U20 asks of the same guest twice, and tells two of one name and unit apart', async () => {
    await organ.ok(chen, 'attendance.admitGuest', admit(outside('周老师')) as never)
    expect(await organ.refused(chen, 'attendance.admitGuest', admit(outside('周老师')))).toMatchObject({
      code: 'guestTwice',
      message: '周老师（市委党校）已经登记列席，是同一位吗？是的不用再登记；不是的，确认是另一位再登记。',
    })
    await organ.ok(chen, 'attendance.admitGuest', admit(outside('周老师', '市委党校', { another: true })) as never)
    await organ.ok(chen, 'attendance.admitGuest', admit(outside('周老师', '市医院', { another: true })) as never)
    expect((await named('周老师')).map(({ apart }) => apart).sort()).toEqual([
      '市医院',
      '市委党校 · 第 1 位',
      '市委党校 · 第 2 位',
    ])
  })

  it('U20 does not ask of a guest whose entry was made void', async () => {
    const { rowId } = await organ.ok(chen, 'attendance.admitGuest', admit(outside('何老师')) as never)
    await organ.ok(chen, 'attendance.void', { meetingId, rowId, reason: '重复登记' })
    await organ.ok(chen, 'attendance.admitGuest', admit(outside('何老师')) as never)
    expect(await named('何老师')).toHaveLength(1)
  })
})

describe('U20 on paper', () => {
  const at = () => ({ arrivedAt: clock('14:30') })

  it('U20 asks before anything is written, of the roll and of the sheet itself', async () => {
    const meetingId = await heldOnPaper()
    const twice = [outside('郭来宾'), outside('郭来宾', '市医院')].map((guest) => ({ ...guest, ...at() }))
    expect(await refused(meetingId, { guests: [{ ...outside('王党员'), ...at() }] })).toMatchObject({
      code: 'guestOnRoll',
      field: 'guests',
    })
    expect(await refused(meetingId, { guests: twice })).toMatchObject({ code: 'guestTwice', field: 'guests' })
    await isUntouched(meetingId)
    const sure = twice.map((guest) => ({ ...guest, another: true }))
    await enter(meetingId, { guests: [...sure, { ...outside('王党员', '市医院', { another: true }), ...at() }] })
    expect((await rollOf(meetingId)).totals).toMatchObject({ guests: 3 })
    // What is put right afterwards asks the same.
    const late = { meetingId, guest: outside('李委员') }
    expect((await organ.refused(chen, 'attendance.admitGuest', late)).code).toBe('guestOnRoll')
  })
})
