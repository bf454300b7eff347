import { photoFixture, jpegClaiming, pngOf } from '../support/photo'
import { takePhotograph } from '../support/browser/photograph'
import type { Phone } from '../support/browser/phone'
import { beginStory, handset } from '../support/browser/story'
import { routes } from '../../src/platform/routes'

/** What people choose by mistake: each has its sentence, and what was written and chosen before stays. */
const story = beginStory()
let wang: Phone

const chooses = async (files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  const asked = wang.page.waitForEvent('filechooser')
  await wang.taps('添加照片')
  await (await asked).setFiles(files)
}
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

story.tells(
  'a photo that is not one, and one of 100 megapixels, are refused by name; the words and the good one stay',
  async () => {
    wang = await story.phone('wang-member', { size: handset })
    await wang.sees('首页')
    await wang.opens(routes.courtyardForm)
    await wang.types('主题', '冬季用水')
    await chooses([
      file('名单.pdf', Buffer.from('%PDF-1.7')),
      file('全景.png', pngOf(10_000, 10_000, false)),
      file('大图.jpg', jpegClaiming(photoFixture('plain.jpg'), 10_000, 10_000)),
      await takePhotograph(wang.page, '院坝.jpg', '#7d8f69'),
    ])
    await wang.sees(/“名单.pdf”不是照片，或已损坏，请选 JPG 或 PNG 照片。/)
    await wang.sees(/“全景.png”有 100 百万像素，最多 40 百万像素，请换一张或先缩小。/)
    await wang.sees(/“大图.jpg”有 100 百万像素/)
    await wang.page.getByRole('button', { name: '移除第 1 张' }).waitFor()
    expect(await wang.page.getByRole('button', { name: '移除第 2 张' }).count()).toBe(0)
    await story.pictures('photos refused')
  },
)

story.tells(
  'closing the browser keeps the draft and its photo on this phone, and the list says how much they take',
  async () => {
    wang = await story.reopens(wang)
    await wang.opens(routes.courtyardNotes)
    await wang.sees(/本机存着 1 张照片，共 .*，上传后自动删去。/)
    await story.pictures('photos kept')
    await wang.taps('冬季用水')
    const picture = wang.page.getByRole('button', { name: '看照片第 1 张' })
    await picture.waitFor()
    const image = picture.locator('img')
    expect(
      await image.evaluate((element: HTMLImageElement) =>
        element.decode().then(() => [element.naturalWidth, element.naturalHeight]),
      ),
    ).toEqual([1600, 1200])
  },
)
