import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import type { CastOpenid } from '../../../local-cloud/cast'
import { startCloudProcess } from '../cloudProcess'
import type { CloudProcess } from '../cloudProcess'
import { preparedSample } from '../preparedSample'
import { createCamera, layFilm } from './camera'
import { launchChromium } from './chromium'
import { createPhone } from './phone'
import { setPhoneClock } from './phoneClock'
import { storyNow } from './sample'
import type { Phone } from './phone'

interface PhoneOptions {
  /** How far this phone's clock goes wrong, ms. */
  readonly clockAhead?: number
  /** A camera of its own, in a browser of its own. */
  readonly camera?: true
  readonly size?: { width: number; height: number }
  readonly dark?: true
  /** 大字版, chosen before. */
  readonly large?: true
  /** The page it opens at, by route. */
  readonly at?: string
}

/** The sample organ on a cloud of its own, some minutes before today's meeting, and the phones of those who take part. */
export interface Stage {
  readonly url: string
  start(): Promise<void>
  end(): Promise<void>
  phone(openid: CastOpenid | (string & {}), options?: PhoneOptions): Promise<Phone>
  /** Closes what this phone has open and opens it again, with what it had kept. */
  reopens(phone: Phone): Promise<Phone>
  /** What time it is, for the cloud and every phone whose clock is right, ms since 1970. */
  now(): number
  /** Lets time pass, for the cloud and every phone. */
  passes(ms: number): Promise<void>
  /** What went wrong on any phone since this was asked before, that nobody may ever see happen. */
  errors(): string[]
  /** What the phones show now, as pictures. */
  photograph(name: string): Promise<void>
}

export const handset = { width: 375, height: 780 }
export const desktop = { width: 1280, height: 860 }

/** Runs before a page's own scripts: the person chose 大字版 before. An empty page has nowhere to keep it. */
const readsLarge = () => {
  if (location.origin !== 'null') localStorage.setItem(`${location.pathname}|phone.textSize`, '"large"')
}

export function createStage(): Stage {
  const scratch = mkdtempSync(join(tmpdir(), 'zhibu-story-'))
  const phones: Phone[] = []
  const browsers: Browser[] = []
  const clocks: { phone: Phone; off: number }[] = []
  const errors: string[] = []
  let cloud: CloudProcess
  let shared: Browser
  let ahead = 0

  const setClock = async () => {
    const at = new Date(Date.now() + ahead).toISOString()
    const answer = await fetch(`${cloud.url}/__local/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ at, running: true }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    await Promise.all(clocks.map(({ phone, off }) => setPhoneClock(phone.context, ahead + off)))
  }
  const start = async () => {
    const data = join(scratch, 'data')
    cpSync((await preparedSample(storyNow, true)).data, data, { recursive: true })
    cloud = await startCloudProcess(['--data', data])
    ahead = Date.parse(storyNow) - Date.now()
    await setClock()
    shared = await launchChromium()
    browsers.push(shared)
  }
  const end = async () => {
    await Promise.all(browsers.map((browser) => browser.close()))
    await cloud?.end('SIGTERM')
    rmSync(scratch, { recursive: true, force: true })
  }
  const phone = async (
    openid: string,
    { clockAhead = 0, camera, size = handset, dark, large, at = '' }: PhoneOptions = {},
  ) => {
    const film = join(scratch, `${phones.length}.y4m`)
    layFilm(film)
    const browser = camera ? await launchChromium(film) : shared
    if (camera) browsers.push(browser)
    const small = size.width < 960
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      isMobile: small,
      hasTouch: small,
      colorScheme: dark ? 'dark' : 'light',
    })
    if (large) await context.addInitScript(readsLarge)
    noteErrors(context, openid)
    await setPhoneClock(context, ahead + clockAhead)
    const home = `${cloud.url}/as/${openid}/`
    const made = createPhone(openid, await context.newPage(), createCamera(film, shared), home)
    phones.push(made)
    clocks.push({ phone: made, off: clockAhead })
    await made.page.goto(at ? `${home}#/${at}` : home)
    return made
  }
  const reopens = async (before: Phone) => {
    await before.page.close()
    const home = `${cloud.url}/as/${before.openid}/`
    const made = createPhone(before.openid, await before.context.newPage(), before.camera, home)
    phones[phones.indexOf(before)] = made
    clocks.forEach((each) => {
      if (each.phone === before) each.phone = made
    })
    await made.page.goto(home)
    return made
  }
  /** What nobody may ever see happen, whatever the story is about. */
  const noteErrors = (context: BrowserContext, openid: string) => {
    context.on('weberror', (event) => errors.push(`${openid}: ${event.error().stack ?? event.error().message}`))
    context.on('response', (response) => {
      if (response.status() >= 500) errors.push(`${openid}: ${response.status()} ${response.url()}`)
    })
  }
  const photograph = async (name: string) => {
    const folder = resolve('.tmp/e2e')
    mkdirSync(folder, { recursive: true })
    const shots = phones.map(({ page, openid }, turn) =>
      page.screenshot({ path: join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${turn}-${openid}.png`) }),
    )
    await Promise.allSettled(shots)
  }
  return {
    get url() {
      return cloud.url
    },
    start,
    end,
    phone,
    reopens,
    now: () => Date.now() + ahead,
    passes: async (ms) => {
      ahead += ms
      await setClock()
    },
    errors: () => errors.splice(0),
    photograph,
  }
}
