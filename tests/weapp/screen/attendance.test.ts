import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { clock, meeting, meetingToken, memberToken, phoneOf as newDevice } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { figuresOf, printFigures } from '../../support/weapp/figures'
import { errorsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { ScreenPhone } from '../../support/weapp/people'

/** Checking in on the untouched build in Chromium, by real taps; pictures for whoever looks. */
let organ: Organ
let browser: Browser
let meetingId: string
const phones: ScreenPhone[] = []
const open = async (...[who, given]: [Parameters<typeof screenPhoneOf>[1], Parameters<typeof screenPhoneOf>[3]?]) => {
  const phone = await screenPhoneOf(organ, who, browser, given)
  phones.push(phone)
  return phone
}
const leave = async (phone: ScreenPhone) => {
  expect(errorsOf(phone)).toEqual([])
  for (const { largest } of figuresOf(phone.record)) expect(largest).toBeLessThan(64 * 1024)
  await phone.close()
}

beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
afterEach(async () => {
  for (const phone of phones.splice(0)) await leave(phone)
})
afterAll(async () => {
  process.stdout.write(`pictures of checking in in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})

/** Who has come beside 陈书记, who opened it. */
const here = async () => (await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).totals.present - 1

it('a member scans the meeting’s code', async () => {
  const phone = await open('wang')
  phone.hands.codes.push(await meetingToken(organ, meetingId, clock('14:25')))
  await phone.picture('story-check-in-1-home')
  await phone.tap('扫码签到')
  await phone.until('the accepted page', () => phone.path() === 'pages/main/accepted/index')
  await phone.settled()
  await phone.picture('story-check-in-2-accepted')
  expect(phone.text()).toContain('签到已记入这场会议的名册')
  expect(await here()).toBe(1)
  await phone.tap('完成')
  await phone.until('home', () => phone.path() === 'pages/main/home/index')
  await phone.tab('会议')
  expect(phone.path()).toBe('pages/main/meetings/index')
  printFigures(figuresOf(phone.record))
})

it('a secretary scans members without a network; the app is killed; what was kept goes up once', async () => {
  const li = await newDevice(organ, openIds.li)
  const phone = await open('chen', { open: `pages/meeting/detail/index?meetingId=${meetingId}&view=roll` })
  await phone.picture('story-offline-1-console')
  await phone.network(false)
  await phone.tap('扫党员码')
  await phone.show(memberToken(li, clock('14:25')))
  await phone.until('the kept line', () => phone.text().includes('待补传'))
  await phone.picture('story-offline-2-kept')
  expect(phone.text()).toContain('李委员')
  expect(await here()).toBe(1)
  await leave(phones.pop()!)

  const later = await open('chen', { storage: phone.storage, files: phone.files })
  await later.until('the upload', () => later.record.calls.some(({ action }) => action === 'attendance.syncScans'))
  await later.settled()
  expect(await here()).toBe(2)
  await later.go(`/pages/meeting/detail/index?meetingId=${meetingId}&view=roll`)
  await later.until('the roll', () => later.text().includes('李委员'))
  await later.picture('story-offline-3-sent')
  // The way back closes the view, then the room (decision 0053).
  await later.back()
  expect(later.path()).toBe('pages/meeting/detail/index')
  expect(later.text()).toContain('结束会议')
  await later.back()
  expect(later.path()).toBe('pages/main/home/index')
})

it('U11, U12 the door: a name as wide as the phone, one that asks for a look, and those who are called', async () => {
  const phone = await open('chen', { open: `pages/meeting/detail/index?meetingId=${meetingId}&view=scan` })
  await phone.show(memberToken(await newDevice(organ, openIds.wu), clock('14:25')))
  await phone.until('the uninvited', () => phone.text().includes('不在名单'))
  await phone.picture('story-door-1-look')
  await phone.show('https://example.com/menu')
  await phone.picture('story-door-2-no')
  await phone.show(memberToken(await newDevice(organ, openIds.li), clock('14:25')))
  await phone.until('the band', () => phone.text().includes('已经签过'))
  await phone.picture('story-door-3-already')
  await phone.tap('逐个点名')
  await phone.until('the list', () => phone.text().includes('看到谁，勾谁'))
  await phone.picture('story-door-4-call')
})

it('words are typed through the keyboard, and a date is chosen', async () => {
  const phone = await open('chen', { open: 'pages/meeting/plan/index' })
  await phone.type('名称', '十二月主题党日')
  await phone.type('地点', '二楼会议室')
  expect(phone.attribute('名称', 'value')).toBe('十二月主题党日')
  await phone.tap('党课')
  await phone.picture('story-plan-1-typed')
  await phone.tap('保存为草稿')
  await phone.until('the act', () => phone.record.calls.some(({ action }) => action === 'meeting.plan'))
  await phone.settled()
  const { rows } = await organ.ok(openIds.chen, 'meeting.list', { view: 'upcoming' })
  expect(rows.map(({ title }) => title)).toContain('十二月主题党日')
})

it('a tap on what lies under something else is refused by name', async () => {
  const phone = await open('chen', { open: `pages/meeting/detail/index?meetingId=${meetingId}` })
  await phone.screen.page.evaluate(() => {
    const { body } = document.querySelector<HTMLIFrameElement>('iframe.front')!.contentDocument!
    body.append(Object.assign(document.createElement('div'), { id: 'lid', style: 'position:fixed;inset:0;z-index:99' }))
  })
  await expect(phone.tap('扫党员码')).rejects.toThrow(/lies under <div id="lid"/)
})
