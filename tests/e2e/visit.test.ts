import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { takePhotograph } from '../support/browser/photograph'
import { beginStory, desktop } from '../support/browser/story'

/** A pair is joined, visited without a signal, and seen to be visited by the level above. */
const story = beginStory()
let wang: Phone

story.tells('陈立新 joins 王予安 with 刘叔家', async () => {
  const chen = await story.phone('chen-branch-secretary', { at: routes.visits })
  await chen.taps('第三党支部的联系对象')
  await chen.sees(/超期 \d+ 天/)
  await story.pictures('pairs board')
  expect(await barriers(chen.page)).toEqual([])
  await chen.taps('登记联系对象')
  await chen.taps('联系的党员，请选择')
  await chen.page.getByRole('radio', { name: '王予安' }).click()
  await chen.page.getByRole('button', { name: '联系的党员，王予安' }).waitFor()
  await chen.types('户（称谓）', '刘叔家')
  await chen.types('村（社区）', '青山村')
  await story.pictures('adding a pair')
  await chen.answers('登记')
  await chen.finds('刘叔家', '王予安联系 · 还没有走访过')
})

story.tells(
  '王予安 goes there and writes it down without a network, a photo and one promise for the ledger among it',
  async () => {
    wang = await story.phone('wang-member')
    // U16: the to-do opens the form, with the household it speaks of: the first that is due, not the one joined today.
    await wang.taps('写走访：李大爷家')
    await wang.sees('李大爷家（青山村）')
    await wang.goesBack()
    await wang.opens(routes.visits)
    await wang.sees('有 1 个联系对象超期没去')
    await story.pictures('my pairs')
    expect(await barriers(wang.page)).toEqual([])
    // The page of the form comes along while there is a network, as it is loaded ahead on a phone.
    await wang.taps('刘叔家')
    const photo = await takePhotograph(wang.page, '屋顶.jpg', '#7d8f69')

    await wang.context.setOffline(true)
    await wang.taps('写走访')
    await wang.types('了解到的情况', '屋顶漏雨，冬天取暖烧柴，怕煤烟。')
    await wang.taps('添加一件答应的事')
    await wang.types('什么事', '联系施工队看屋顶')
    await wang.types('谁提的', '刘叔 13800000001')
    await wang.sees('“13800000001”像电话号码，请删去，只写称谓。')
    await wang.types('谁提的', '刘叔')
    await wang.answers('记下')
    const asked = wang.page.waitForEvent('filechooser')
    await wang.taps('添加照片')
    await (await asked).setFiles([photo])
    await wang.page.getByRole('button', { name: '移除第 1 张' }).waitFor()
    await wang.taps(/^同去的同志/)
    await wang.page.getByRole('checkbox', { name: '徐望舒' }).click()
    await wang.answers('选好了')
    await wang.sees(/已自动保存在本机/)
    await story.pictures('visit form')
    expect(await barriers(wang.page)).toEqual([])
    await wang.taps('完成记录')
    await wang.sees('走访刘叔家的记录')
    await wang.sees('1 份记录已存在本机，联网后自动上传，不会重复。')
    await story.pictures('visit waiting')
  },
)

story.tells('and, on-line again, finds one visit, its entry in the ledger, and the pair green', async () => {
  await wang.context.setOffline(false)
  wang = await story.reopens(wang)
  await wang.opens(routes.visits)
  await wang.finds('刘叔家', '上次走访 11月20日.*本期已走访')
  await wang.losesSight('只在本机')
  await wang.taps('刘叔家')
  await wang.sees(/^11月20日 · 青山村 · 王予安 · 答应 1 件$/)
  expect(
    await wang.page
      .getByText(/^11月20日 · 青山村/)
      .filter({ visible: true })
      .count(),
  ).toBe(1)
  await wang.page
    .getByRole('button', { name: /^刘叔家/ })
    .filter({ visible: true })
    .first()
    .click()
  await wang.sees('走访了刘叔家')
  await wang.sees(/王予安走访 · 徐望舒同去$/)
  await wang.finds('联系施工队看屋顶', '刘叔提出 · 台账 2026年第 \\d+ 号.*待明确责任人')
  await wang.page.getByRole('button', { name: '看照片第 1 张' }).waitFor()
  await story.pictures('visit note')
  expect(await barriers(wang.page)).toEqual([])
})

story.tells('周牧之 sees who owes a visit below, and reads this one', async () => {
  const zhou = await story.phone('zhou-committee-officer', { size: desktop, at: routes.visits })
  await zhou.taps('下级走访超期情况')
  await zhou.sees('有 1 个联系对象超期没去')
  await story.pictures('overview')
  expect(await barriers(zhou.page)).toEqual([])
  await zhou.taps('综合党总支')
  await zhou.taps('第三党支部')
  await zhou.sees('第三党支部的联系对象')
  await story.pictures('board on a pc')
  await zhou.opens(routes.visitList)
  await zhou.taps('全部')
  await zhou.taps('刘叔家')
  await zhou.sees('走访了刘叔家')
  await story.pictures('visit on a pc')
  expect(await barriers(zhou.page)).toEqual([])
})
