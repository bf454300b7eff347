import type { ActionName, Input, Output } from '../../src/contract'
import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { takePhotograph } from '../support/browser/photograph'
import { beginStory, desktop, handset } from '../support/browser/story'

/** Another person opens this phone: one browser, one WeChat, two members after each other. */
const story = beginStory()
const place = '机关二楼小会议室'
const officer = 'zhou-committee-officer'
let chen: Phone
let memberId: string

/** What an officer does elsewhere, without a screen. */
const act = async <N extends ActionName>(action: N, input: Input<N>): Promise<Output<N>> => {
  const answer = await fetch(`${story.url}/as/${officer}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'api', data: { action, input } }),
  })
  const { result } = (await answer.json()) as { result: { value: Output<N> } }
  return result.value
}
let nodeId: string
/** 许知行, whom nobody has bound yet. */
const findsTheNext = async () => {
  const { rows: nodes } = await act('org.findNodes', { sought: '第三党支部' })
  nodeId = nodes.find(({ name }) => name === '第三党支部')!.id
  let page = await act('org.listMembers', { nodeId })
  const named = () => page.rows.find(({ name }) => name === '许知行')
  while (!named() && page.next) page = await act('org.listMembers', { nodeId, cursor: page.next })
  memberId = named()!.id
}
/** Meetings are hers to plan. A post protects her, so that one person's invitation comes before it. */
const becomesDeputy = () =>
  act('org.appoint', { memberId, nodeId, post: 'deputySecretary', startOn: '2026-01-10', termEndsOn: null })
/** Everything this browser keeps for the page, as one text. */
const storedOn = (phone: Phone) => phone.page.evaluate(() => JSON.stringify({ ...localStorage }))

story.tells('陈立新 leaves a plan and a note with a photo unfinished, sees them waiting, and unbinds', async () => {
  await findsTheNext()
  chen = await story.phone('chen-branch-secretary', { size: handset })
  await chen.sees('首页')
  await chen.opens(routes.planMeeting)
  await chen.types('地点', place)
  await chen.sees(/^已自动保存在本机/)
  await chen.opens(routes.courtyardForm)
  await chen.types('主题', '冬季用水')
  const asked = chen.page.waitForEvent('filechooser')
  await chen.taps('添加照片')
  await (await asked).setFiles([await takePhotograph(chen.page, '院坝.jpg', '#7d8f69')])
  await chen.page.getByRole('button', { name: '移除第 1 张' }).waitFor()

  await chen.opens(routes.outbox)
  await chen.sees('还有 2 份没有送出')
  await chen.sees('最近 30 天没有送出的')
  expect(await barriers(chen.page)).toEqual([])
  await story.pictures('outbox')
  await chen.opens(routes.mine)
  await chen.taps('解除微信绑定')
  await chen.sees(/还没送出的（2 份草稿）留在本机，别人登录看不到/)
  await story.pictures('leaving')
  await chen.answers('解除绑定')
  await chen.sees('使用前请读一读这份说明')
})

story.tells(
  'the next person on this phone finds an empty form and no key of theirs that holds a word of it',
  async () => {
    const { code } = await act('session.invite', { memberId })
    await chen.taps('同意并继续')
    await chen.types('邀请码', code)
    await chen.taps('用邀请码绑定')
    await chen.sees('首页')
    await becomesDeputy()
    await chen.opens(routes.planMeeting)
    await chen.sees('安排一场会议')
    expect(await chen.page.getByRole('textbox', { name: '地点' }).filter({ visible: true }).inputValue()).toBe('')
    await chen.opens(routes.outbox)
    await chen.sees('写的都送出去了')
    await story.pictures('outbox of the next')
    const own = Object.entries(JSON.parse(await storedOn(chen)) as Record<string, string>).filter(
      ([key]) => key.includes(`|of.${memberId}.`) || key.includes('|phone.'),
    )
    expect(own.length).toBeGreaterThan(0)
    for (const [, text] of own) expect(text).not.toMatch(/小会议室|冬季用水/)
    await chen.opens(routes.mine)
    await chen.taps('解除微信绑定')
    await chen.answers('解除绑定')
    await chen.sees('使用前请读一读这份说明')
  },
)

story.tells(
  'back on it, 陈立新 goes on where the form was left; what goes stands under 已送出 by its title',
  async () => {
    await chen.taps('同意并继续')
    await chen.taps('用微信手机号绑定')
    await chen.sees('首页')
    await chen.opens(routes.planMeeting)
    await chen.sees('已恢复上次没写完的内容。')
    expect(await chen.page.getByRole('textbox', { name: '地点' }).filter({ visible: true }).inputValue()).toBe(place)
    await chen.taps('保存为草稿')
    // The meeting's own page, which comes by itself: not before may another be opened.
    await chen.sees(/还没有发布$/)
    await chen.opens(routes.outbox)
    await chen.sees('还有 1 份没有送出')
    await chen.sees(/^会议安排：/)
    await story.pictures('outbox sent')
    await chen.page.setViewportSize(desktop)
    await story.pictures('outbox wide')
    await chen.taps('删去不要的')
    await story.pictures('outbox deleting')
  },
)
