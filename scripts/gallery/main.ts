import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { reachingOut } from '../../tests/support/browser/accessible'
import { watch } from '../../tests/support/browser/arrival'
import { cutOrCovered } from '../../tests/support/browser/laidOut'
import { createStage, type Stage } from '../../tests/support/browser/stage'
import { chen, examplesIn } from './examples'
import { help, readFlags } from './flags'
import { indexOf, type Shot } from './index'
import { looks, type Look } from './looks'
import { measured, rulerFor } from './measure'
import { everyVisit, leadsOn, type Visit } from './pages'
import { setState, states, type State } from './states'

/** At most so high is one picture, px: what is below is more of the same. */
const highest = 2400
/** Ends what hangs, ms. */
const longest = 20_000

interface Wanted {
  folder: string
  visits: readonly Visit[]
  states: readonly State[]
}

/** The whole page in one picture, as high as it is. */
async function photograph(page: Page, file: string, { width, height }: Look['size']): Promise<void> {
  const whole = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page, body')].map(({ scrollHeight }) => scrollHeight)),
  )
  await page.setViewportSize({ width, height: Math.min(highest, Math.max(height, whole)) })
  await page.screenshot({ path: file })
  await page.setViewportSize({ width, height })
}

async function findings(page: Page, state: State, { large }: Look): Promise<string[]> {
  const out = await reachingOut(page)
  const drawnLarge = await page.locator('.kit-page.largeFont').filter({ visible: true }).count()
  return [
    ...(large && drawnLarge === 0 ? ['不是大字'] : []),
    ...out.map((each) => `伸出屏幕：${each}`),
    ...(await cutOrCovered(page)),
    ...(await measured(page, rulerFor(state !== 'loading'))),
  ]
}

/** One person's pages in one look, state by state. */
async function takes(stage: Stage, openid: string, look: Look, wanted: Wanted): Promise<Shot[]> {
  const own = wanted.visits.filter((visit) => visit.openid === openid)
  const kept = wanted.states.filter((state) => state === 'full' || !(look.dark ?? look.large))
  if (own.length === 0 || kept.length === 0) return []
  const { name: _name, ...options } = look
  const phone = await stage.phone(openid, { ...options, ...(openid === chen && { camera: true }) })
  const { page } = phone
  const eye = watch(page)
  const shots: Shot[] = []
  for (const state of kept) {
    await setState(phone.context, state)
    // Another face of the same page fares no other way without answers.
    for (const { page: path, as, query } of own.filter((visit) => state === 'full' || !visit.as)) {
      // A document of its own each time: nothing is left of the one before, kept answers least of all.
      await page.goto('about:blank')
      eye.wrong()
      await phone.opens(path, Object.fromEntries(new URLSearchParams(query)))
      const lost = await eye.arrived(leadsOn.get(path) ?? path, state !== 'loading', longest).then(
        () => [],
        () => [`没有等到这一页，在前面的是 ${new URL(page.url()).hash}`],
      )
      const name = `${path.replaceAll('/', '-').replace(/^pages-|-index$/g, '')}${as ? `-${as}` : ''}`
      const file = `${name}-${state}-${look.name}.png`
      const wrong = state === 'full' ? eye.wrong() : []
      await photograph(page, join(wanted.folder, file), look.size)
      const found = [...lost, ...(await findings(page, state, look)), ...wrong]
      shots.push({ page: as ? `${path} ${as}` : path, state, look: look.name, file, findings: found })
    }
  }
  await phone.context.close()
  return shots
}

/** A gallery is taken piece by piece: what this run did not take stays as it was. */
function withBefore(folder: string, taken: readonly Shot[]): Shot[] {
  const file = join(folder, 'shots.json')
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Shot[]) : []
  const again = new Set(taken.map((shot) => shot.file))
  const all = [...before.filter((shot) => !again.has(shot.file)), ...taken]
  writeFileSync(file, JSON.stringify(all))
  return all
}

export async function main(argv: readonly string[], build: () => Promise<void>): Promise<void> {
  const flags = readFlags(argv)
  if (flags.help) return console.log(help)
  await build()
  const folder = resolve(flags.to)
  mkdirSync(folder, { recursive: true })
  // The sample organ is made by the built local cloud, as in a run of the tests.
  const scratch = mkdtempSync(join(tmpdir(), 'zhibu-gallery-'))
  process.env.PREPARED_DATA = scratch
  const built: unknown = createRequire(resolve('package.json'))(resolve('dist/local-cloud/start.js'))
  Object.assign(globalThis, { builtCloud: () => built })
  const stage = createStage()
  const shots: Shot[] = []
  try {
    await stage.start()
    const visits = (await everyVisit(await examplesIn(stage.url, stage.now()))).filter(({ page }) =>
      page.includes(flags.only),
    )
    const openids = [...new Set(visits.map(({ openid }) => openid))]
    for (const look of looks.filter(({ name }) => flags.looks.includes(name)))
      for (const openid of openids) {
        shots.push(...(await takes(stage, openid, look, { folder, visits, states: flags.states })))
        console.log(`${look.name} ${openid}：${shots.length} 张`)
      }
  } finally {
    await stage.end()
    rmSync(scratch, { recursive: true, force: true })
  }
  const all = withBefore(folder, shots)
  writeFileSync(join(folder, 'index.html'), indexOf(all))
  const wrong = shots.filter(({ findings: found }) => found.length > 0)
  for (const { page, state, look, findings: found } of wrong)
    console.log(`${page} ${states[state]} ${look}：${found.join('；')}`)
  const pages = new Set(shots.map(({ page }) => page)).size
  console.log(`${pages} 个页面，${shots.length} 张图片，${wrong.length} 张有问题：${join(folder, 'index.html')}`)
}
