import type { Locator } from 'playwright-core'
import { knowsThePhoneOf, opensTodaysMeeting, showsOwnCode, showsTheRoll } from '../support/browser/acts'
import type { Phone } from '../support/browser/phone'
import { beginStory } from '../support/browser/story'

/** 陈立新 stands at the door and scans the codes that people hold up, with and without a network. */
const story = beginStory()
const minutes = 60_000
let chen: Phone
let xu: Phone
let code: Locator

beforeAll(async () => {
  chen = await story.phone('chen-branch-secretary', { camera: true })
  xu = await story.phone('xu-member')
  code = await showsOwnCode(xu)
})

story.tells(
  'a picture of an earlier code is told so at the door without a network too (T3), and leads to nothing but 现场确认 with a reason',
  async () => {
    const old = await code.screenshot()
    await story.passes(12 * minutes)
    await opensTodaysMeeting(chen)
    await chen.taps('扫党员码')
    await chen.sees('可以连续扫，一位接一位')
    await chen.context.setOffline(true)
    await chen.camera.hold(old)
    await chen.sees('签到码已过期，请对方打开“我的码”再扫（截屏、转发的码无效）。')
    await chen.camera.hold(null)
    await story.pictures('refused offline')
    await chen.context.setOffline(false)
    await chen.goesBack()
    await chen.sees(/^已到 1 人，还差 \d+ 人$/)
    await (await chen.finds('徐望舒', '未到')).click()
    await chen.taps('现场确认')
    await chen.taps('扫不上码')
    await chen.answers('现场确认')
    await chen.finds('徐望舒', '.*现场确认.*扫不上码.*已签到')
  },
)

story.tells(
  'scanned with a network: one line at the door, one row on the roll, and the stamp on the member’s own phone (U7)',
  async () => {
    const wang = await story.phone('wang-member')
    const lower = chen.camera.pointAt(await showsOwnCode(wang))
    await story.pictures('own code')
    await chen.taps('扫党员码')
    const line = await chen.sees(/^14:\d\d 书记扫码/)
    await line.waitFor()
    await chen.sees('王予安')
    // U7: the member is told on their own phone.
    await wang.sees('签到已记入这场会议的名册，无需再填表。')
    await lower()
    await story.pictures('door')
    await chen.goesBack()
    await chen.finds('王予安', '14:\\d\\d 书记扫码.*已签到')
  },
)

story.tells('scanned without a network: kept, sent by itself, one row even when sent twice', async () => {
  const lin = await story.phone('lin-probationary')
  const own = await showsOwnCode(lin)
  await chen.taps('扫党员码')
  // Whoever was scanned before still stands here.
  await chen.sees('请对准党员的“我的码”')
  await chen.sees('王予安')
  await knowsThePhoneOf(chen, lin)
  await chen.context.setOffline(true)
  // The member's phone needs no network either.
  await lin.context.setOffline(true)
  const lower = chen.camera.pointAt(own)
  await chen.sees('林青禾')
  await chen.sees(/^14:\d\d 书记扫码 · 待补传$/)
  await chen.sees('没网：1 条签到已存在本机，联网后自动补传，不会重复。')
  await lower()
  await chen.goesBack()
  await chen.finds('林青禾', '14:\\d\\d 书记扫码 · 本机未同步.*待核验')
  await story.pictures('unsynced')
  const queue = await chen.page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.endsWith('.scan')))
  expect(queue).toHaveLength(1)
  await chen.context.setOffline(false)
  await chen.losesSight(/条签到已存在本机/)
  await chen.finds('林青禾', '14:\\d\\d 书记扫码（离线）.*已签到')
  await chen.sees(/^已到 4 人，还差 \d+ 人$/)

  // The phone died before it could strike out what was sent: it sends again, and is answered the same.
  await chen.page.evaluate((stored) => stored.forEach(([key, value]) => localStorage.setItem(key, value)), queue)
  const sentAgain = chen.page.waitForRequest((request) => (request.postData() ?? '').includes('attendance.syncScans'))
  await chen.page.reload()
  await sentAgain
  await chen.losesSight(/条签到已存在本机/)
  await chen.page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.endsWith('.scan')))
  // Launched anew the room stands in front, not the roll.
  await showsTheRoll(chen)
  await chen.sees(/^已到 4 人，还差 \d+ 人$/)
  await chen.finds('林青禾', '已签到')
  expect(
    await chen.page
      .getByRole('button', { name: /^林青禾/ })
      .filter({ visible: true })
      .count(),
  ).toBe(1)
})

story.tells('a phone whose clock is ten minutes fast is told so, and shows no code', async () => {
  const ma = await story.phone('ma-group-leader', { clockAhead: 10 * minutes })
  await ma.taps('启用')
  await ma.taps('在本机启用我的码')
  await ma.taps('出示我的码')
  await ma.sees('手机时间不准（快了约 10 分钟），请校准手机时间，或请书记现场确认。')
  expect(await ma.page.getByRole('img', { name: '我的签到码，请书记扫描' }).count()).toBe(0)
  await story.pictures('clock off')
})
