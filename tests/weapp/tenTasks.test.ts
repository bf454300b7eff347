import { awaiting } from '../api/ledger/support'
import { keepWords, planned } from '../api/talk/support'
import { asksForVisits, joins } from '../api/visit/support'
import { clock, meeting, phoneOf as newDevice } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { mostTaps, tapsOf, tenTasks, type Hand } from '../support/tenTasks'
import { errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'

/** Ob 2 on the untouched build: each of the ten main tasks is at most three taps from home. */
jest.setTimeout(240_000)

const tasks = tenTasks({ whom: '王大娘家', counterpart: '王党员', matter: '蓄水池阀门冻裂，三户停水' })
const people = { member: 'wang', secretary: 'chen' } as const

let organ: Organ
let device: string
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('09:00'))
  await meeting.announced(organ)
  await joins(organ, { beganOn: '2026-08-01' })
  await asksForVisits(organ)
  await awaiting(organ)
  await keepWords(organ)
  await planned(organ)
  device = JSON.stringify(JSON.stringify(await newDevice(organ, openIds.wang)))
  organ.cloud.setNow(clock('14:25'))
})
afterAll(() => organ.stop())

const stands = (phone: Phone, name: string | RegExp): boolean => {
  try {
    phone.attribute(name, 'class')
    return true
  } catch {
    return false
  }
}
const handOf = (phone: Phone): Hand => ({
  // What a page draws later stands below what it drew at once.
  tap: async (name) => {
    await phone.until(String(name), () => stands(phone, name))
    await phone.tap(name)
  },
  answer: phone.tap,
  type: phone.type,
  sees: (words) =>
    phone.until(String(words), () =>
      typeof words === 'string' ? phone.text().includes(words) : words.test(phone.text()),
    ),
})

it.each(tasks)('Ob 2: “$name” is at most three taps from home', async (task) => {
  const phone = await phoneOf(organ, people[task.who])
  if (task.who === 'member') phone.storage.set(`of.${organ.members.wang}.device`, device)
  expect(await tapsOf(task, handOf(phone))).toBeLessThanOrEqual(mostTaps)
  expect(errorsOf(phone)).toEqual([])
  phone.end()
})
it('Ob 2: there are ten', () => {
  expect(new Set(tasks.map(({ name }) => name)).size).toBe(10)
})
