import { startPhone } from '../support/weapp/phone'
import type { Phone } from '../support/weapp/phone'
import { builtWeapp, errorsOf, phoneOf, wireOf } from '../support/weapp/people'
import type { Organ } from '../support/organ'
import { openIds, organNow, startOrgan } from '../support/organ'

/** The door and the forms of the untouched mini-program build. */
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const newPhone = (openId: string): Promise<Phone> =>
  startPhone({ ...builtWeapp(), ...wireOf(organ, openId), now: () => Date.parse(organNow) })

describe('a new phone', () => {
  it('W6: is asked for consent, then bound by the WeChat number, and comes home', async () => {
    const openId = 'phone-13800007777'
    await organ.add(organ.nodes.branch, { name: '韩新来', phone: '13800007777' })
    const phone = await newPhone(openId)
    await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
    expect(phone.text()).not.toContain('用微信手机号绑定')
    await phone.tap('同意并继续')
    expect(phone.attribute('用微信手机号绑定', 'open-type')).toBe('getPhoneNumber')
    await phone.send('用微信手机号绑定', 'getphonenumber', { code: await organ.phoneCode(openId) })
    await phone.until('home', () => phone.path() === 'pages/main/home/index' && phone.text().includes('第三党支部'))
    await phone.settled()
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })

  it('hears calmly that the number was not given', async () => {
    const phone = await newPhone('hesitant')
    await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
    await phone.tap('同意并继续')
    await phone.send('用微信手机号绑定', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    expect(phone.text()).toContain('没有取得手机号')
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })

  it('takes what is typed into a field, and says a refusal beside it', async () => {
    const phone = await newPhone('typing')
    await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
    await phone.tap('同意并继续')
    expect(phone.attribute('用邀请码绑定', 'aria-disabled')).toBe(true)
    await phone.send('邀请码', 'input', { value: '2345-6789-ABCD-EFGH' })
    expect(phone.attribute('邀请码', 'value')).toBe('2345-6789-ABCD-EFGH')
    await phone.tap('用邀请码绑定')
    await phone.until('the answer', () =>
      phone.record.calls.some(({ action }) => action === 'session.bindByInvitation'),
    )
    await phone.settled()
    expect(phone.path()).toBe('pages/main/bind/index')
    expect(phone.text()).toMatch(/邀请码.*(无效|不对|不存在|过期|核对)/)
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })
})

describe('a secretary’s plan', () => {
  it('is kept as a draft and stands in the list', async () => {
    const phone = await phoneOf(organ, 'chen', 'pages/meeting/plan/index')
    await phone.send('名称', 'input', { value: '十一月主题党日' })
    await phone.send('地点', 'input', { value: '二楼会议室' })
    await phone.tap('保存为草稿')
    await phone.until('the act', () => phone.record.calls.some(({ action }) => action === 'meeting.plan'))
    await phone.settled()
    expect(errorsOf(phone)).toEqual([])
    phone.end()
    const { rows } = await organ.ok(openIds.chen, 'meeting.list', { view: 'upcoming' })
    expect(rows.map(({ title }) => title)).toContain('十一月主题党日')
  })
})
