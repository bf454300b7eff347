import { barriers, reachingOut } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop } from '../support/browser/story'

/** 周牧之 opens the product on a December morning: which branch still owes what, by which article, and reminds it once. */
const story = beginStory()
const day = 24 * 60 * 60 * 1000
let zhou: Phone

story.tells('A.6 周牧之 sees in one look which branches owe what, and goes along the cells by keys', async () => {
  // Monday, 21 December: what the month asks for is to be planned from the 20th.
  await story.passes(31 * day - 5 * 60 * 60 * 1000)
  zhou = await story.phone('zhou-committee-officer', { size: desktop })
  await zhou.taps('各支部应完成')
  await zhou.sees(/个支部，.*件待安排/)
  await story.pictures('board above')
  const { page } = zhou
  await page.getByRole('table', { name: '支部和应完成的事项' }).getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  const cell = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await page.keyboard.press('ArrowDown')
  const below = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const rule = (said: string | null | undefined) => said?.split('，')[1]
  expect(rule(below)).toBe(rule(cell))
  expect(below).not.toBe(cell)
  await page.keyboard.press('Enter')
  await zhou.sees('方向键走格子')
  expect(await barriers(page)).toEqual([])
  expect(await reachingOut(page)).toEqual([])
})

story.tells('opens the rows of a number, then the basis of a cell, and reminds its branch once', async () => {
  const { page } = zhou
  await page
    .getByRole('table', { name: '支部和应完成的事项' })
    .getByRole('button', { name: '综合党总支', exact: true })
    .click()
  await zhou.sees('综合党总支 · ')
  await page
    .getByRole('tab', { name: /^待安排/ })
    .filter({ visible: true })
    .click()
  const owed = page.getByRole('button', { name: /^第三党支部，主题党日，2026年12月，待安排/ }).filter({ visible: true })
  await owed.click()
  await story.pictures('board chosen')
  await zhou.taps('只提醒这一件')
  await zhou.taps('提醒')
  await page
    .getByRole('button', { name: /^第三党支部，主题党日，2026年12月，待安排.*已提醒/ })
    .filter({ visible: true })
    .waitFor()
  await zhou.taps('第三党支部，看依据')
  await zhou.sees('12月21日 星期一 已提醒（周牧之）')
  await story.pictures('board basis')
})

story.tells('and on a phone finds the same, branch by branch', async () => {
  const phone = await story.phone('zheng-general-branch-secretary')
  await phone.opens('pages/duty/board/index')
  await phone.sees(/个支部，.*件待安排/)
  await story.pictures('board phone')
  expect(await barriers(phone.page)).toEqual([])
  expect(await reachingOut(phone.page)).toEqual([])
})
