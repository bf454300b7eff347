import { routes } from '../../src/platform/routes'
import type { Phone } from '../support/browser/phone'
import { beginStory } from '../support/browser/story'
import { chooses } from '../support/browser/wheel'

const story = beginStory()
const title = '党员大会：讨论接收赵砚秋为预备党员'
let chen: Phone
const matter = '接收赵砚秋为预备党员'

/** Of 14 with a vote seven are there, the least there may be, and two wrote: six ballots alone would not carry. */
const there = ['陈立新', '高若川', '李知夏', '马溪桥', '王予安', '徐望舒', '许知行']
const wrote = ['邓云舒', '黄苒']

/** What every page says of the vote, from its entry to the archive. */
const figures = [
  matter,
  '通过',
  '赞成 8 · 反对 1 · 弃权 0',
  '党员大会表决 · 接收预备党员 · 无记名投票（纸质票）',
  '其中会上投票：赞成 6 · 反对 1 · 弃权 0',
  '其中书面意见 2 份：赞成 2 · 反对 0 · 弃权 0，统计在票数内',
  '应到会有表决权 14 人，表决时到会 7 人，须到 7 人',
  '按《中国共产党支部工作条例（试行）》第十一条计算',
]
const seesTheVote = async (phone: Phone) => {
  await phone.sees(figures.at(-1)!)
  const read = await phone.reading()
  for (const figure of figures) expect(read).toContain(figure)
}
/** The four figures of who came, and those with a vote. */
const seesWhoCame = async (phone: Phone) => {
  await phone.sees('有表决权 14 人，到会 7 人')
  await phone.sees('缺席')
  expect((await phone.reading()).replace(/\s+/g, ' ')).toContain('16 应到 7 实到 0 请假 9 缺席')
}

const plans = async () => {
  await chen.taps('会议')
  await chen.taps('安排会议')
  await chen.taps('主题党日')
  await chen.taps('党员大会')
  await chen.types('名称', title)
  await chen.types('地点', '三楼党员活动室')
  await chen.taps('保存为草稿')
  await chen.sees('党员大会还没有发布')
  await chen.taps('发布')
  await chen.answers('发布')
  await chen.sees('会议已发布')
  await chen.answers('关闭')
  await chen.taps('开始签到')
  await chen.taps('看名册')
  await chen.sees(/正在签到|已到/)
}
/** Whoever stands as 未到 and is there: confirmed by hand, with a reason. */
const confirms = async () => {
  await chen.sees(there[0]!)
  const shown = await chen.reading()
  for (const name of there.filter((each) => new RegExp(`${each}\\s+未到`).test(shown))) {
    await (await chen.finds(name, '未到')).click()
    await chen.taps(/^现场确认/)
    await chen.taps('没有带手机')
    await chen.answers('现场确认')
    await chen.finds(name, '现场确认.*已签到')
  }
}
const types = async (counts: Record<string, string>) => {
  for (const [label, value] of Object.entries(counts)) await chen.types(label, value)
}
const enters = async () => {
  await chen.taps('＋ 登记')
  await chen.types('表决事项', matter)
  await chooses(chen, '事项类别', '接收预备党员')
  await chen.sees('无记名投票（纸质票）')
  await types({ 赞成: '6', 反对: '1', 弃权: '1' })
  await chen.sees('加到这里是 8，多于表决时到会的 7 人')
  await types({ 弃权: '0' })
  for (const [at, name] of wrote.entries()) {
    await chen.taps('＋ 会前提出的书面意见')
    await chen.taps(`书面意见 ${at + 1}，请选择`)
    await chen.taps(name)
    await chooses(chen, '提出日期', '2026年', '11月', '19日')
    await chooses(chen, '意见', '赞成')
  }
  await story.pictures('admission vote sheet')
  await chen.answers('登记')
  await seesTheVote(chen)
}

story.tells('a member is admitted with two written opinions: planned, held, voted on paper and entered', async () => {
  chen = await story.phone('chen-branch-secretary')
  await plans()
  await confirms()
  await chen.sees('已到 7 人')
  await chen.goesBack()
  await enters()
  await story.pictures('admission entered')
  await chen.taps('谁可以表决')
  await chen.sees('11月19日 星期四提出书面意见')
  expect(await chen.reading()).not.toContain('书面意见：赞成')
  await chen.taps('看书面意见（会记下是谁看的）')
  await chen.sees('书面意见：赞成')
  await story.pictures('admission voters')
  await chen.answers('关闭')
  await chen.taps('结束会议')
  await chen.taps(/^按计划，/)
  await story.pictures('admission closing')
  await chen.answers('结束会议')
  await chen.sees('请勿填写涉密内容。')
  await seesTheVote(chen)
  await chen.goesBack()
  await chen.sees('党员大会已结束，请写会议记录')
  await seesTheVote(chen)
  await seesWhoCame(chen)
})

story.tells('the record is written, submitted and archived with the same figures on every page', async () => {
  await chen.taps('写会议记录')
  await seesTheVote(chen)
  await chen.types('会议记录', '介绍人介绍情况，与会党员讨论，无记名投票表决。')
  await chen.taps('添加一条决议')
  await chen.types('决议 1', '同意接收赵砚秋为中共预备党员，报上级党组织审批。')
  await chen.taps('保存')
  await chen.sees('会议记录写好了，请提交')
  await chen.taps('看签到名册')
  await chen.finds('邓云舒', '缺席')
  await seesWhoCame(chen)
  await chen.goesBack()
  await chen.taps('提交审核')
  await chen.answers('提交审核')
  await chen.sees('已提交，等上级审核')

  const zheng = await story.phone('zheng-general-branch-secretary')
  await zheng.taps('会议')
  await zheng.taps('待我审核')
  await zheng.taps(title)
  await zheng.sees('请审核这场党员大会')
  await seesTheVote(zheng)
  await seesWhoCame(zheng)
  await story.pictures('admission review')
  await zheng.taps('归档')
  await zheng.answers('归档')
  await zheng.sees('党员大会已归档')

  await chen.page.reload()
  await chen.sees('党员大会已归档')
  await seesTheVote(chen)
  await seesWhoCame(chen)
  const member = await story.phone('wang-member')
  await member.opens(routes.meeting, { meetingId: chen.parameter('meetingId') })
  await seesTheVote(member)
  expect(await member.reading()).not.toMatch(/谁可以表决|看书面意见/)
  await story.pictures('admission archived')
})
