import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { startOrgan } from '../../support/organ'
import { errorsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { ScreenPhone } from '../../support/weapp/people'

/** 0.15 0.16 Leave by telephone, and a talk confirmed face to face, on the untouched build: 田守常 has neither phone nor account. */
let organ: Organ
let browser: Browser
let meetingId: string
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  await organ.add(organ.nodes.branch, { name: '田守常' })
  meetingId = await meeting.announced(organ)
  organ.cloud.setNow(clock('14:25'))
})
afterAll(async () => {
  process.stdout.write(`pictures of what is entered for others in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})
const leave = async (phone: ScreenPhone) => {
  expect(errorsOf(phone)).toEqual([])
  await phone.close()
}

it('0.15 the secretary enters leave for whoever telephoned, without a network, and it goes when there is one', async () => {
  const phone = await screenPhoneOf(organ, 'chen', browser, {
    open: `pages/meeting/enterLeave/index?meetingId=${meetingId}`,
  })
  await phone.until('the form', () => phone.text().includes('怎样请的假'))
  await phone.tap(/^谁请假，/)
  await phone.tap('田守常')
  await phone.tap('病假')
  await phone.tap('电话')
  await phone.picture('story-forOthers-1-leave')
  await phone.network(false)
  await phone.tap('代录请假')
  await phone.until('the meeting', () => phone.path() !== 'pages/meeting/enterLeave/index')
  await phone.network(true)
  await phone.until('the leave to go', () => ![...phone.storage.keys()].some((key) => key.includes('draft')))
  await leave(phone)
  const { entered } = await organ.ok('chen-branch-secretary', 'leave.choices', { meetingId })
  expect(entered).toMatchObject([{ name: '田守常', how: 'phone', state: 'approved' }])
})

it('0.16 the 组织委员 records a talk on paper and the secretary marks that it was confirmed', async () => {
  const li = await screenPhoneOf(organ, 'li', browser, { open: 'pages/talk/plan/index' })
  await li.tap(/^谈话对象，/)
  await li.tap('田守常')
  await li.tap('安排')
  await li.until('the talk', () => li.path() === 'pages/talk/detail/index')
  await li.tap('记录这次谈话')
  await li.until('the form', () => li.text().includes('对方没有绑定微信，只登记谈话情况'))
  await li.tap('对方当面确认')
  await li.picture('story-forOthers-2-record')
  await li.tap('保存，请组织委员或书记见证')
  await li.until('the talk again', () => li.text().includes('待组织委员或书记见证'))
  await leave(li)
  const chen = await screenPhoneOf(organ, 'chen', browser, { open: 'pages/talk/list/index' })
  await chen.tap('本支部')
  await chen.tap(/李委员与田守常/)
  await chen.until('the talk', () => chen.text().includes('见证属实'))
  await chen.picture('story-forOthers-3-witness')
  await chen.tap('见证属实')
  await chen.until('the mark', () => chen.text().includes('当面确认，陈书记'))
  await leave(chen)
})
