import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { clock, meeting } from '../../support/meeting'
import type { Organ, PersonKey } from '../../support/organ'
import { startOrgan } from '../../support/organ'
import type { Figures } from '../../support/weapp/figures'
import { figuresOf, printFigures } from '../../support/weapp/figures'
import { builtWeapp, faultsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { PhoneOptions } from '../../support/weapp/phone'

/** Every page of the untouched build, drawn in Chromium: pictures for people to look at, checks of what must hold of any page. */
jest.setTimeout(240_000)

let organ: Organ
let browser: Browser
let query = ''
const figures: Figures[] = []
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  organ.cloud.setNow(clock('14:25'))
  const meetingId = await meeting.openNow(organ)
  const ids = { meetingId, memberId: organ.members.wang, nodeId: organ.nodes.branch, branchId: organ.nodes.branch, year: '2026' }
  query = new URLSearchParams(ids).toString()
})
afterAll(async () => {
  printFigures(figures)
  process.stdout.write(`pictures of every page in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})

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

const nameOf = (page: string) => page.replace(/^pages\/|\/index$/g, '').replace(/\//g, '-')

async function walk(page: string, options: Partial<PhoneOptions>, mark = ''): Promise<void> {
  const [who, ...words] = said[page] ?? ['chen']
  const phone = await screenPhoneOf(organ, who, browser, { open: `${page}?${query}`, ...options })
  await phone.picture(`${nameOf(page)}${mark}`)
  expect(faultsOf(phone)).toEqual([])
  expect(phone.text()).not.toBe('')
  for (const each of words) expect(phone.text()).toContain(each)
  // Nothing sticks out: a page that can be pushed sideways is broken on a phone.
  expect(await phone.screen.sideways()).toEqual([])
  const own = figuresOf(phone.record)
  expect(Math.max(...own.map(({ largest }) => largest))).toBeLessThan(64 * 1024)
  if (!mark) figures.push(...own.filter((each) => each.page === page))
  await phone.close()
}

describe('every page of app.json', () => {
  it.each(builtWeapp().weapp.pages)('%s opens, is drawn, and shows its first data', (page) => walk(page, {}))
})

describe('on a PC', () => {
  it.each(['pages/home/index', 'pages/meetingRoom/console/index', 'pages/org/branch/index', 'pages/study/table/index'])(
    '%s has its wide layout',
    (page) => walk(page, { size: { width: 1280, height: 860 } }, '-wide'),
  )
})

describe('in the dark', () => {
  it.each(['pages/home/index', 'pages/meeting/list/index'])('%s wears dark colours', (page) => walk(page, { theme: 'dark' }, '-dark'))
})
