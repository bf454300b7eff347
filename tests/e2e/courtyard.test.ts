import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { cameraName, takePhotograph, type Photograph } from '../support/browser/photograph'
import { beginStory, desktop, handset } from '../support/browser/story'

/** From a yard without a signal to the answer: one note, two photos without their metadata, entries that close. */
const story = beginStory()
const topic = '冬季用水与道路养护'
const matter = '河堤台阶破损'
let wang: Phone
let chen: Phone

const adds = async (phone: Phone, matter: string, more: { raisedBy?: string; said?: string; answered?: true } = {}) => {
  await phone.taps('添加一条诉求')
  await phone.types('什么事', matter)
  if (more.raisedBy) await phone.types('谁提的', more.raisedBy)
  if (more.said) await phone.types('当场怎么答复', more.said)
  if (more.answered) await phone.taps('已办')
  await phone.answers('记下')
  await phone.sees(matter)
}

const addsPhotos = async (phone: Phone, photos: Photograph[]) => {
  const asked = phone.page.waitForEvent('filechooser')
  await phone.taps('添加照片')
  await (await asked).setFiles(photos)
}

/** The photos shown, small and in full, as they come from their addresses. */
const photosOn = async (phone: Phone): Promise<Buffer[]> => {
  const bytes: Buffer[] = []
  for (const place of [1, 2]) {
    const picture = phone.page.getByRole('button', { name: `看照片第 ${place} 张` })
    await picture.click()
    const full = phone.page.getByRole('dialog', { name: /看照片/ }).locator('img')
    const addresses = [await full.getAttribute('src'), await picture.locator('img').getAttribute('src')]
    await phone.page.keyboard.press('Escape')
    for (const address of addresses) bytes.push(Buffer.from(await (await phone.context.request.get(address!)).body()))
  }
  return bytes
}

story.tells('王予安 writes it down with the network off, two photos and three demands among it', async () => {
  wang = await story.phone('wang-member', { size: handset })
  await wang.taps('记一笔')
  await wang.taps('记院坝会')
  await wang.sees('院坝会，当场记一次')
  await wang.goesBack()
  const photos = await Promise.all([
    takePhotograph(wang.page, '院坝.jpg', '#7d8f69'),
    takePhotograph(wang.page, '水池.jpg', '#69808f'),
  ])

  await wang.context.setOffline(true)
  await wang.taps('记院坝会')
  await wang.types('主题', topic)
  await wang.types('村（社区）', '青山村')
  await wang.types('组（小区）', '二组')
  await wang.types('到场群众（人）', '17')
  await wang.types('宣讲（分钟）', '20')
  await wang.types('宣讲内容', '讲了冬季供水保障和通组路养护的安排。')
  await adds(wang, '灌溉阀门漏水，下游田里缺水', { said: '明天派人查看' })
  await adds(wang, matter, { raisedBy: '刘叔' })
  await adds(wang, '村口路灯不亮')
  await addsPhotos(wang, [{ name: '说明.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('不是照片') }])
  await wang.sees('“说明.jpg”不是照片，或已损坏，请选 JPG 或 PNG 照片。')
  await addsPhotos(wang, photos)
  await wang.sees(/已自动保存在本机/)
  await wang.page.getByRole('button', { name: '移除第 2 张' }).waitFor()
  await wang.taps(/^同去的同志/)
  await wang.page.getByRole('checkbox', { name: '徐望舒' }).click()
  await wang.answers('选好了')
  await story.pictures('courtyard form')
  expect(await barriers(wang.page)).toEqual([])
  await wang.taps('完成记录')
  await wang.sees('1 份记录已存在本机，联网后自动上传，不会重复。')
  await story.pictures('courtyard waiting')
})

story.tells(
  'and, the browser closed and opened again with a network, finds one note with its photos, nothing in them but the picture',
  async () => {
    await wang.context.setOffline(false)
    wang = await story.reopens(wang)
    await wang.taps('记一笔')
    await wang.taps('全部院坝会')
    await wang.sees('转台账 3')
    await wang.losesSight('只在本机')
    expect(await wang.page.getByText(topic).filter({ visible: true }).count()).toBe(1)
    await story.pictures('courtyard list')
    await wang.taps(topic)
    await wang.sees('群众诉求 3')
    await wang.sees(/同去 徐望舒/)
    await wang.page.getByRole('button', { name: '看照片第 2 张' }).waitFor()
    await story.pictures('courtyard note')
    expect(await barriers(wang.page)).toEqual([])
    for (const bytes of await photosOn(wang)) {
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
      for (const trace of ['Exif', cameraName, 'GPS']) expect(bytes.includes(trace)).toBe(false)
    }
  },
)

story.tells('and puts up a summary that names nobody, as text and as a picture', async () => {
  await wang.taps('公开摘要')
  const text = wang.page.getByRole('textbox', { name: '公开摘要' }).filter({ visible: true })
  await text.waitFor()
  expect(await text.inputValue()).not.toMatch(/刘叔|王予安|徐望舒|二组/)
  await text.fill(`${await text.inputValue()}\n刘叔提得好。`)
  await wang.sees(/“刘叔”像人名或称谓/)
  await text.fill((await text.inputValue()).replace('\n刘叔提得好。', ''))
  await wang.losesSight(/像人名或称谓/)
  await wang.taps('生成图片')
  const picture = wang.page.getByRole('img', { name: '院坝会情况的公示图片' })
  await picture.waitFor()
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1080)
  await story.pictures('courtyard summary')
  expect(await barriers(wang.page)).toEqual([])
})

story.tells('and the branch’s secretary finds it on a wide screen', async () => {
  chen = await story.phone('chen-branch-secretary', { size: desktop })
  await chen.sees('工作台')
  await chen.opens(routes.courtyardNotes)
  await chen.taps('本支部')
  await chen.sees(topic)
  await story.pictures('courtyard list wide')
  expect(await barriers(chen.page)).toEqual([])
  await chen.taps(topic)
  await chen.sees('群众诉求 3')
  await story.pictures('courtyard note wide')
  // The list stands beside it still.
  await chen.taps('记一次院坝会')
  await chen.sees('院坝会，当场记一次')
  await story.pictures('courtyard form wide')
  expect(await barriers(chen.page)).toEqual([])
})

story.tells(
  'who makes 徐望舒 accountable for one of the demands; the owner solves it and cannot verify it',
  async () => {
    await chen.opens(routes.courtyardNotes)
    await chen.taps('本支部')
    await chen.taps(topic)
    await chen.taps(matter)
    await chen.taps('明确责任人')
    await chen.taps(/^责任人，/)
    await chen.page.getByRole('radio', { name: '徐望舒' }).click()
    await chen.types('责任部门', '水利科')
    await chen.answers('确定')
    await chen.sees('明确责任人：水利科（徐望舒负责）')
    await story.pictures('courtyard entry assigned')
    const xu = await story.phone('xu-member', { size: handset })
    await xu.taps(`办理：${matter}`)
    await xu.taps('申请核验')
    await xu.types('办成什么样了', '台阶已重砌十二级，扶手加固')
    await xu.answers('申请核验')
    await xu.sees('待核验')
    expect(await xu.page.getByRole('button', { name: '核验通过' }).count()).toBe(0)
  },
)

story.tells('李知夏 verifies it, 王予安 brings 刘叔 the answer, and the note and its summary say so', async () => {
  const li = await story.phone('li-organization-commissioner', { size: desktop })
  await li.taps('问题台账')
  await li.taps('在办')
  await (await li.sees(matter)).click()
  await li.taps('核验通过')
  await li.answers('核验通过')
  // The question reads alike, and stands until the answer is in.
  await li.losesSight('核验通过，销号？')
  await li.sees('核验通过，销号')
  await wang.opens(routes.home)
  await wang.taps(`回复刘叔：${matter}`)
  await wang.taps('记录回复')
  await wang.types('怎么回复的', '到院坝里当面说了，台阶已经修好')
  await wang.taps('满意')
  await wang.answers('记下回复')
  await wang.sees('已回复刘叔：满意')
  await story.pictures('courtyard entry answered')
  await wang.opens(routes.courtyardNotes)
  await wang.taps(topic)
  await wang.finds(matter, '刘叔.*已回复')
  await story.pictures('courtyard note answered')
  await wang.taps('公开摘要')
  const text = wang.page.getByRole('textbox', { name: '公开摘要' }).filter({ visible: true })
  await text.waitFor()
  expect(await text.inputValue()).toContain(`2. ${matter}\n答复：已办结并答复。`)
})

story.tells('王予安 and 徐望舒 change one note at once: only what both changed is asked', async () => {
  const xu = await story.phone('xu-member', { size: desktop })
  for (const phone of [wang, xu]) {
    await phone.opens(routes.courtyardNotes)
    await phone.taps(topic)
    await phone.taps('修改')
    await phone.sees('修改院坝会记录')
  }
  await xu.types('主题', '冬季用水怎么保障')
  await xu.types('到场群众（人）', '19')
  await xu.taps('完成记录')
  await xu.sees('徐望舒改了主题、到场群众')
  await wang.types('主题', '冬季用水与道路')
  await wang.types('宣讲内容', '讲了供水保障和水费怎么算。')
  await wang.taps('完成记录')
  await wang.sees('本机：冬季用水与道路')
  await wang.sees('已保存：冬季用水怎么保障')
  await story.pictures('courtyard conflict')
  expect(await barriers(wang.page)).toEqual([])
  await wang.taps('用本机的')
  await wang.taps('按选的保存')
  await wang.sees('王予安改了主题、宣讲内容')
  await wang.sees(/两人都改了主题，用了王予安的/)
  await wang.sees(/到场群众 19 人/)
  await story.pictures('courtyard history')
})
