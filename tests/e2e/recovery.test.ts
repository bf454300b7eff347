import { routes } from '../../src/platform/routes'
import { barriers, reachingOut } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop } from '../support/browser/story'

/** T1: 徐望舒's identity goes to another phone by two people and three days, and not while their old phone objects. */
const story = beginStory()
const hours = 3_600_000
const number = '13900000104'
let xu: Phone
let li: Phone
let zheng: Phone

story.tells('the old phone is told who asked for what, says “不是我”, and it is over for everybody', async () => {
  zheng = await story.phone('zheng-general-branch-secretary', { size: desktop })
  await zheng.sees('李知夏申请为徐望舒换手机号')
  xu = await story.phone('xu-member')
  await xu.taps('李知夏为您申请换手机号')
  await xu.sees('本人来支部说手机丢了，已当面核实')
  await story.pictures('told on the old phone')
  expect(await barriers(xu.page)).toEqual([])
  expect(await reachingOut(xu.page)).toEqual([])
  await xu.taps('不是我，停止')
  await xu.answers('停止')
  await xu.losesSight('第二位经办人')
  await zheng.page.reload()
  await zheng.losesSight('李知夏申请为徐望舒换手机号')
})

story.tells('the first hand asks once more, for another number; nothing changes yet', async () => {
  li = await story.phone('li-organization-commissioner')
  await li.opens(routes.orgTree)
  await li.taps('第三党支部')
  await li.taps('徐望舒')
  await li.taps('换号或找回身份')
  await li.types('新的手机号', number)
  await li.types('理由', '手机丢了，已当面核实')
  await story.pictures('the first hand asks')
  await li.answers('提出申请')
  await li.sees('等第二位经办人同意。')
  await story.pictures('asked for')
})

story.tells('the second hand, of the node above, agrees after asking them; the day it works is told', async () => {
  await zheng.page.reload()
  await zheng.taps('李知夏申请为徐望舒换手机号')
  await zheng.sees('请先与本人核实，再同意。同意后还要等候规定的时间。')
  await story.pictures('the second hand is asked')
  await zheng.taps('已与本人核实，同意')
  await zheng.sees(/11月23日 .*14:2\d 起生效；在这以前什么也不变。/)
  await story.pictures('agreed')
})

story.tells('before its time the new phone is nobody’s, and the old one still is who it was', async () => {
  await story.passes(71 * hours)
  const early = await story.phone(`phone-${number}`)
  await early.taps('同意并继续')
  await early.taps('用微信手机号绑定')
  await early.sees(/^手机号 .*不在党员名册中，请联系支部书记核对。$/)
  await xu.opens(routes.home)
  await xu.sees('李知夏为您申请换手机号')
})

story.tells('then the new phone is bound, the old one is out, and the branch is told', async () => {
  await story.passes(2 * hours)
  const next = await story.phone(`phone-${number}`)
  await next.taps('同意并继续')
  await next.taps('用微信手机号绑定')
  await next.taps('我的')
  await next.sees('徐望舒')
  await story.pictures('bound anew')

  await xu.page.reload()
  await xu.sees('使用前请读一读这份说明')
  await story.pictures('the old phone is out')

  await li.opens(routes.home)
  await li.sees(/^徐望舒.*新绑定了微信。不是本人的，请告诉机关党委。$/)
  await story.pictures('the branch is told')
})
