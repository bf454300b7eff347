import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import { cutOrCovered, worn } from '../support/browser/laidOut'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop, handset } from '../support/browser/story'

/** The page of the kit, as it is drawn: a picture of each look for people, and what must hold of every part of it. */
const story = beginStory(true)
const pictures = resolve('.tmp/kit')

/** What no picture shows: how a part looks under a finger, what only a camera or another page has, and elements of WeChat's. */
const unseen =
  /pressed$|^kit-scanner|^kit-page-(centred|back|sided|top|whole|ways)$|^kit-aside$|^kit-side|^(taro-textarea|weui-input)$|^kit-(figure|notice)-$/
const styled = (): string[] => {
  const folder = resolve('src/components')
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.scss'))
  const classes = sheets.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\.((?:kit|row)-[\w-]*[\w])/g)].map(([, found]) => found!),
  )
  return [...new Set(classes)].filter((name) => !unseen.test(name)).sort()
}

const findings = async (phone: Phone, of: string): Promise<string[]> => {
  const wrong = [
    ...(await barriers(phone.page)),
    ...(await reachingOut(phone.page)).map((part) => `reaches out: ${part}`),
    ...(await cutOrCovered(phone.page)),
  ]
  return wrong.map((each) => `${of} — ${each}`)
}

/** The whole page in one picture: as high as it is, for once. */
const takes = async ({ page }: Phone, name: string, { width, height }: typeof handset) => {
  mkdirSync(pictures, { recursive: true })
  const whole = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page, body')].map(({ scrollHeight }) => scrollHeight)),
  )
  await page.setViewportSize({ width, height: whole })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  await page.setViewportSize({ width, height })
}

interface Look {
  name: string
  size: typeof handset
  dark?: true
  large?: true
}
/** Looks at the page at rest, with nothing found, and at each sheet over it; gives what is wrong and what was seen. */
const looksAt = async ({ name, size, dark, large }: Look) => {
  const phone = await story.phone('wang-member', { size, at: routes.kit, ...(dark && { dark }) })
  await phone.sees('界面部件的各种样子')
  await phone.sees('现场照片')
  if (large) {
    await phone.taps('大字版')
    await phone.page.locator('.largeFont').filter({ visible: true }).waitFor()
  }
  const wrong: string[] = []
  const seen: string[] = []
  const look = async (of: string) => {
    wrong.push(...(await findings(phone, of)))
    seen.push(...(await worn(phone.page)))
  }
  await look('at rest')
  await takes(phone, name, size)
  await phone.types('在样例里找', '没有的事')
  await phone.sees('没有找到“没有的事”')
  await look('nothing found')
  await phone.taps('看全部')
  for (const [opener, sign] of [
    ['打开一张询问', '退回这份记录？'],
    ['打开一张表单', '同级已有这个名称，请换一个。'],
    ['看依据', '原文尚未逐字核对，请以正式文本为准。'],
    [/^主持人，/, '暂不指定'],
  ] as const) {
    await phone.taps(opener)
    await phone.sees(sign)
    await look(sign)
    await phone.page.screenshot({ path: join(pictures, `${name}-${sign.slice(0, 6)}.png`) })
    await phone.page.keyboard.press('Escape')
    await phone.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { wrong, seen }
}

const looks: Look[] = [
  { name: 'phone', size: handset },
  { name: 'phone-dark', size: handset, dark: true },
  { name: 'phone-large', size: handset, large: true },
  { name: 'wide', size: desktop },
  { name: 'wide-dark', size: desktop, dark: true },
  { name: 'wide-large', size: desktop, large: true },
]
const seen = new Set<string>()
for (const each of looks)
  story.tells(`shows its parts whole and legible: ${each.name}`, async () => {
    const { wrong, seen: here } = await looksAt(each)
    for (const name of here) seen.add(name)
    expect(wrong).toEqual([])
  })

story.tells('shows every part and every look that the components have', async () => {
  expect(styled().length).toBeGreaterThan(80)
  expect(styled().filter((name) => !seen.has(name))).toEqual([])
})
