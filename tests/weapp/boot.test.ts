import { clock, meeting } from '../support/meeting'
import type { Organ, PersonKey } from '../support/organ'
import { startOrgan } from '../support/organ'
import { builtWeapp, faultsOf, phoneOf } from '../support/weapp/people'

/**
 * The untouched build, run without a browser: WeChat's own component framework over the built templates, the logic in a
 * realm with nothing but the language and a stand-in for `wx`. Not modelled: two threads, layout, styles, the camera.
 */
jest.setTimeout(60_000)

let organ: Organ
let query = ''
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  const meetingId = await meeting.openNow(organ)
  const ids = { meetingId, memberId: organ.members.wang, nodeId: organ.nodes.branch, branchId: organ.nodes.branch }
  query = new URLSearchParams(ids).toString()
})
afterAll(() => organ.stop())

/** Who opens the page, and what it must say once the cloud has answered. */
const said: Record<string, readonly [PersonKey, ...string[]]> = {
  'pages/home/index': ['wang', '红色家书诵读与交流', '扫码签到', '出示我的码'],
  'pages/meeting/list/index': ['wang', '红色家书诵读与交流', '进行中'],
  'pages/session/mine/index': ['wang', '王党员', '第三党支部'],
  'pages/attendance/scan/index': ['chen', '请对准党员的“我的码”', '红色家书诵读与交流'],
  'pages/attendance/myCode/index': ['wang', '在本机启用'],
  'pages/meetingRoom/console/index': ['chen', '红色家书诵读与交流', '应到', '王党员', '扫党员码'],
  'pages/meetingRoom/code/index': ['chen', '红色家书诵读与交流', '后自动更换'],
  'pages/meetingRoom/plan/index': ['chen', '主题党日', '红色家书诵读与交流'],
  'pages/org/tree/index': ['zhou', '第一党总支', '第三党支部'],
  'pages/org/branch/index': ['chen', '第三党支部', '王党员'],
  'pages/org/member/index': ['chen', '王党员'],
  'pages/org/memberForm/index': ['zhou', '姓名'],
  'pages/account/device/index': ['wang', '这部手机还没有您的签到码'],
  'pages/account/privacy/index': ['wang', '我们怎样对待您的资料'],
  'pages/account/about/index': ['wang', '由谁运行', '意见和投诉'],
}

describe('every page of app.json', () => {
  it.each(builtWeapp().weapp.pages)('%s opens and shows its first data', async (page) => {
    const [who, ...words] = said[page] ?? ['chen']
    const phone = await phoneOf(organ, who, `${page}?${query}`)
    expect(faultsOf(phone)).toEqual([])
    expect(phone.text()).not.toBe('')
    for (const each of words) expect(phone.text()).toContain(each)
    expect(Math.max(...phone.record.setDatas.map(({ bytes }) => bytes))).toBeLessThan(256 * 1024)
    phone.end()
  })
})

describe('the home page (P8)', () => {
  it('takes two calls and small updates', async () => {
    const phone = await phoneOf(organ, 'wang')
    const { calls, setDatas } = phone.record
    expect(calls.map(({ action }) => action)).toEqual(['session.enter', 'reminder.home'])
    expect(calls.reduce((sum, { bytesDown }) => sum + bytesDown, 0)).toBeLessThanOrEqual(20_000)
    expect(Math.max(...setDatas.map(({ bytes }) => bytes))).toBeLessThanOrEqual(16_000)
    phone.end()
  })

  it('leads a stranger to the door', async () => {
    const phone = await phoneOf({ ...organ, cloud: { ...organ.cloud, call: (_openId, ...rest) => organ.cloud.call('stranger', ...rest) } }, 'wang')
    await phone.until('the binding page', () => phone.path() === 'pages/account/bind/index')
    await phone.settled()
    expect(phone.text()).toContain('手机号')
    expect(faultsOf(phone)).toEqual([])
    phone.end()
  })
})
