import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop } from '../support/browser/story'
import type { SheetCell } from '../support/sheet'
import { heads, sheetOf } from '../support/sheet'

const story = beginStory()

const chooses = async (phone: Phone, rows: SheetCell[][]) => {
  const asked = phone.page.waitForEvent('filechooser')
  await phone.taps('选择表格')
  const content = await sheetOf(rows)
  await (
    await asked
  ).setFiles({
    name: '第三党支部名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: content,
  })
}

story.tells(
  '周牧之 imports a sheet: sees every row first, imports, corrects the wrong row and imports again',
  async () => {
    const zhou = await story.phone('zhou-committee-officer', { size: desktop })
    await zhou.sees('我的')
    await zhou.opens(routes.orgTree)
    // The tree shows a level at a time; a branch further below is found by its name.
    await zhou.types('在党组织里找', '第三')
    await zhou.taps('查找')
    await zhou.taps('第三党支部')
    await zhou.taps('从表格导入')
    await zhou.sees('从表格导入名册')
    await story.pictures('choosing a roster')
    expect(await barriers(zhou.page)).toEqual([])

    const good = ['司马新', '第三党支部', '正式党员', '13700001234', null, '2016年7月1日']
    await chooses(zhou, [heads, good, ['欧阳错', '第三党支部', '预备党员', '1370000', null, null]])
    await zhou.sees('可以导入：新增 1 人')
    await zhou.sees('手机号：应为 11 位手机号，现在是 7 位')
    await story.pictures('preview of a roster')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.taps('导入 1 人')
    await zhou.sees('导入好了：新增 1 人')
    await zhou.taps('完成')
    await zhou.sees('司马新')

    await zhou.taps('从表格导入')
    await chooses(zhou, [heads, good, ['欧阳错', '第三党支部', '预备党员', '13700001235', null, null]])
    await zhou.sees('可以导入：新增 1 人')
    await zhou.sees('另有 1 人没有变化。')
    await zhou.taps('导入 1 人')
    await zhou.sees('导入好了：新增 1 人')
  },
)

story.tells(
  'on a phone, 周牧之 transfers 司马新 to another branch, whose page then says where he was before',
  async () => {
    const zhou = await story.phone('zhou-committee-officer')
    await zhou.sees('我的')
    await zhou.opens(routes.orgTree)
    await zhou.taps('综合党总支')
    await zhou.sees('对照条例')
    await zhou.taps(/党总支一般为 50 至 100 名/)
    await zhou.sees('《中国共产党党和国家机关基层组织工作条例》第五、六条')
    await story.pictures('a notice with its article')
    await zhou.answers('关闭')
    await story.pictures('a branch with its notices')
    expect(await barriers(zhou.page)).toEqual([])
    // Or through what stands above it.
    await zhou.taps('第三党支部')
    await zhou.taps('从表格导入')
    await chooses(zhou, [
      heads,
      ['司马新', '第三党支部', '正式党员', '13700001234', null, '2016-07-02'],
      ['欧阳错', '第三党支部', '群众', '13700001235', null, null],
    ])
    await zhou.taps('变动 1')
    await zhou.sees('入党日期：2016-07-01 → 2016-07-02')
    await story.pictures('a preview on a phone')
    await zhou.taps('未列入')
    await zhou.sees('默认不动')
    await story.pictures('people who are not in the sheet')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.taps('变动 1')
    await zhou.taps('导入 1 人')
    await zhou.taps('完成')

    await zhou.taps('司马新')
    await zhou.taps('转接组织关系')
    await zhou.sees('过去的会议和签到仍记在第三党支部')
    await zhou.taps('转入的党支部，请选择')
    await zhou.types('找转入的党支部', '第二')
    await zhou.taps('查找')
    await zhou.page.getByRole('radio', { name: /^第二党支部/ }).click()
    await zhou.types('事由', '工作调动')
    await story.pictures('transferring a member')
    await zhou.answers('转接')
    await zhou.sees('曾在')
    await zhou.sees(/^第三党支部，2026年11月20日到 2026年11月20日$/)
  },
)
