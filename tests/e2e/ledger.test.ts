import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { takePhotograph } from '../support/browser/photograph'
import { beginStory, desktop } from '../support/browser/story'

/** One problem from the record to the answer: nobody verifies their own work. */
const story = beginStory()
const matter = '会议室暖气不热'
let chen: Phone
let wang: Phone

story.tells('陈立新 puts a problem on the ledger and makes 王予安 accountable', async () => {
  chen = await story.phone('chen-branch-secretary')
  await chen.taps('记一笔')
  await chen.taps('记问题')
  await chen.types('事项', matter)
  await chen.types('来源', '党员来信')
  await chen.types('提出人', '老党员刘叔')
  await chen.taps('销号后由我回复提出人')
  await story.pictures('ledger form')
  expect(await barriers(chen.page)).toEqual([])
  await chen.taps('登记')
  await chen.sees('待明确责任人')
  await chen.taps('明确责任人')
  await chen.taps(/^责任人，/)
  await chen.page.getByRole('radio', { name: '王予安' }).click()
  await chen.types('责任部门', '办公室')
  await story.pictures('ledger assign')
  await chen.answers('确定')
  await chen.sees('明确责任人：办公室（王予安负责）')
  await story.pictures('ledger entry')
  expect(await barriers(chen.page)).toEqual([])
})

story.tells(
  '王予安 finds it on the home page, works on it and asks for verification, but cannot verify it',
  async () => {
    wang = await story.phone('wang-member')
    await wang.taps(`办理：${matter}`)
    await wang.taps('写进展')
    await wang.types('办到哪一步了', '已请人清洗管道')
    const photo = await takePhotograph(wang.page, '管道.jpg', '#7d8f69')
    const asked = wang.page.waitForEvent('filechooser')
    await wang.taps('添加照片')
    await (await asked).setFiles([photo])
    await wang.page.getByRole('button', { name: '移除第 1 张' }).waitFor()
    await story.pictures('ledger progress')
    await wang.answers('保存进展')
    await wang.sees('进展：已请人清洗管道')
    await wang.page.getByRole('button', { name: /^看照片第 1 张/ }).waitFor()
    await wang.taps('申请核验')
    await wang.types('办成什么样了', '暖气已热，量过 21 度')
    await wang.answers('申请核验')
    await wang.sees('由陈立新核验；责任人本人不能核验')
    expect(await wang.page.getByRole('button', { name: '核验通过' }).count()).toBe(0)
    await story.pictures('ledger worked')
  },
)

story.tells('李知夏, who had no part in it, verifies it on a PC', async () => {
  const li = await story.phone('li-organization-commissioner', { size: desktop })
  await li.taps('问题台账')
  await li.taps('在办')
  await li.sees(matter)
  await story.pictures('ledger table')
  await li.taps(matter)
  await li.taps('核验通过')
  await li.answers('核验通过')
  await li.sees(/^核验通过，销号$/)
  await story.pictures('ledger verified')
  expect(await barriers(li.page)).toEqual([])
})

story.tells('陈立新 brings the answer and writes down once what was said to it', async () => {
  await chen.opens(routes.home)
  await chen.page.reload()
  await chen.taps(`回复老党员刘叔：${matter}`)
  await chen.taps('记录回复')
  await chen.types('怎么回复的', '当面告诉了刘叔，会议室已经热了')
  await chen.taps('基本满意')
  await chen.answers('记下回复')
  await chen.sees('已回复老党员刘叔：基本满意')
  await story.pictures('ledger answered')
  expect(await chen.page.getByRole('button', { name: '记录回复' }).count()).toBe(0)
  await chen.opens(routes.home)
  await chen.page.reload()
  await chen.sees('今天有一场主题党日')
  await chen.losesSight(`回复老党员刘叔：${matter}`)
})
