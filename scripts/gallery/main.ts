import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { reachingOut } from '../../tests/support/browser/accessible'
import { launchChromium } from '../../tests/support/browser/chromium'
import { cutOrCovered } from '../../tests/support/browser/laidOut'
import { startCloudProcess } from '../../tests/support/cloudProcess'
import { examplesIn, queryFor } from './examples'
import { help, readFlags } from './flags'
import { indexOf, type Shot } from './index'
import { looks, type Look } from './looks'
import { everyPage, openerNames, openerOf } from './pages'
import { setState, type State } from './states'

/** At most so high is one picture, px: what is below is more of the same. */
const highest = 2400
/** Ends what hangs. */
const patience = 60_000

interface Wanted {
  url: string
  folder: string
  pages: readonly string[]
  states: readonly State[]
  examples: Record<string, string>
}

/** Whether nothing is asked and nothing moves on the page any more. */
const atRest = async (page: Page, asked: () => number, state: State) => {
  const end = Date.now() + patience
  for (let quiet = 0; quiet < 3;) {
    if (Date.now() > end) return
    const before = await page.evaluate(() => document.body.innerText.length)
    await page.waitForTimeout(60)
    const same = before === (await page.evaluate(() => document.body.innerText.length))
    quiet = same && (state === 'loading' || asked() === 0) ? quiet + 1 : 0
  }
}

async function photograph(page: Page, file: string, { width, height }: Look): Promise<void> {
  const whole = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page, body')].map(({ scrollHeight }) => scrollHeight)),
  )
  await page.setViewportSize({ width, height: Math.min(highest, Math.max(height, whole)) })
  await page.screenshot({ path: file })
  await page.setViewportSize({ width, height })
}

/** One person's pages in one look, state by state. */
async function takes(browser: Browser, openid: string, look: Look, wanted: Wanted): Promise<Shot[]> {
  const own = wanted.pages.filter((page) => openerOf(page) === openid)
  const kept = wanted.states.filter((state) => state === 'full' || !(look.dark ?? look.large))
  if (own.length === 0 || kept.length === 0) return []
  const small = look.width < 960
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: small,
    hasTouch: small,
    colorScheme: look.dark ? 'dark' : 'light',
  })
  if (look.large) await context.addInitScript(() => localStorage.setItem('phone.textSize', '{"data":"large"}'))
  const shots: Shot[] = []
  const page = await context.newPage()
  let asked = 0
  let errors: string[] = []
  page.on('request', (request) => void (asked += request.url().endsWith('/call') ? 1 : 0))
  page.on('requestfinished', (request) => void (asked -= request.url().endsWith('/call') ? 1 : 0))
  page.on('requestfailed', (request) => void (asked -= request.url().endsWith('/call') ? 1 : 0))
  page.on('pageerror', (error) => void errors.push(error.message))
  for (const state of kept) {
    await setState(context, state)
    for (const path of own) {
      errors = []
      asked = 0
      // A page of its own each time: nothing is left of the one before, kept answers least of all.
      await page.goto(`about:blank`)
      await page.goto(`${wanted.url}/as/${openid}/#/${path}?${queryFor(path, wanted.examples)}`)
      await page.locator('.kit-page').first().waitFor({ timeout: patience })
      await atRest(page, () => asked, state)
      const file = `${path.replaceAll('/', '-').replace(/^pages-|-index$/g, '')}-${state}-${look.name}.png`
      await photograph(page, join(wanted.folder, file), look)
      const found = [...(await reachingOut(page)).map((each) => `伸出屏幕：${each}`), ...(await cutOrCovered(page))]
      shots.push({ page: path, state, look: look.name, file, findings: [...found, ...errors] })
    }
  }
  await context.close()
  return shots
}

export async function main(argv: readonly string[], build: () => Promise<void>): Promise<void> {
  const flags = readFlags(argv)
  if (flags.help) return console.log(help)
  await build()
  const folder = resolve(flags.to)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pages = (await everyPage()).filter((page) => page.includes(flags.only))
  const data = mkdtempSync(join(tmpdir(), 'zhibu-gallery-'))
  const cloud = await startCloudProcess(['--data', join(data, 'data'), '--sample', 'small'])
  const browser = await launchChromium()
  const shots: Shot[] = []
  try {
    const wanted = { url: cloud.url, folder, pages, states: flags.states, examples: await examplesIn(cloud.url) }
    for (const look of looks.filter(({ name }) => flags.looks.includes(name)))
      for (const openid of openerNames) {
        shots.push(...(await takes(browser, openid, look, wanted)))
        console.log(`${look.name} ${openid}：${shots.length} 张`)
      }
  } finally {
    await browser.close()
    await cloud.end('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
  writeFileSync(join(folder, 'index.html'), indexOf(shots))
  const wrong = shots.filter(({ findings }) => findings.length > 0).length
  console.log(`${pages.length} 个页面，${shots.length} 张图片，${wrong} 张有问题：${join(folder, 'index.html')}`)
}
