import type { Locator } from 'playwright-core'
import { routes } from '../../src/platform/routes'
import { opensTodaysMeeting, scans, showsMeetingCode, showsTheRoll } from '../support/browser/acts'
import type { Phone } from '../support/browser/phone'
import { elsewhere, todays } from '../support/browser/sample'
import { beginStory } from '../support/browser/story'

/** 陈立新 shows today's meeting's code; people come in by scanning it. */
const story = beginStory()
let chen: Phone
let wang: Phone
let code: Locator
const seconds = 1_000

beforeAll(async () => {
  chen = await story.phone('chen-branch-secretary')
  await opensTodaysMeeting(chen)
  wang = await story.phone('wang-member', { camera: true })
  code = await showsMeetingCode(chen)
})

story.tells('a code of another meeting is refused, and touches neither roll', async () => {
  const wu = await story.phone('wu-other-branch-secretary')
  await wu.taps('回到会场')
  await showsTheRoll(wu)
  const before = await (await wu.sees(/^已到 \d+ 人，还差 \d+ 人$/)).innerText()
  await scans(wang, await showsMeetingCode(wu), `王予安不在“${elsewhere.title}”的应到名单上，请书记按列席登记。`)
  await showsTheRoll(wu)
  // The knock shows that the roll has been asked again since.
  await wu.sees('扫了码但不在名单')
  expect(await (await wu.sees(/^已到 \d+ 人，还差 \d+ 人$/)).innerText()).toBe(before)
  await showsTheRoll(chen)
  await chen.sees(/^已到 1 人，还差 \d+ 人$/)
  await chen.finds('王予安', '未到')
  code = await showsMeetingCode(chen)
})

story.tells('a picture of the code, forwarded, is refused in words', async () => {
  const forwarded = await code.screenshot()
  await story.passes(40 * seconds)
  await wang.goesBack()
  await wang.camera.hold(forwarded)
  await wang.opens(routes.scan)
  await wang.sees('签到码已过期，请扫现场正在显示的码（截屏、转发的码无效）。')
  await story.pictures('forwarded code')
  await wang.camera.hold(null)
})

story.tells(
  '王予安 scans the code on the screen, sees the seal with the time, and the console counts one',
  async () => {
    const chunks: string[] = []
    wang.page.on('response', (response) => chunks.push(response.url()))
    await wang.page.reload()
    await wang.opens(routes.home)
    await wang.sees('主题党日正在进行')
    await wang.taps('扫码签到')
    await wang.sees('请对准现场的会议码')
    // The camera looks at nothing yet: only what it sees may check somebody in.
    await wang.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1)
    expect(await wang.page.getByRole('img', { name: '签到' }).count()).toBe(0)
    const lower = wang.camera.pointAt(code)
    await wang.sees('签到已记入这场会议的名册，无需再填表。')
    await lower()
    await wang.sees(/^14:\d\d:\d\d$/)
    await wang.sees(todays.title)
    expect(chunks.some((url) => url.includes('jsqr'))).toBe(true)
    await story.pictures('seal')
    // The meeting's screen asks every five seconds.
    await chen.page.getByRole('heading', { name: /^已到 2 人，还差 \d+ 人$/ }).waitFor()
    await showsTheRoll(chen)
    await chen.sees(/^已到 2 人，还差 \d+ 人$/)
    await chen.finds('王予安', '14:\\d\\d 扫会议码.*已签到')
    await story.pictures('console after the first')
  },
)

story.tells('scanning again is answered with the first time and makes no second row', async () => {
  const [first] = (await (await chen.finds('王予安', '已签到')).innerText()).match(/14:\d\d/) ?? []
  await story.passes(60 * seconds)
  code = await showsMeetingCode(chen)
  await scans(wang, code, '您已签到过，时间以第一次为准，无需再签。')
  await wang.sees(new RegExp(`^${first}:\\d\\d$`))
  await showsTheRoll(chen)
  await chen.sees(/^已到 2 人，还差 \d+ 人$/)
  // The names are drawn after the figures.
  await chen.finds('王予安', '已签到')
  expect(
    await chen.page
      .getByRole('button', { name: /^王予安/ })
      .filter({ visible: true })
      .count(),
  ).toBe(1)
})

story.tells('a double tap on 现场确认 makes one row', async () => {
  await (await chen.finds('马溪桥', '未到')).click()
  await chen.taps('现场确认')
  await chen.taps('手机没电')
  await chen.page.getByRole('dialog').getByRole('button', { name: '现场确认', exact: true }).dblclick()
  await chen.sees(/^已到 3 人，还差 \d+ 人$/)
  await chen.finds('马溪桥', '.*现场确认.*手机没电.*已签到')
  expect(
    await chen.page
      .getByRole('button', { name: /^马溪桥/ })
      .filter({ visible: true })
      .count(),
  ).toBe(1)
})

story.tells(
  'the secretary is counted too, from the opening: a scan of the code that the recorder shows changes nothing',
  async () => {
    const gao = await story.phone('gao-recorder')
    await gao.taps('回到会场')
    await showsTheRoll(gao)
    const atTheDoor = await showsMeetingCode(gao)
    const own = await story.phone('chen-branch-secretary', { camera: true })
    await scans(own, atTheDoor, '您已签到过，时间以第一次为准，无需再签。')
    await chen.sees(/^已到 3 人，还差 \d+ 人$/)
    await chen.finds('陈立新', '开会时到会.*已签到')
  },
)

story.tells('吴松年 is not on the roll: refused in words, admitted as a guest by one tap', async () => {
  code = await showsMeetingCode(chen)
  const wu = await story.phone('wu-other-branch-secretary', { camera: true })
  await scans(wu, code, `吴松年不在“${todays.title}”的应到名单上，请书记按列席登记。`)
  await story.pictures('not on the roll')
  await showsTheRoll(chen)
  await chen.sees('扫了码但不在名单')
  await story.pictures('knock')
  await chen.taps('吴松年按列席登记')
  await chen.finds('吴松年', '列席')
  await chen.losesSight('扫了码但不在名单')
  await chen.sees(/^已到 3 人，还差 \d+ 人$/)
})
