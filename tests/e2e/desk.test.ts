import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop } from '../support/browser/story'

/** A desk from 960 px (decision 0059): a list and its record side by side, by keys, in the address, and on paper. */
const story = beginStory()
let zhou: Phone

/** The line that has the focus, as a reader hears it. */
const inFocus = () =>
  zhou.page.evaluate(() => {
    const it = document.activeElement
    return it === document.body ? '' : (it?.closest('.desk-row')?.textContent ?? '')
  })
const beside = () => zhou.page.getByRole('region', { name: '选中的一条' }).filter({ visible: true })

story.tells('周牧之 goes through the meetings of many branches by keys alone', async () => {
  zhou = await story.phone('zhou-committee-officer', { size: desktop })
  await zhou.taps('会议与签到')
  await zhou.taps('以往')
  await zhou.sees('开过的会议')
  await zhou.page.getByRole('table', { name: '会议' }).filter({ visible: true }).waitFor()
  await story.pictures('list')
  expect(await barriers(zhou.page)).toEqual([])
  await zhou.page.keyboard.press('ArrowDown')
  await zhou.page.keyboard.press('ArrowDown')
  const second = zhou.page.getByRole('row').filter({ visible: true }).nth(2)
  const title = await second.getByRole('cell').nth(1).innerText()
  expect(await inFocus()).toContain(title)
  await zhou.page.keyboard.press('Enter')
  await beside().getByRole('heading', { level: 1 }).waitFor()
  await story.pictures('beside')
  expect(await barriers(zhou.page)).toEqual([])
  expect(await reachingOut(zhou.page)).toEqual([])
  // The list is narrower now, and the focus is on its row still.
  await zhou.page.waitForFunction(
    (words) => document.activeElement?.closest('.desk-row')?.textContent?.includes(words),
    title,
  )
  await zhou.page.keyboard.press('ArrowDown')
  expect(await inFocus()).not.toContain(title)
  await zhou.page.keyboard.press('Enter')
  await zhou.page.waitForURL((url) => url.hash.includes('meetingId='))
})

story.tells('the chosen row is in the address: a reload and the way back find it', async () => {
  const meetingId = zhou.parameter('meetingId')
  await zhou.page.reload()
  await beside().getByRole('heading', { level: 1 }).waitFor()
  expect(zhou.parameter('meetingId')).toBe(meetingId)
  await zhou.taps('整页打开')
  await beside().waitFor({ state: 'hidden' })
  await zhou.page.goBack()
  await beside().getByRole('heading', { level: 1 }).waitFor()
  await zhou.page.keyboard.press('Escape')
  await beside().waitFor({ state: 'hidden' })
  expect(zhou.page.url()).not.toContain('meetingId=')
})

story.tells('a sheet is a panel at the side, and Esc closes it before what lies beside', async () => {
  await zhou.opens(routes.ledger)
  await zhou.taps('在办')
  await zhou.page.getByRole('table', { name: '问题台账' }).filter({ visible: true }).waitFor()
  await story.pictures('ledger list')
  await zhou.page.keyboard.press('ArrowDown')
  await zhou.page.keyboard.press('Enter')
  await beside().getByRole('heading', { level: 1 }).waitFor()
  await story.pictures('ledger beside')
  await zhou.taps(/^看全部/)
  const sheet = zhou.page.getByRole('dialog', { name: '看哪些台账' })
  await sheet.waitFor()
  await story.pictures('panel')
  const box = (await sheet.boundingBox())!
  expect([box.x + box.width, box.y, box.height]).toEqual([desktop.width, 0, desktop.height])
  // Behind it nothing is reached, read or scrolled.
  const main = zhou.page.locator('.kit-page-main').filter({ visible: true })
  expect(await main.evaluate((page) => (page as HTMLElement).inert)).toBe(true)
  const place = () => main.evaluate((page) => page.getBoundingClientRect().top)
  const before = await place()
  await zhou.page.mouse.move(400, 400)
  await zhou.page.mouse.wheel(0, 600)
  expect(await place()).toBe(before)
  await zhou.page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  expect(await main.evaluate((page) => (page as HTMLElement).inert)).toBe(false)
  expect(await beside().count()).toBe(1)
  await zhou.page.keyboard.press('Escape')
  await beside().waitFor({ state: 'hidden' })
})
