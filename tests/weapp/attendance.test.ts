import { clock, meeting, meetingToken, memberToken, phoneOf as newDevice } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'

/** Checking in on the untouched mini-program build, tapped as by a person; the api answers from a local cloud. */
let organ: Organ
let meetingId: string
const phones: Phone[] = []
const open = async (...given: Parameters<typeof phoneOf> extends [unknown, ...infer Rest] ? Rest : never) => {
  const phone = await phoneOf(organ, ...given)
  phones.push(phone)
  return phone
}

beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
afterEach(async () => {
  for (const phone of phones.splice(0)) {
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  }
  await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
})

/** Who has come beside 陈书记, who opened it. */
const here = async () => (await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).totals.present - 1

describe('a member', () => {
  it('scans the meeting’s code and sees the check-in accepted, by one call', async () => {
    const phone = await open('wang')
    phone.hands.codes.push(await meetingToken(organ, meetingId, clock('14:25')))
    await phone.tap('扫码签到')
    await phone.until('the accepted page', () => phone.path() === 'pages/main/accepted/index')
    await phone.settled()
    expect(phone.text()).toContain('签到已记入这场会议的名册')
    expect(phone.text()).toContain('红色家书诵读与交流')
    expect(await here()).toBe(1)
    const calls = phone.record.calls.filter(({ action }) => action === 'attendance.checkIn')
    expect(calls).toHaveLength(1)
    expect(calls[0]!.bytesUp).toBeLessThanOrEqual(500)
    expect(calls[0]!.bytesDown).toBeLessThanOrEqual(1000)
    await phone.tap('完成')
    await phone.until('home', () => phone.path() === 'pages/main/home/index')
    // The page asks again by itself, on the very first launch too, when it was shown before the person was known.
    await phone.until(
      'home to know of the check-in',
      () => phone.record.calls.filter(({ action }) => action === 'home.show').length === 2,
    )
  })

  it('is told what to do with a code that has turned, and stays on the page', async () => {
    const phone = await open('wang')
    phone.hands.codes.push(await meetingToken(organ, meetingId, clock('14:20')))
    await phone.tap('扫码签到')
    await phone.until('the refusal', () => phone.text().includes('截屏、转发的码无效'))
    expect(phone.path()).toBe('pages/main/scan/index')
    expect(await here()).toBe(0)
  })

  it('is told what a foreign code is', async () => {
    const phone = await open('wang')
    phone.hands.codes.push('https://example.com/menu')
    await phone.tap('扫码签到')
    await phone.until('the words', () => phone.text().includes('这不是签到码'))
    expect(phone.record.calls.map(({ action }) => action)).not.toContain('attendance.checkIn')
  })

  it('enables the own code on this phone, which a secretary can scan', async () => {
    // After those who have checked in so far: theirs are no answer to a code that is shown only now.
    organ.cloud.setNow(clock('14:26'))
    const phone = await open('wang', 'pages/session/device/index')
    await phone.tap('在本机启用我的码')
    const kept = `of.${organ.members.wang}.device`
    await phone.until('the code', () => phone.storage.has(kept))
    const device = JSON.parse(JSON.parse(phone.storage.get(kept)!) as string) as {
      deviceId: string
      key: string
    }
    await phone.tap('出示我的码')
    await phone.until(
      'the code on the screen',
      () => phone.path() === 'pages/main/myCode/index' && phone.text().includes('后自动更换'),
    )
    const row = await organ.ok(openIds.chen, 'attendance.scanMember', {
      meetingId,
      token: memberToken(device, clock('14:26')),
    })
    expect(row).toMatchObject({ status: 'present', method: 'secretaryScan' })
    // U7: told on the own phone, which was only held up.
    await phone.until('the stamp', () => phone.text().includes('签到已记入这场会议的名册'))
    expect(phone.path()).toBe('pages/main/accepted/index')
  })
})

describe('a secretary', () => {
  it('scans one member after another', async () => {
    const [wang, li] = [await newDevice(organ, openIds.wang), await newDevice(organ, openIds.li)]
    const phone = await open('chen', `pages/meeting/detail/index?meetingId=${meetingId}&view=roll`)
    await phone.tap('扫党员码')
    for (const device of [wang, li]) await phone.show(memberToken(device, clock('14:25')))
    await phone.until('both lines', () => ['王党员', '李委员'].every((name) => phone.text().includes(name)))
    expect(await here()).toBe(2)
    await phone.back()
    await phone.until('the room', () => phone.path() === 'pages/meeting/detail/index')
    await phone.until('the roll', () => phone.text().includes('3实到') || phone.text().includes('已到 3'))
  })

  it('scans without a network; what is kept goes up when the network is back, after the app was killed', async () => {
    const wang = await newDevice(organ, openIds.wang)
    const phone = await open('chen', `pages/meeting/detail/index?meetingId=${meetingId}&view=roll`)
    await phone.network(false)
    await phone.tap('扫党员码')
    await phone.show(memberToken(wang, clock('14:25')))
    await phone.until('the kept line', () => phone.text().includes('待补传'))
    expect(phone.text()).toContain('王党员')
    expect(await here()).toBe(0)
    expect(phone.storage.has(`of.${organ.members.chen}.scan`)).toBe(true)
    phone.end()

    const later = await open('chen', 'pages/main/home/index', phone)
    await later.until('the upload', () => later.record.calls.some(({ action }) => action === 'attendance.syncScans'))
    await later.settled()
    expect(await here()).toBe(1)
    expect([...later.storage.keys()].filter((key) => key.endsWith('.scan'))).toEqual([])
  })

  it('sends what is kept as soon as the phone is online again', async () => {
    const li = await newDevice(organ, openIds.li)
    const phone = await open('chen', `pages/meeting/detail/index?meetingId=${meetingId}&view=scan`)
    await phone.network(false)
    await phone.show(memberToken(li, clock('14:25')))
    await phone.until('the kept line', () => phone.text().includes('待补传'))
    await phone.network(true)
    await phone.until('the line to be sent', () => phone.text().includes('已补传'))
    expect(await here()).toBe(1)
  })
})
