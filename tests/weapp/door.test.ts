import { clock, meeting, memberToken, phoneOf as newDevice } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'

/**
 * 30 people at the door of one meeting on the untouched build, from the first to the last: two have no phone, one is uninvited,
 * one is on leave and comes, and the network is gone for a minute. Every name is seen, every tap is counted.
 */
let organ: Organ
let meetingId: string
let phone: Phone
let taps = 0

interface Person {
  name: string
  memberId: string
  /** What their phone shows; undefined where they have none. */
  code?: string
}
/** In the order in which they stand at the door. */
const withPhones: Person[] = []
const without: Person[] = []
const uninvited: Person = { name: '吴外支', memberId: '' }

const codeOf = async (openId: string) => memberToken(await newDevice(organ, openId), clock('14:25'))
const numberOf = (at: number) => `137${String(at).padStart(8, '0')}`
const openIdOf = (at: number) => `phone-${numberOf(at)}`
const joins = async (at: number): Promise<Person> => {
  const name = `何党员${String(at).padStart(2, '0')}`
  const memberId = await organ.add(organ.nodes.branch, { name, phone: numberOf(at) })
  await organ.bind(openIdOf(at))
  return { name, memberId, code: await codeOf(openIdOf(at)) }
}

beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:10'))
  withPhones.push({ name: '王党员', memberId: organ.members.wang }, { name: '李委员', memberId: organ.members.li })
  for (let at = 1; at <= 25; at += 1) withPhones.push(await joins(at))
  for (const name of ['马溪桥', '何老']) without.push({ name, memberId: await organ.add(organ.nodes.branch, { name }) })
  uninvited.memberId = organ.members.wu
  meetingId = await meeting.announced(organ)
  const away = withPhones[20]!
  await organ.ok(openIdOf(19), 'leave.request', {
    meetingId,
    reasonKind: 'duty',
    note: null,
  })
  await organ.ok(openIds.chen, 'leave.decide', { meetingId, memberId: away.memberId, approve: true, note: null })
  organ.cloud.setNow(clock('14:25'))
  await organ.ok(openIds.chen, 'meeting.open', { meetingId })
  withPhones[0]!.code = await codeOf(openIds.wang)
  withPhones[1]!.code = await codeOf(openIds.li)
  uninvited.code = await codeOf(openIds.wu)
  phone = await phoneOf(organ, 'chen', `pages/meeting/detail/index?meetingId=${meetingId}&view=scan`)
  await phone.until('the names', () => phone.record.calls.some(({ action }) => action === 'attendance.roll'))
})
afterAll(async () => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
  await organ.stop()
})

const tap = (name: string | RegExp) => {
  taps += 1
  return phone.tap(name)
}
/** What the band says of the last one, read out. */
const band = (name: string) => String(phone.attribute(new RegExp(`^${name}，`), 'aria-label'))
const holdsUp = async ({ name, code }: Person, words: string) => {
  await phone.show(code!)
  expect(band(name)).toContain(words)
}
const roll = () => organ.ok(openIds.chen, 'attendance.roll', { meetingId })
const calls = (action: string) => phone.record.calls.filter((call) => call.action === action).length

it('U11 one after another is taken in by the camera that stays, each name large, no tap', async () => {
  for (const person of withPhones.slice(0, 10)) await holdsUp(person, '已签到')
  await holdsUp(withPhones[9]!, '已签到')
  expect(calls('attendance.scanMember')).toBe(10)
  expect(taps).toBe(0)
  expect((await roll()).totals.present).toBe(11)
})

it('U11 the uninvited is seen at once, and sits in by one tap', async () => {
  await holdsUp(uninvited, '不在名单')
  await tap('吴外支按列席登记')
  expect(band('吴外支')).toContain('列席')
})

it('U11 without a network ten go on as before, kept on the phone; it is sent behind when it is back', async () => {
  await phone.network(false)
  for (const person of withPhones.slice(10, 20)) await holdsUp(person, '已签到')
  expect(phone.text()).toContain('没网：10 条签到已存在本机，联网后自动补传，不会重复。')
  expect((await roll()).totals.present).toBe(11)
  await phone.network(true)
  await phone.until('all to be sent', () => !phone.text().includes('已存在本机'))
  expect(calls('attendance.syncScans')).toBe(1)
  expect((await roll()).totals.present).toBe(21)
})

it('U11 who is on leave and comes is in at once, holds nobody up, and the leave ends by one tap', async () => {
  const [away, ...others] = withPhones.slice(20)
  await holdsUp(away!, '请假却来了')
  for (const person of others) await holdsUp(person, '已签到')
  await tap(`${away!.name}撤假，按到会`)
  expect(phone.text()).not.toContain('请假却来了')
  const row = (await roll()).rows.find(({ memberId }) => memberId === away!.memberId)
  expect(row).toMatchObject({ status: 'present', leave: null })
})

it('U12 the two without a phone are called: five taps, one act', async () => {
  await tap('逐个点名')
  await phone.until('who is missing', () => without.every(({ name }) => phone.text().includes(name)))
  for (const { name } of without) await tap(name)
  await tap('没有带手机')
  await tap('确认 2 人')
  await phone.until('all to be here', () => phone.text().includes('名单上的同志都到了'))
  expect(calls('attendance.callRoll')).toBe(1)
})

it('U11 all 30 are on record by seven taps, each heard and felt as what it was', async () => {
  const { totals, rows } = await roll()
  expect(totals).toMatchObject({ expected: 30, present: 30, absent: 0, onLeave: 0, guests: 1 })
  const methods = rows.map(({ method }) => method)
  expect(methods.filter((method) => method === 'secretaryScan')).toHaveLength(27)
  expect(methods.filter((method) => method === 'rollCall')).toHaveLength(2)
  expect(taps).toBe(7)
  expect(calls('attendance.scanMember')).toBe(18)
  const heard = (tone: string) => phone.record.sounds.filter((file) => file === `/assets/tones/${tone}.wav`).length
  expect([heard('yes'), heard('look'), heard('no'), heard('already')]).toEqual([26, 2, 0, 0])
  expect(phone.record.buzzes.filter((buzz) => buzz === 'long')).toHaveLength(2)
})
