import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { cameraName, takePhotograph } from '../../support/browser/photograph'
import { clock } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { figuresOf, printFigures } from '../../support/weapp/figures'
import { errorsOf, pictures, screenPhoneOf } from '../../support/weapp/people'
import type { ScreenPhone } from '../../support/weapp/people'

/** A courtyard meeting written where there is no signal, on the untouched build: the phone dies, the note goes up once. */
let organ: Organ
let browser: Browser
let phone: ScreenPhone
beforeAll(async () => {
  ;[organ, browser] = await Promise.all([startOrgan(), launchChromium()])
  organ.cloud.setNow(clock('14:25'))
})
afterAll(async () => {
  process.stdout.write(`pictures of the courtyard meeting in ${pictures}\n`)
  await browser.close()
  await organ.stop()
})

const topic = '冬季用水与道路养护'
const demand = async (matter: string, raisedBy = '') => {
  await phone.tap('添加一条诉求')
  await phone.type('什么事', matter)
  if (raisedBy) await phone.type('谁提的', raisedBy)
  await phone.tap('记下')
}
const photos = async () => {
  const darkroom = await browser.newPage()
  const taken = await Promise.all([
    takePhotograph(darkroom, '院坝.jpg', '#7d8f69'),
    takePhotograph(darkroom, '水池.jpg', '#69808f'),
  ])
  await darkroom.close()
  return taken.map(({ buffer }) => buffer)
}

it('is written with the network off, with two photos, and waits', async () => {
  phone = await screenPhoneOf(organ, 'wang', browser)
  await phone.tab('记一笔')
  await phone.tap('记院坝会')
  await phone.network(false)
  await phone.type('主题', topic)
  await phone.type('村（社区）', '青山村')
  await phone.type('组（小区）', '二组')
  await phone.type('到场群众（人）', '17')
  await phone.type('宣讲内容', '讲了冬季供水保障和通组路养护的安排。')
  await demand('蓄水池阀门冻裂，三户停水')
  await demand('通组路护栏缺损', '刘叔')
  phone.hands.photos.push(...(await photos()))
  await phone.tap('添加照片')
  expect(phone.attribute('移除第 2 张', 'aria-role')).toBe('button')
  await phone.picture('story-courtyard-1-form')
  await phone.tap('完成记录')
  await phone.until('the kept note', () => phone.text().includes('已存在本机'))
  await phone.settled()
  await phone.picture('story-courtyard-2-waiting')
  expect(phone.record.uploads).toEqual([])
  expect(
    [...phone.files.keys()].filter((path) => path.startsWith(`wxfile://usr/of.${organ.members.wang}.`)),
  ).toHaveLength(2)
  expect(errorsOf(phone)).toEqual([])
  printFigures(figuresOf(phone.record))
  for (const { largest } of figuresOf(phone.record)) expect(largest).toBeLessThan(64 * 1024)
  await phone.close()
})

it('goes up by itself when the app is opened again, its photos once each, and can be read', async () => {
  phone = await screenPhoneOf(organ, 'wang', browser, { storage: phone.storage, files: phone.files })
  await phone.until('the note to be sent', () => phone.record.calls.some(({ action }) => action === 'courtyard.write'))
  await phone.settled()
  expect(phone.record.uploads).toHaveLength(2)
  expect(phone.record.calls.filter(({ action }) => action === 'courtyard.write')).toHaveLength(1)
  expect([...phone.files.keys()].filter((path) => path.startsWith('wxfile://usr/'))).toEqual([])
  await phone.tab('记一笔')
  await phone.tap('全部院坝会 ›')
  await phone.until('the note in the list', () => phone.text().includes(topic))
  await phone.picture('story-courtyard-3-list')
  await phone.tap(topic)
  await phone.until('the note', () => phone.text().includes('通组路护栏缺损'))
  await phone.tap(/^看照片第 1 张/)
  expect(phone.record.previewed).toHaveLength(2)
  await phone.picture('story-courtyard-4-note')
  for (const address of phone.record.previewed) {
    const stored = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect(stored.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
    for (const trace of ['Exif', cameraName]) expect(stored.includes(trace)).toBe(false)
  }
  expect(errorsOf(phone)).toEqual([])
})

it('becomes a summary without names, as text and as a picture', async () => {
  await phone.tap('公开摘要')
  await phone.until('the summary', () => phone.path() === 'pages/courtyard/summary/index')
  await phone.tap('复制文字')
  expect(phone.hands.clipboard).not.toContain('刘叔')
  await phone.tap('生成图片')
  await phone.until('the picture', () => phone.text().includes('公示图片'))
  await phone.picture('story-courtyard-5-summary')
  expect(errorsOf(phone)).toEqual([])
  await phone.close()
  const { rows } = await organ.ok(openIds.wang, 'courtyard.list', { view: 'mine' })
  expect(rows.map((row) => row.topic)).toEqual([topic])
})
