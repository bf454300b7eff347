import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import type { Organ } from '../../support/organ'
import { startOrgan } from '../../support/organ'
import { layOut, queryOf, said } from '../../support/weapp/everyPage'
import type { Figures } from '../../support/weapp/figures'
import { figuresOf, printFigures } from '../../support/weapp/figures'
import { builtWeapp, errorsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { PhoneOptions } from '../../support/weapp/phone'

/** Every page of the untouched build, drawn in Chromium: pictures for people to look at, checks of what must hold of any page. */
let organ: Organ
let browser: Browser
let laidOut: Record<string, string>
const figures: Figures[] = []
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  laidOut = await layOut(organ)
})
afterAll(async () => {
  printFigures(figures)
  process.stdout.write(`pictures of every page in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})

const nameOf = (page: string) => page.replace(/^pages\/|\/index$/g, '').replace(/\//g, '-')

async function walk(page: string, options: Partial<PhoneOptions>, mark = ''): Promise<void> {
  const [who, ...words] = said[page] ?? ['chen']
  const phone = await screenPhoneOf(organ, who, browser, { open: `${page}?${queryOf(page, laidOut)}`, ...options })
  await phone.picture(`${nameOf(page)}${mark}`)
  expect(errorsOf(phone)).toEqual([])
  expect(phone.text()).not.toBe('')
  for (const each of words) expect(phone.text()).toContain(each)
  // Nothing sticks out: a page that can be pushed sideways is broken on a phone.
  expect(await phone.screen.sideways()).toEqual([])
  const own = figuresOf(phone.record)
  // The page of the kit shows everything there is at once, for those who make pages: how its parts are sent is up to the load.
  if (page !== 'pages/system/kit/index')
    expect(Math.max(...own.map(({ largest }) => largest))).toBeLessThanOrEqual(16_000)
  if (!mark) figures.push(...own.filter((each) => each.page === page))
  await phone.close()
}

describe('every page of app.json', () => {
  it.each(builtWeapp().weapp.pages)('%s opens, is drawn, and shows its first data', (page) => walk(page, {}))
})

describe('on a PC', () => {
  it.each([
    'pages/main/home/index',
    'pages/meeting/detail/index',
    'pages/org/branch/index',
    'pages/study/table/index',
    'pages/ledger/entry/index',
    'pages/visit/board/index',
    'pages/system/kit/index',
  ])('%s has its wide layout', (page) => walk(page, { size: { width: 1280, height: 860 } }, '-wide'))
})

describe('in the dark', () => {
  it.each(['pages/main/home/index', 'pages/main/meetings/index', 'pages/system/kit/index'])(
    '%s wears dark colours',
    (page) => walk(page, { theme: 'dark' }, '-dark'),
  )
})
