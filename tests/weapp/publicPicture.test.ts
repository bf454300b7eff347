import { draft } from '../api/courtyard/support'
import { openIds, startOrgan } from '../support/organ'
import type { Organ } from '../support/organ'
import { clock } from '../support/meeting'
import { builtWeapp, errorsOf, phoneOf, wireOf } from '../support/weapp/people'
import { startPhone } from '../support/weapp/phone'
import type { Phone } from '../support/weapp/phone'
import { pictureIn } from '../support/weapp/wx/media'

/** The picture of a courtyard meeting's summary, as phones of three pixels a point draw it, and as some cannot. */
let organ: Organ
let noteId: string
beforeAll(async () => {
  organ = await startOrgan()
  noteId = (await organ.ok(openIds.wang, 'courtyard.write', draft({ demands: [] }))).noteId
})
afterAll(() => organ.stop())

const page = () => `pages/courtyard/summary/index?noteId=${noteId}`
const opened = () => phoneOf(organ, 'wang', page())
const sizesOn = (phone: Phone) =>
  [...phone.files].filter(([path]) => path.endsWith('.png')).map(([, content]) => pictureIn(content))
const ends = (phone: Phone) => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}

describe('W5: the public picture', () => {
  it('has its own pixels, and the longest text as many pictures as it takes', async () => {
    const phone = await opened()
    await phone.until('the summary', () => phone.text().includes('贴出去的话里没有人名'))
    await phone.tap('生成图片')
    expect(sizesOn(phone)).toEqual([{ type: 'png', width: 1080, height: expect.any(Number) }])
    phone.files.clear()
    await phone.type('公开摘要', `冬季用水\n${'水'.repeat(5990)}`)
    expect(phone.text()).not.toContain('公示图片')
    await phone.tap('生成图片')
    const sizes = sizesOn(phone)
    expect(phone.text()).toContain(`公示图片，共 ${sizes.length} 张`)
    expect(sizes.length).toBeGreaterThan(5)
    for (const size of sizes) {
      expect(size!.width).toBe(1080)
      expect(size!.height).toBeLessThanOrEqual(2160)
    }
    await phone.type('公开摘要', '字\n'.repeat(2900))
    await phone.tap('生成图片')
    expect(phone.text()).toContain('请少分几行')
    ends(phone)
  })

  it('is the words on paper where the phone keeps no picture', async () => {
    const phone = await opened()
    phone.hands.refused.set('canvasToTempFilePath', 'canvasToTempFilePath:fail create bitmap failed')
    await phone.until('the summary', () => phone.text().includes('贴出去的话里没有人名'))
    await phone.tap('生成图片')
    expect(phone.text()).toContain('这部手机画不出图片。请把下面这张纸截屏保存，或点“复制文字”贴出去。')
    expect(phone.text()).toContain('院坝会情况')
    await phone.tap('复制文字')
    expect(phone.hands.clipboard).toContain('召开院坝会')
    ends(phone)
  })

  it('and where it knows no canvas off the screen', async () => {
    const phone = await startPhone({
      ...builtWeapp(),
      ...wireOf(organ, openIds.wang),
      now: () => Date.parse(clock('14:25')),
      open: page(),
      without: ['createOffscreenCanvas'],
    })
    await phone.until('the summary', () => phone.text().includes('贴出去的话里没有人名'))
    await phone.tap('生成图片')
    expect(phone.text()).toContain('这部手机画不出图片。')
    ends(phone)
  })
})
