import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import { opensTodaysMeeting } from '../support/browser/acts'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop, handset } from '../support/browser/story'

/** Every page the secretary sees on a day with a meeting, for who sees little or reads large. */
const story = beginStory(true)
let meetingId = ''
let nodeId = ''
let memberId = ''

beforeAll(async () => {
  const chen = await story.phone('chen-branch-secretary')
  meetingId = await opensTodaysMeeting(chen)
  await chen.opens(routes.branch)
  await chen.taps(/^支部与党员/)
  await chen.taps('第三党支部')
  await chen.sees('许知行')
  nodeId = chen.parameter('nodeId')
  await chen.taps('许知行')
  await chen.sees('发邀请码')
  memberId = chen.parameter('memberId')
})

/** Each page, by something that can be read once it is there. */
const visits = (): [name: string, route: string, params: Record<string, string>, sign: string | RegExp][] => [
  ['home', routes.home, {}, '主题党日已签到'],
  ['meetings', routes.meetings, {}, '即将'],
  ['room', routes.meeting, { meetingId }, '主持人'],
  ['plan', routes.planMeeting, {}, '召开与参加'],
  ['roll', routes.meeting, { meetingId, view: 'roll' }, '高若川'],
  ['door', routes.meeting, { meetingId, view: 'scan' }, '可以连续扫，一位接一位'],
  ['roll call', routes.meeting, { meetingId, view: 'call' }, '看到谁，勾谁'],
  ['doors', routes.doors, { meetingId }, '各签到点'],
  ['kiosk', routes.kiosk, { meetingId }, '开始自助签到'],
  ['screen', routes.screen, { meetingId }, '短码'],
  ['scan', routes.scan, {}, '请对准现场的会议码'],
  ['minutes', routes.meeting, { meetingId, view: 'minutes' }, '请勿填写涉密内容。'],
  ['minutes of an item', routes.minutesItem, { meetingId, itemId: 'i1' }, '请勿填写涉密内容。'],
  ['section', routes.section, { meetingId }, '只有组织生活会和民主评议党员按人记录。'],
  ['enter leave', routes.enterLeave, { meetingId }, '怎样请的假'],
  ['review rule', routes.reviewRule, {}, '怎样算'],
  ['election majority', routes.electionMajority, {}, '怎样认定'],
  ['record', routes.record, {}, '记谈话'],
  ['places', routes.branch, {}, '支部与党员'],
  ['mine', routes.mine, {}, '草稿和已送出'],
  ['device', routes.device, {}, '一人一部手机'],
  ['my code', routes.myCode, {}, /秒后自动更换/],
  ['short code', routes.shortCode, {}, /短码/],
  ['tree', routes.orgTree, {}, '综合党总支'],
  ['branch', routes.orgNode, { nodeId }, '许知行'],
  ['member', routes.member, { memberId }, '发邀请码'],
  ['member form', routes.memberForm, { memberId }, '姓名'],
  ['my hours', routes.studyHours, {}, '折算办法'],
  ['branch hours', routes.branchHours, { nodeId }, '许知行'],
  ['hours of a member', routes.memberHours, { memberId, year: '2026' }, '由哪些会议折算'],
  ['trainings', routes.trainings, { nodeId }, '替同志登记培训'],
  ['training form', routes.trainingForm, {}, '登记在别处参加的培训'],
  ['hour table', routes.hourTable, {}, '怎样折算'],
  ['duties', routes.branchDuties, {}, '规定'],
  ['ledger', routes.ledger, {}, '等我办'],
  ['ledger form', routes.ledgerForm, {}, '把这件事记进台账'],
  ['feedback', routes.feedback, {}, '提一条意见'],
  ['feedback form', routes.feedbackForm, {}, '有什么意见或建议'],
  ['privacy', routes.privacy, {}, '留存什么'],
  ['about', routes.about, {}, '由谁运行'],
  ['kit of parts', routes.kit, {}, '界面部件的各种样子'],
]

const findings = async (phone: Phone, label: string): Promise<string[]> => {
  const found: string[] = []
  await phone.opens(routes.device)
  await phone.taps('在本机启用我的码')
  await phone.sees('您的签到码在这部手机上')
  for (const [name, route, params, sign] of visits()) {
    await phone.opens(route, params)
    await phone.sees(sign)
    await story.pictures(`${label} ${name}`)
    const wrong = [
      ...(await barriers(phone.page)),
      ...(await reachingOut(phone.page)).map((part) => `reaches out: ${part}`),
    ]
    found.push(...wrong.map((each) => `${name} — ${each}`))
  }
  return found
}

type Opened = [route: string, params: Record<string, string>, opener: string, title: string]
/** Sheets over a page, by what opens them. */
const sheets = (): Opened[] => [
  [routes.meeting, { meetingId, view: 'roll' }, '登记列席', '登记列席'],
  [routes.meeting, { meetingId, view: 'roll' }, '补进名单', '补进应到名单'],
  [routes.meeting, { meetingId, view: 'roll' }, '高若川', '高若川'],
  [routes.device, {}, '重新领取', '重新领取签到码？'],
  [routes.member, { memberId }, '发邀请码', '许知行的邀请码'],
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

story.tells('on a phone', async () => {
  const chen = await story.phone('chen-branch-secretary', { camera: true, size: handset })
  expect(await findings(chen, 'phone')).toEqual([])
})

story.tells('on a phone, in large type', async () => {
  const chen = await story.phone('chen-branch-secretary', { camera: true, size: handset })
  await chen.taps('我的')
  await chen.taps('大字版')
  await chen.page.locator('.largeFont').filter({ visible: true }).waitFor()
  expect(await findings(chen, 'large')).toEqual([])
})

story.tells('on a phone at night', async () => {
  const chen = await story.phone('chen-branch-secretary', { camera: true, size: handset, dark: true })
  expect(await findings(chen, 'dark')).toEqual([])
})

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
    const dialog = chen.page.getByRole('dialog')
    await chen.page.keyboard.press('ArrowDown')
    await chen.page.keyboard.press('Enter')
    await dialog.waitFor()
    await chen.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await chen.page.keyboard.press('/')
    await chen.page.keyboard.type('高若川')
    await chen.page.getByRole('textbox').filter({ visible: true }).first().blur()
    await row.press('Enter')
    await chen.page.getByRole('dialog', { name: '高若川', exact: true }).waitFor()
    // 1 is the first choice, which asks for its reason.
    await chen.page.keyboard.press('1')
    await chen.page.getByRole('dialog', { name: /· 高若川$/ }).waitFor()
  },
)

story.tells('on a wide screen', async () => {
  const chen = await story.phone('chen-branch-secretary', { camera: true, size: desktop })
  expect(await findings(chen, 'wide')).toEqual([])
})
