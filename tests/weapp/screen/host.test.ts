import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium'
import { packageOf } from '../../support/weapp/package'
import type { Phone, PhoneOptions } from '../../support/weapp/phone'
import { startPhone } from '../../support/weapp/phone'
import { openScreen } from '../../support/weapp/screen/screen'
import type { Screen } from '../../support/weapp/screen/screen'
import { compileTemplates } from '../../support/weapp/templates'
import { handset } from '../../support/weapp/wx/device'
import type { PhoneFiles } from '../../support/weapp/wx/files'

/** The host itself, over a mini-program of one page that is written by hand: what the product's tests rely on. */
const script = `
  const heard = []
  Page({
    data: { words: '', heard: '', rows: [] },
    hear(event) { heard.push(event.type); this.setData({ heard: heard.join(' ') }) },
    type(event) { this.setData({ words: event.detail.value }) },
    send(event) { this.setData({ rows: 'x'.repeat(Number(event.target.dataset.bytes)) }) },
    keep() {
      const files = wx.getFileSystemManager()
      const outside = () => { try { files.writeFileSync('wxfile://elsewhere', 'x') } catch (error) { return error.message } }
      files.writeFileSync(wx.env.USER_DATA_PATH + '/kept', '留下')
      wx.chooseMedia({ count: 1, success: ({ tempFiles }) => this.setData({ words: outside() + ' ' + tempFiles[0].width + '×' + tempFiles[0].height }) })
    },
    read() { this.setData({ words: wx.getFileSystemManager().readFileSync(wx.env.USER_DATA_PATH + '/kept', 'utf8') }) },
    ask() { wx.getLocation({}) },
    onReachBottom() { this.setData({ heard: 'the end' }) },
  })`
const template = `
  <view class="half" bindtouchstart="hear" bindtouchend="hear" bindtap="hear"><text>半宽</text></view>
  <button disabled="{{true}}" bindtap="hear">关着的</button>
  <input aria-label="一行" value="{{words}}" bindinput="type" />
  <image src="/pages/a/none.png" />
  <view>听到：{{heard}}</view><view>写着：{{words}}</view>
  <view bindtap="send" data-bytes="300000">送三十万</view><view bindtap="send" data-bytes="1100000">送一百一十万</view>
  <view bindtap="keep">留文件</view><view bindtap="read">读文件</view><view bindtap="ask">问位置</view>
  <view class="covered"><view class="lid"></view><view bindtap="hear">盖住的</view></view>
  <view class="long"></view>`
const styles = `
  @import "../../shared.wxss";
  .half { width: 375rpx; height: 44px; }
  .covered { position: relative; } .lid { position: absolute; top: 0; left: 0; right: 0; bottom: 0; }
  .long { height: 2000px; }`
const text = {
  'app.json': JSON.stringify({
    pages: ['pages/a/index'],
    window: {
      navigationBarTitleText: '手写的',
      navigationBarBackgroundColor: '#ffffff',
      navigationBarTextStyle: 'black',
    },
  }),
  'app.js': 'App({})',
  'app.wxss': '',
  'shared.wxss': 'page { padding-top: 20rpx; } view { box-sizing: border-box; }',
  'pages/a/index.json': '{}',
  'pages/a/index.js': script,
  'pages/a/index.wxml': template,
  'pages/a/index.wxss': styles,
}
const weapp = packageOf(new Map(Object.entries(text).map(([path, content]) => [path, Buffer.from(content)])))
const compiled = compileTemplates(weapp)
const nobody = async () => {
  throw new Error('this mini-program calls nobody')
}
const options: PhoneOptions = { weapp, compiled, call: nobody, upload: nobody, now: () => 0, open: 'pages/a/index' }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('on a screen', () => {
  let screen: Screen
  let phone: Phone
  const measure = (selector: string) =>
    screen.page.evaluate((wanted) => {
      const { width, height, y } = document
        .querySelector<HTMLIFrameElement>('iframe.front')!
        .contentDocument!.querySelector(wanted)!
        .getBoundingClientRect()
      return { width, height, y }
    }, selector)

  beforeEach(async () => {
    screen = await openScreen({ browser, weapp, size: handset, files: new Map() })
    phone = await startPhone({ ...options, front: screen })
  })
  afterEach(async () => {
    phone.end()
    await screen.close()
  })

  it('a screen is 750 rpx wide, tags are WeChat’s, sheets are imported, a picture has WeChat’s size', async () => {
    expect(await measure('.half')).toEqual({ width: 187.5, height: 44, y: 10 })
    expect(await measure('wx-image')).toMatchObject({ width: 320, height: 240 })
    expect(await screen.page.getByText('手写的').isVisible()).toBe(true)
  })

  it('a tap is touch, release and tap, in this order; a button that is off takes none', async () => {
    await phone.tap('半宽')
    expect(phone.text()).toContain('听到：touchstart touchend tap')
    await phone.tap('关着的').catch(() => undefined)
    expect(phone.text()).not.toContain('tap tap')
  })

  it('a field takes what is typed, 140 characters at most unless told otherwise', async () => {
    await phone.type('一行', '一'.repeat(150))
    expect(phone.attribute('一行', 'value')).toBe('一'.repeat(140))
    await phone.type('一行', '')
    expect(phone.attribute('一行', 'value')).toBe('')
  })

  it('what is covered cannot be tapped', async () => {
    await expect(phone.tap('盖住的')).rejects.toThrow(/lies under <wx-view[^>]*class="lid"/)
  })

  it('the end of a page is told', async () => {
    await screen.page.evaluate(() =>
      document.querySelector<HTMLIFrameElement>('iframe.front')!.contentWindow!.scrollTo(0, 5000),
    )
    await phone.until('the end', () => phone.text().includes('听到：the end'))
  })
})

describe('on either front', () => {
  it('setData is counted by page, flagged above 256 kB and refused above 1 MB', async () => {
    const phone = await startPhone(options)
    await phone.tap('送三十万')
    expect(phone.record.errors.join()).toMatch(/pages\/a\/index: setData of 3000\d\d bytes/)
    await phone.tap('送一百一十万')
    expect(phone.record.errors.join()).toMatch(/setData of 11000\d\d bytes is refused/)
    expect(phone.record.setDatas.map(({ page }) => page)).toEqual(['pages/a/index', 'pages/a/index'])
    phone.end()
  })

  it('files of the person stay when the app is killed, others do not, and nothing is written elsewhere', async () => {
    const files: PhoneFiles = new Map()
    const first = await startPhone({ ...options, files })
    first.hands.photos.push(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x05', 'latin1'))
    await first.tap('留文件')
    expect(first.text()).toContain('permission denied')
    expect(first.text()).toContain('7×5')
    expect(files.size).toBe(2)
    first.end()
    const second = await startPhone({ ...options, files })
    expect([...files.keys()]).toEqual(['wxfile://usr/kept'])
    await second.tap('读文件')
    expect(second.text()).toContain('写着：留下')
    second.end()
  })

  it('what is not modelled is noted by name', async () => {
    const phone = await startPhone(options)
    await phone.tap('问位置')
    expect([...phone.record.unknownApis]).toEqual(['getLocation'])
    expect(phone.record.errors).toHaveLength(1)
    phone.end()
  })
})
