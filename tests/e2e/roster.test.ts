import { routes } from '../../src/platform/routes'
import { beginStory, desktop } from '../support/browser/story'
import { heads, sheetOf } from '../support/sheet'
import type { SheetCell } from '../support/sheet'
import type { Phone } from '../support/browser/phone'

const story = beginStory()

const chooses = async (phone: Phone, rows: SheetCell[][]) => {
  const asked = phone.page.waitForEvent('filechooser')
  await phone.taps('选择表格')
  const content = await sheetOf(rows)
  await (await asked).setFiles({ name: '第三党支部名册.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: content })
}

story.tells('周督导 imports a sheet: sees every row first, imports, corrects the wrong row and imports again', async () => {
  const zhou = await story.phone('zhou-committee-officer', { size: desktop })
  await zhou.sees('我的')
  await zhou.opens(routes.orgTree)
  await zhou.taps('第三党支部')
  await zhou.taps('从表格导入')
  await zhou.sees('从表格导入名册')
  await story.pictures('choosing a roster')

  const good = ['司马新', '第三党支部', '正式党员', '13700001234', null, '2016年7月1日']
  await chooses(zhou, [heads, good, ['欧阳错', '第三党支部', '预备党员', '1370000', null, null]])
  await zhou.sees('可以导入：新增 1 人')
  await zhou.sees('手机号：应为 11 位手机号，现在是 7 位')
  await story.pictures('preview of a roster')
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
})
