import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { clock, meeting } from '../support/meeting'
import { builtWeapp, errorsOf, phoneOf, wireOf } from '../support/weapp/people'
import { startPhone } from '../support/weapp/phone'
import type { Phone, PhoneOptions } from '../support/weapp/phone'

/** What a real phone refuses: subpackages that do not come, an old WeChat, a closed camera, a network in other words. */
let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
afterAll(() => organ.stop())

const launch = (given: Partial<PhoneOptions> = {}, openId: string = openIds.chen): Promise<Phone> =>
  startPhone({ ...builtWeapp(), ...wireOf(organ, openId), now: () => Date.parse(clock('14:25')), ...given })
const home = async (phone: Phone) => {
  await phone.until('home', () => phone.path() === 'pages/main/home/index' && phone.text().includes('主题党日'))
  await phone.settled()
}
const ends = (phone: Phone) => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}

describe('W2: a page that cannot be opened', () => {
  it('whose subpackage does not come is said, tried again, and opened once it comes', async () => {
    const phone = await launch()
    await home(phone)
    await phone.tab('支部')
    phone.hands.absent.add('pages/org')
    phone.hands.answers.push(true, false)
    await phone.tap('支部与党员')
    expect(phone.record.said.filter((words) => words.startsWith('没有打开'))).toHaveLength(2)
    expect(phone.path()).toBe('pages/main/branch/index')
    phone.hands.absent.clear()
    await phone.tap('支部与党员')
    expect(phone.path()).toBe('pages/org/tree/index')
    ends(phone)
  })

  it('a newcomer is let in with the main package alone', async () => {
    await organ.add(organ.nodes.branch, { name: '韩无包', phone: '13800006661' })
    const openId = 'phone-13800006661'
    const phone = await launch({}, openId)
    for (const { root } of builtWeapp().weapp.app.subPackages ?? []) phone.hands.absent.add(root)
    await phone.until('the notice', () => phone.text().includes('同意并继续'))
    await phone.tap('同意并继续')
    await phone.send('用微信手机号绑定', 'getphonenumber', { code: await organ.phoneCode(openId) })
    await home(phone)
    ends(phone)
  })

  it('over ten pages takes the place of the one in front', async () => {
    const phone = await launch()
    await home(phone)
    for (let depth = 1; depth < 10; depth += 1) await phone.go(`/pages/org/branch/index?nodeId=${organ.nodes.branch}`)
    await phone.until('the branch', () => phone.text().includes('王党员'))
    await phone.tap(/王党员/)
    expect(phone.path()).toBe('pages/org/member/index')
    await phone.back()
    expect(phone.path()).toBe('pages/org/branch/index')
    ends(phone)
  })
})

it.each(['似乎已断开与互联网的连接。', '未能连接到服务器。', 'Unable to resolve host "servicewechat.com"'])(
  'W3: knows a lost network that says “%s”',
  async (words) => {
    const phone = await phoneOf(organ, 'wang')
    await home(phone)
    phone.hands.networkWords = `request:fail ${words}`
    await phone.network(false)
    await phone.go(`/pages/org/branch/index?nodeId=${organ.nodes.branch}`)
    expect(phone.text()).toContain('没有连上网络')
    ends(phone)
  },
)

describe('W7: an old WeChat', () => {
  it('opens without the calls that only newer ones have', async () => {
    const phone = await launch({ without: ['getAppBaseInfo', 'getWindowInfo', 'getDeviceInfo'] })
    await home(phone)
    ends(phone)
  })

  it('below the floor is told so, and led to its update', async () => {
    const phone = await launch({ library: '2.19.4' })
    await home(phone)
    expect(phone.record.said.some((words) => words.startsWith('微信版本太旧'))).toBe(true)
    expect(phone.record.settings).toEqual(['update'])
    ends(phone)
    const next = await launch({ library: '2.21.2' })
    await home(next)
    expect(next.record.settings).toEqual([])
    ends(next)
  })

  it('a page that breaks while it is drawn says so, and leads home', async () => {
    const { call, upload } = wireOf(organ, openIds.chen)
    const broken: PhoneOptions['call'] = async (name, data) =>
      (data as { action: string }).action === 'meeting.show'
        ? { result: { ok: true, value: {}, serverTime: Date.parse(clock('14:25')) } }
        : call(name, data)
    const phone = await launch({ call: broken, upload })
    await home(phone)
    await phone.go('/pages/meeting/detail/index?meetingId=2026m1')
    expect(phone.text()).toContain('这一页没能打开')
    await phone.tap('回首页')
    await home(phone)
    phone.end()
  })
})

it('W9: a camera that was refused is said, and leads to the settings that open it', async () => {
  const phone = await phoneOf(organ, 'wang')
  await home(phone)
  phone.hands.refused.set('scanCode', 'auth deny')
  await phone.go('/pages/main/scan/index')
  expect(phone.record.said.some((words) => words.startsWith('不能使用相机'))).toBe(true)
  expect(phone.record.settings).toEqual(['app'])
  ends(phone)
})

describe('U11, W9: the camera of the door', () => {
  const door = async (prepare: (phone: Phone) => void) => {
    const phone = await phoneOf(organ, 'chen')
    await home(phone)
    prepare(phone)
    await phone.go(`/pages/meeting/detail/index?meetingId=${meetingId}&view=scan`)
    return phone
  }

  it('refused, says so on the page, leads to the settings, and runs once it is allowed', async () => {
    const phone = await door(({ hands }) => hands.refused.set('camera', 'auth deny'))
    await phone.until('the words', () => phone.text().includes('您没有允许本程序使用相机'))
    expect(phone.text()).toContain('逐个点名')
    await expect(phone.show('nothing sees it')).rejects.toThrow('no camera looks for codes here')
    phone.hands.refused.delete('camera')
    await phone.tap('去设置里打开相机')
    expect(phone.record.settings).toEqual(['app'])
    await phone.show('https://example.com/menu')
    expect(phone.text()).toContain('这不是签到码')
    ends(phone)
  })

  it('that never starts, as on a PC, leaves WeChat’s own scanner', async () => {
    const phone = await door(({ hands }) => {
      hands.cameraSilent = true
      hands.codes.push('https://example.com/menu')
    })
    await phone.until('the other way', () => phone.text().includes('用微信扫一扫'))
    await phone.tap('用微信扫一扫')
    expect(phone.text()).toContain('这不是签到码')
    ends(phone)
  })
})
