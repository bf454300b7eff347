import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { clock } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { figuresOf } from '../../support/weapp/figures'
import { errorsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { ScreenPhone } from '../../support/weapp/people'

/** A member admitted with two written opinions, on the untouched build: from planning to the archive. */
let organ: Organ
let browser: Browser
let meetingId: string
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  organ.cloud.setNow(clock('14:25'))
  for (const name of ['冯国安', '周景行', '孙晓岚', '黄苒']) await organ.add(organ.nodes.branch, { name })
})
afterAll(async () => {
  process.stdout.write(`pictures of the admission in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})

const leave = async (phone: ScreenPhone) => {
  expect(errorsOf(phone)).toEqual([])
  for (const { largest } of figuresOf(phone.record)) expect(largest).toBeLessThan(64 * 1024)
  await phone.close()
}
/** Of 7 with a vote four are there, the least there may be, and two wrote: two ballots alone would not carry. */
const figures = [
  '接收赵砚秋为预备党员',
  '赞成 4 · 反对 1 · 弃权 1',
  '其中会上投票：赞成 2 · 反对 1 · 弃权 1',
  '其中书面意见 2 份：赞成 2 · 反对 0 · 弃权 0，统计在票数内',
  '应到会有表决权 7 人，表决时到会 4 人，须到 4 人',
  '按《中国共产党支部工作条例（试行）》第十一条计算',
]
const showsTheVote = async (phone: ScreenPhone) => {
  await phone.until('the vote', () => phone.text().includes(figures[0]!))
  for (const figure of figures) expect(phone.text()).toContain(figure)
}
const there = ['陈书记', '李委员', '王党员', '冯国安']
/** Whoever stands as 未到 and is there: confirmed by hand, with a reason. */
const confirms = async (phone: ScreenPhone) => {
  for (const name of there.filter((each) => phone.text().includes(`${each}未到`))) {
    await phone.tap(new RegExp(`^.${name}未到`))
    await phone.tap(/^现场确认/)
    await phone.tap('没有带手机')
    await phone.tap('现场确认')
    await phone.until(`${name} on the roll`, () => !phone.text().includes(`${name}未到`))
  }
}
const enters = async (phone: ScreenPhone) => {
  await phone.type('表决事项', figures[0]!)
  await phone.choose('事项类别', '接收预备党员')
  for (const [label, count] of [
    ['赞成', '2'],
    ['反对', '1'],
    ['弃权', '1'],
  ] as const)
    await phone.type(label, count)
  for (const [at, name] of ['周景行', '孙晓岚'].entries()) {
    await phone.tap('＋ 会前提出的书面意见')
    await phone.tap(`书面意见 ${at + 1}，请选择`)
    await phone.picture(`story-admission-people-${at}`)
    await phone.tap(name)
    await phone.choose('提出日期', '2026-11-19')
    await phone.choose('意见', '赞成')
  }
}
const detail = () => `pages/meeting/detail/index?meetingId=${meetingId}`

it('U12, U15: is planned, held in one room and voted on paper; both written opinions are entered with the ballots', async () => {
  const phone = await screenPhoneOf(organ, 'chen', browser, { open: 'pages/meeting/plan/index' })
  await phone.tap('✓ 主题党日')
  await phone.tap('党员大会')
  await phone.type('名称', '党员大会：讨论接收赵砚秋为预备党员')
  await phone.type('地点', '三楼党员活动室')
  await phone.tap('保存为草稿')
  await phone.until('the draft', () => phone.text().includes('党员大会还没有发布'))
  await phone.tap('发布')
  await phone.tap('发布')
  await phone.until('what to pass on', () => phone.text().includes('会议已发布'))
  await phone.tap('关闭')
  await phone.until('the notice', () => phone.text().includes('开始签到'))
  await phone.tap('开始签到')
  await phone.tap('看名册')
  await phone.until('the roll', () => /王党员未到/.test(phone.text()))
  await confirms(phone)
  await phone.picture('story-admission-1-console')
  await phone.back()
  await phone.tap('＋ 登记')
  await enters(phone)
  await phone.picture('story-admission-2-sheet')
  await phone.tap('登记')
  await showsTheVote(phone)
  await phone.picture('story-admission-3-entered')
  meetingId = (await organ.ok(openIds.chen, 'meeting.list', { view: 'upcoming' })).rows[0]!.id
  await leave(phone)
})

it('U15: is closed, which leads to its record, written down and submitted, and archived above, with the same figures on every page', async () => {
  const phone = await screenPhoneOf(organ, 'chen', browser, { open: detail() })
  await phone.tap('结束会议')
  await phone.tap(/^按计划，/)
  await phone.picture('story-admission-4-closing')
  await phone.tap('结束会议')
  // U15: closing leads to the record.
  await phone.until('the record', () => phone.text().includes('写会议记录'))
  await showsTheVote(phone)
  await phone.type('会议记录', '介绍人介绍情况，与会党员讨论，无记名投票表决。')
  await phone.tap('添加一条决议')
  await phone.type('决议 1', '同意接收赵砚秋为中共预备党员，报上级党组织审批。')
  await phone.tap('保存')
  await phone.until('the record', () => phone.text().includes('会议记录写好了，请提交'))
  await phone.tap('提交审核')
  await phone.tap('提交审核')
  await phone.until('the submission', () => phone.text().includes('已提交，等上级审核'))
  await showsTheVote(phone)
  await leave(phone)

  const reviewer = await screenPhoneOf(organ, 'zheng', browser, { open: detail() })
  await reviewer.until('the review', () => reviewer.text().includes('请审核这场党员大会'))
  await showsTheVote(reviewer)
  expect(reviewer.text()).toContain('7应到4实到0请假3缺席')
  await reviewer.tap('归档')
  await reviewer.tap('归档')
  await reviewer.until('the archive', () => reviewer.text().includes('党员大会已归档'))
  await showsTheVote(reviewer)
  await reviewer.picture('story-admission-5-archived')
  await leave(reviewer)
})
