import { voteMatters, voteMethods } from '../../src/contract/voteWords'
import type { Phone } from '../support/browser/phone'
import { desktop, beginStory } from '../support/browser/story'

const story = beginStory()
const title = '支部党员大会：审议年度组织生活计划'
const reason = '村里没有手机信号，用纸质签到表签到'
const mark = /^补记 · 陈立新 · 11月20日 14:\d\d · 村里没有手机信号，用纸质签到表签到$/

/** Sets the wheel of a field to a time, as the wheel does when it is let go. */
const turnsTo = async (phone: Phone, label: string, clock: string) => {
  const wheel = phone.page.locator('taro-picker-core').filter({ has: phone.page.getByRole('button', { name: label }) })
  await wheel.evaluate((core, value) => core.dispatchEvent(new CustomEvent('change', { detail: { value } })), clock)
}
const ticks = async (phone: Phone, field: RegExp, names: readonly string[]) => {
  await phone.taps(field)
  for (const name of names) await phone.page.getByRole('dialog').getByRole('checkbox', { name }).first().click()
  await phone.answers('选好了')
}

let chen: Phone
story.tells('0.12 held on paper yesterday: its sign-in sheet is ticked and entered in one act', async () => {
  chen = await story.phone('chen-branch-secretary')
  await chen.taps('会议')
  await chen.taps('以往')
  await chen.taps('补记一场会议')
  await chen.sees('先写清是哪天、几点到几点开的什么会')
  await chen.taps('主题党日')
  await chen.taps('党员大会')
  await chen.types('名称', title)
  await chen.types('地点', '李家坪村党群服务中心')
  await story.pictures('planned')
  await chen.taps('下一步：勾到会的同志')
  await chen.sees('照纸质签到表补记')
  await chen.sees(/^没有勾到会、也没有请假的记为缺席：/)
  await story.pictures('sheet')
  await chen.taps('应到的都到了')
  await chen.sees('没有缺席的同志。')
  // Two of those ticked did not come after all.
  await ticks(chen, /^到会的同志，/, ['徐望舒', '高若川'])
  await chen.sees(/记为缺席：.*(徐望舒|高若川)/)
  await chen.taps(/^另有到会时间的同志，/)
  await chen.page.getByRole('dialog').getByRole('radio', { name: '王予安' }).click()
  await turnsTo(chen, '王予安的到会时间', '14:50')
  await chen.taps('添加一位外单位列席人员')
  await chen.types('列席人员 1 姓名', '蒋德茂')
  await chen.types('列席人员 1 单位', '李家坪村党支部')
  await chen.taps('补记这场会议')
  await chen.sees('请写明补记的理由。')
  await chen.taps(/^按起止时间，90 分钟/)
  await chen.types('补记理由', reason)
  await story.pictures('ticked')
  await chen.taps('补记这场会议')
  await chen.sees(mark)
  await chen.sees('党员大会已结束，请写会议记录')
  await story.pictures('record')
})

story.tells('0.12 the roll has the true times and the guest, and says how each was entered', async () => {
  await chen.taps('更多办理事项')
  await chen.taps('看签到名册')
  await chen.sees(mark)
  await chen.finds('王予安', '14:50 补录.*迟到')
  await chen.finds('陈立新', '14:30 补录')
  await chen.finds('徐望舒', '缺席')
  await chen.finds('蒋德茂', '李家坪村党支部')
  await story.pictures('roll')
  await chen.goesBack()
})

story.tells('0.12 a vote, the minutes, and the mark on every page up to the archive', async () => {
  const [, base, here] = /有表决权 (\d+) 人，到会 (\d+) 人/.exec(await chen.reading()) as unknown as string[]
  expect(Number(base)).toBeGreaterThan(Number(here))
  await chen.taps('＋ 登记')
  await chen.types('表决事项', '年度组织生活计划')
  await turnsTo(chen, '事项类别', String(voteMatters.indexOf('other')))
  await turnsTo(chen, '表决方法', String(voteMethods.indexOf('showOfHands')))
  await chen.types('赞成', here!)
  await chen.types('表决时到会', here!)
  await story.pictures('vote')
  await chen.answers('登记')
  // Everybody was entered afterwards, and the vote says so without being asked why once more.
  await chen.sees(new RegExp(`会后补录 ${here} 人`))
  await chen.taps('写会议记录')
  await chen.sees(mark)
  await chen.types('会议记录', '逐条审议年度组织生活计划，讨论后举手表决，通过。')
  await story.pictures('minutes')
  await chen.taps('保存')
  await chen.sees('会议记录写好了，请提交')
  await chen.taps('提交审核')
  await chen.answers('提交审核')
  await chen.sees('已提交，等上级审核')

  const zheng = await story.phone('zheng-general-branch-secretary', { size: desktop })
  await zheng.taps('会议')
  await zheng.taps('待我审核')
  await zheng.sees('补记')
  await story.pictures('list')
  await zheng.taps(title)
  await zheng.sees(mark)
  await zheng.taps('归档')
  await zheng.answers('归档')
  await zheng.sees('党员大会已归档')
  const wang = await story.phone('wang-member')
  await wang.taps('会议')
  await wang.taps('以往')
  await wang.taps(title)
  await wang.sees(mark)
  await wang.sees(/^我到会了（补记） 14:50/)
  await story.pictures('archived')
})
