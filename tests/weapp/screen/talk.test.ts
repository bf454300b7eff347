import type { Browser } from 'playwright-core'
import { keepWords } from '../../api/talk/support'
import { launchChromium } from '../../support/browser/chromium'
import { clock } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { startOrgan } from '../../support/organ'
import { figuresOf, printFigures } from '../../support/weapp/figures'
import { errorsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { ScreenPhone } from '../../support/weapp/people'

/** A heart-to-heart talk on the untouched build: arranged, recorded, confirmed; its words are for the two alone. */
let organ: Organ
let browser: Browser
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  organ.cloud.setNow(clock('14:25'))
  await keepWords(organ)
})
afterAll(async () => {
  process.stdout.write(`pictures of the talk in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})

const words = '谈了驻村轮换的安排，家里老人需要照看。'
const leave = async (phone: ScreenPhone) => {
  expect(errorsOf(phone)).toEqual([])
  for (const { largest } of figuresOf(phone.record)) expect(largest).toBeLessThan(64 * 1024)
  await phone.close()
}
/** Nothing of the words may lie on the phone. */
const storedOn = ({ storage, files }: ScreenPhone) =>
  [...storage.values(), ...[...files.values()].map((content) => content.toString())].join()

it('the secretary arranges it and records it', async () => {
  const phone = await screenPhoneOf(organ, 'chen', browser)
  await phone.tab('记一笔')
  await phone.tap('记谈话')
  await phone.tap(/^谈话对象，/)
  await phone.tap('王党员')
  await phone.type('地点', '支部会议室')
  await phone.picture('story-talk-1-plan')
  await phone.tap('安排')
  await phone.until('the talk', () => phone.path() === 'pages/talk/detail/index')
  await phone.tap('记录这次谈话')
  await phone.until('the form', () => phone.text().includes('谈了什么'))
  await phone.type('谈了什么', words)
  await phone.picture('story-talk-2-record')
  await phone.tap('保存并请对方确认')
  await phone.until('the talk again', () => phone.path() === 'pages/talk/detail/index')
  await phone.until('the words', () => phone.text().includes(words))
  await phone.picture('story-talk-3-recorded')
  expect(storedOn(phone)).not.toContain('驻村轮换')
  printFigures(figuresOf(phone.record))
  await leave(phone)
})

it('the other reads the words and confirms, led there from home', async () => {
  const phone = await screenPhoneOf(organ, 'wang', browser)
  await phone.picture('story-talk-4-home')
  await phone.tab('记一笔')
  await phone.tap('全部谈话 ›')
  await phone.tap(/陈书记/)
  await phone.until('the words', () => phone.text().includes(words))
  expect(phone.record.captures).toEqual(['hidden'])
  expect(phone.text()).toContain('拦不住另一台手机')
  await phone.tap('确认谈过')
  await phone.until('the confirmation', () => !phone.text().includes('确认谈过'))
  await phone.picture('story-talk-5-confirmed')
  await phone.back()
  await phone.until('captures as before', () => phone.record.captures.at(-1) === 'none')
  expect(storedOn(phone)).not.toContain('驻村轮换')
  await leave(phone)
})

it('a committee member sees that they talked, and not what about', async () => {
  const phone = await screenPhoneOf(organ, 'li', browser, { open: 'pages/talk/list/index' })
  await phone.tap('本支部')
  await phone.tap(/陈书记/)
  await phone.until('the talk', () => phone.path() === 'pages/talk/detail/index' && phone.text().includes('王党员'))
  await phone.picture('story-talk-6-committee')
  expect(phone.text()).not.toContain('驻村轮换')
  expect(phone.record.calls.map(({ action }) => action)).not.toContain('talk.readWords')
  await leave(phone)
})
