import { examplesIn, type Examples } from '../../scripts/gallery/examples'
import { everyVisit, leadsOn, type Visit } from '../../scripts/gallery/pages'
import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import { watch } from '../support/browser/arrival'
import { cutOrCovered } from '../support/browser/laidOut'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop, handset } from '../support/browser/story'

/** Every page there is, on a day with a meeting under way, for who sees little or reads large. */
const story = beginStory(true)
let examples: Examples = {}
let meetingId = ''
let memberId = ''
let visits: Visit[] = []

beforeAll(async () => {
  examples = await examplesIn(story.url, story.now())
  meetingId = examples.meetingId!
  memberId = examples.unboundId!
  // What leads on is visited where it leads; home and the other tabs are made of the same parts for everybody.
  const each = await everyVisit(examples)
  visits = each.filter(({ page, as }) => !leadsOn.has(page) && (as === undefined || page === routes.meeting))
})

/** What is wrong on the page in front. A wide screen draws a phone's elements at other places, but for tables. */
const looksAt = async ({ page }: Phone, { width }: typeof handset): Promise<string[]> => {
  const wide = width === desktop.width
  const asks = !wide || (await page.locator('.kit-table').filter({ visible: true }).count()) > 0
  return [
    ...(asks ? await barriers(page, wide ? ['color-contrast'] : []) : []),
    ...(await reachingOut(page)).map((part) => `reaches out: ${part}`),
    ...(await cutOrCovered(page)),
  ]
}

/**
 * Opens every page as whoever it is for, on a phone or a wide screen, and turns each into the other: what is wrong, and what was
 * refused. All in one browser, where the folder says who one is, and each person's in one document: what is loaded is loaded once.
 */
const findings = async (phone: Phone): Promise<string[]> => {
  const found: string[] = []
  const eye = watch(phone.page)
  let before = ''
  let [size, other] = [handset, desktop]
  for (const openid of new Set(visits.map((visit) => visit.openid)))
    for (const { page, as = '', query } of visits.filter((visit) => visit.openid === openid)) {
      if (page === before) await phone.page.goto('about:blank')
      before = page
      await phone.page.goto(`${story.url}/as/${openid}/#/${page}?${query}`)
      for (const now of [size, other]) {
        await phone.page.setViewportSize(now)
        await eye.arrived(page)
        await story.pictures(`${page} ${as} ${now.width}`)
        const wrong = [...(await looksAt(phone, now)), ...eye.wrong()]
        found.push(...wrong.map((each) => `${page} ${as} ${now.width} — ${each}`))
      }
      ;[size, other] = [other, size]
    }
  return found
}

type Opened = [route: string, params: Record<string, string>, opener: string, title: string | RegExp]
/** Sheets over a page, by what opens them. */
const sheets = (): Opened[] => [
  [routes.meeting, { meetingId, view: 'roll' }, '登记列席', '登记列席'],
  [routes.meeting, { meetingId, view: 'roll' }, '补进名单', '补进应到名单'],
  [routes.meeting, { meetingId, view: 'roll' }, '高若川', '高若川'],
  [routes.device, {}, '重新领取', '重新领取签到码？'],
  [routes.member, { memberId }, '发邀请码', /的邀请码$/],
  [routes.meeting, { meetingId }, '结束会议', '结束这场会议？'],
]

const findingsOnSheets = async (phone: Phone, opened: readonly Opened[]): Promise<string[]> => {
  const found: string[] = []
  for (const [route, params, opener, title] of opened) {
    // Each from the start: the sheet before, and the view it lay over, hold entries of the history.
    await phone.page.goto('about:blank')
    await phone.opens(route, params)
    await phone.taps(opener)
    await phone.page.getByRole('dialog', { name: title, exact: true }).waitFor()
    await story.pictures(`sheet ${opener}`)
    const wrong = [
      ...(await barriers(phone.page)),
      ...(await reachingOut(phone.page)).map((part) => `reaches out: ${part}`),
    ]
    found.push(...wrong.map((each) => `${opener} — ${each}`))
  }
  return found
}

story.tells(
  'on every page, on a phone and on a wide screen, in large type, which fits where nothing smaller would not',
  async () => {
    // By day. At night a page is the same but for its colours, which are told by name: `styles.test.ts` sets each on each, and
    // `kit.test.ts` looks at every part by night.
    const chen = await story.phone('chen-branch-secretary', { camera: true, large: true })
    await chen.sees('主题党日已签到')
    await chen.page.locator('.kit-page.largeFont').filter({ visible: true }).waitFor()
    expect(await findings(chen)).toEqual([])
  },
)

story.tells('on the sheets that open over a page', async () => {
  const chen = await story.phone('chen-branch-secretary', { size: handset })
  await chen.opens(routes.device)
  await chen.taps('在本机启用我的码')
  await chen.sees('您的签到码在这部手机上')
  expect(await findingsOnSheets(chen, sheets())).toEqual([])
  // Who opened the meeting has come and asks for no leave.
  const wang = await story.phone('wang-member', { size: handset })
  expect(await findingsOnSheets(wang, [[routes.meeting, { meetingId }, '请假', '请假']])).toEqual([])
})

story.tells('on the page that asks who one is, which leads to the home page of whoever is chosen', async () => {
  const anyone = await story.phone('li-organization-commissioner')
  await anyone.page.goto(story.url)
  expect(await barriers(anyone.page)).toEqual([])
  const opened = anyone.context.waitForEvent('page')
  await anyone.page.getByRole('link', { name: /陈立新/ }).click()
  await (await opened).getByText('主题党日已签到').first().waitFor()
})

story.tells(
  'by the keyboard alone: the roll at the desk is walked, searched and opened, and each key closes what is on top',
  async () => {
    const chen = await story.phone('chen-branch-secretary', { size: desktop })
    await chen.opens(routes.meeting, { meetingId })
    const row = chen.page.getByRole('button', { name: '高若川', exact: true })
    await row.waitFor()
    await story.pictures('desk')
    // Whoever is chosen stands beside the roll.
    const beside = chen.page.locator('.kit-aside')
    await chen.page.keyboard.press('ArrowDown')
    await chen.page.keyboard.press('Enter')
    await beside.waitFor()
    await chen.page.keyboard.press('Escape')
    await beside.waitFor({ state: 'hidden' })
    await chen.page.keyboard.press('/')
    await chen.page.keyboard.type('高若川')
    await chen.page.getByRole('textbox').filter({ visible: true }).first().blur()
    await row.press('Enter')
    await chen.page.getByRole('region', { name: '高若川', exact: true }).waitFor()
    // 1 is the first choice, which asks for its reason.
    await chen.page.keyboard.press('1')
    await chen.page.getByRole('region', { name: /· 高若川$/ }).waitFor()
  },
)
