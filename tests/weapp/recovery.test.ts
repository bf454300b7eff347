import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { builtWeapp, errorsOf, wireOf } from '../support/weapp/people'
import { startPhone } from '../support/weapp/phone'
import type { Phone } from '../support/weapp/phone'

/** T1: the recovery of an identity on the untouched build, four days after everybody was bound. */
const start = '2026-11-24T06:25:00.000Z'
const later = (hours: number) => new Date(Date.parse(start) + hours * 3_600_000).toISOString()

let organ: Organ
let at = start
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ.stop())
const timeIs = (iso: string) => {
  at = iso
  organ.cloud.setNow(iso)
}
beforeEach(() => timeIs(start))

const phoneOf = (openId: string, given: { open?: string; storage?: Phone['storage'] } = {}): Promise<Phone> =>
  startPhone({ ...builtWeapp(), ...wireOf(organ, openId), now: () => Date.parse(at), ...given })
const leaves = async (phone: Phone) => {
  await phone.settled()
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}
const shows = (phone: Phone, words: string) => phone.until(words, () => phone.text().includes(words))

/** Somebody of 第三党支部 whose phone is bound, asked for by 李委员 on their page. */
const asked = async (name: string, turn: number) => {
  const [old, number] = [`phone-1380000330${turn}`, `1380000340${turn}`]
  const memberId = await organ.add(organ.nodes.branch, { name, phone: old.slice('phone-'.length) })
  await organ.bind(old)
  const li = await phoneOf(openIds.li, { open: `pages/org/member/index?memberId=${memberId}` })
  await shows(li, '换号或找回身份')
  await li.tap('换号或找回身份')
  await li.send('新的手机号', 'input', { value: number })
  await li.send('理由', 'input', { value: '手机丢了，已当面核实' })
  await li.tap('提出申请')
  await shows(li, '等第二位经办人同意。')
  await leaves(li)
  return { old, next: `phone-${number}`, name }
}
const agreed = async (name: string) => {
  const zheng = await phoneOf(openIds.zheng)
  await shows(zheng, `李委员申请为${name}换手机号`)
  await zheng.tap(new RegExp(`李委员申请为${name}换手机号`))
  await shows(zheng, '请先与本人核实，再同意。')
  await zheng.tap('已与本人核实，同意')
  await shows(zheng, '起生效；在这以前什么也不变。')
  await leaves(zheng)
}
const binds = async (openId: string) => {
  const phone = await phoneOf(openId)
  await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
  await phone.tap('同意并继续')
  await phone.send('用微信手机号绑定', 'getphonenumber', { code: await organ.phoneCode(openId) })
  return phone
}

it('two hands and three days later the new phone is bound, and the old one is out', async () => {
  const { old, next, name } = await asked('秦换机', 1)
  await agreed(name)
  const before = await phoneOf(old)
  await shows(before, '李委员为您申请换手机号')
  await leaves(before)

  timeIs(later(72))
  const fresh = await binds(next)
  await fresh.until('home', () => fresh.path() === 'pages/main/home/index' && fresh.text().includes('第三党支部'))
  await leaves(fresh)

  const after = await phoneOf(old, { storage: before.storage })
  await after.until('the binding page', () => after.path() === 'pages/main/bind/index')
  expect(after.text()).not.toContain(name)
  await leaves(after)
})

it('an objection from the old phone ends it: the new one is nobody’s, and the old one stays', async () => {
  const { old, next, name } = await asked('秦不换', 2)
  await agreed(name)
  const objecting = await phoneOf(old)
  await shows(objecting, '李委员为您申请换手机号')
  await objecting.tap(/李委员为您申请换手机号/)
  await shows(objecting, '不是您的意思，请马上停止')
  await objecting.tap('不是我，停止')
  await objecting.tap('停止')
  await objecting.until('the end of it', () => !objecting.text().includes('不是我，停止'))
  await leaves(objecting)

  timeIs(later(72))
  const refused = await binds(next)
  await shows(refused, '不在党员名册中')
  await leaves(refused)
  const stays = await phoneOf(old, { storage: objecting.storage })
  await shows(stays, '第三党支部')
  expect(stays.path()).toBe('pages/main/home/index')
  await leaves(stays)
})
