import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { phoneAccess } from '../../src/features/session/privacyNotice'
import { namesOf } from '../support/weapp/code'
import { pathFrom, readWeapp } from '../support/weapp/package'
import { compileTemplates } from '../support/weapp/templates'

const weapp = readWeapp()
const kB = 1000
const sizeOfPackage = (root: string) =>
  [...weapp.files]
    .filter(([path]) => weapp.packageOf(path) === root)
    .reduce((sum, [, content]) => sum + content.length, 0)
const subPackages = (weapp.app.subPackages ?? []).map(({ root }) => root)

describe('the pages', () => {
  it('are there, each with its script, settings and template', () => {
    expect(weapp.pages.length).toBeGreaterThanOrEqual(20)
    const missing = weapp.pages
      .flatMap((page) => ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`))
      .filter((path) => !weapp.has(path))
    expect(missing).toEqual([])
  })

  it('of checking in are reachable with the main package alone', () => {
    expect(weapp.app.pages).toEqual(
      expect.arrayContaining([
        'pages/main/home/index',
        'pages/main/scan/index',
        'pages/main/myCode/index',
        'pages/main/shortCode/index',
        'pages/main/accepted/index',
      ]),
    )
  })

  it('use components that exist', () => {
    const used = weapp.pages.flatMap((page) =>
      Object.values((weapp.json(`${page}.json`).usingComponents ?? {}) as Record<string, string>).map((target) =>
        pathFrom(`${page}.json`, target),
      ),
    )
    expect(used.length).toBeGreaterThan(0)
    expect([...new Set(used)].filter((path) => !weapp.has(`${path}.js`) || !weapp.has(`${path}.wxml`))).toEqual([])
  })

  it('C8: preloads nothing but on wifi', () => {
    const rules = Object.values((weapp.json('app.json').preloadRule ?? {}) as Record<string, { network: string }>)
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.filter(({ network }) => network !== 'wifi')).toEqual([])
  })

  it('and the tabs, the preloaded packages and the theme name what exists', () => {
    expect(
      weapp.app.tabBar!.list.map(({ pagePath }) => pagePath).filter((page) => !weapp.app.pages.includes(page)),
    ).toEqual([])
    const preload = (weapp.json('app.json').preloadRule ?? {}) as Record<string, { packages: string[] }>
    expect(
      Object.values(preload)
        .flatMap(({ packages }) => packages)
        .filter((name) => !subPackages.includes(name)),
    ).toEqual([])
    const themes = weapp.json(weapp.app.themeLocation!) as Record<'light' | 'dark', Record<string, string>>
    const wanted = [...JSON.stringify(weapp.app).matchAll(/"@(\w+)"/g)].map(([, name]) => name!)
    expect(wanted.length).toBeGreaterThan(0)
    for (const theme of [themes.light, themes.dark]) {
      expect(wanted.filter((name) => !(name in theme))).toEqual([])
      expect(
        Object.values(theme).filter((value) => value.endsWith('.png') && !weapp.has(pathFrom('app.json', value))),
      ).toEqual([])
    }
  })
})

describe('the templates', () => {
  it('satisfy WeChat’s own compiler', () => {
    const { errors, templates } = compileTemplates(weapp)
    expect(errors).toEqual([])
    expect(weapp.pages.filter((page) => !templates.has(page))).toEqual([])
  })

  it('import what exists', () => {
    const targets = weapp
      .named('wxml')
      .flatMap((path) =>
        [...weapp.text(path).matchAll(/<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g)].map(([, target]) =>
          pathFrom(path, target!),
        ),
      )
    expect(targets).toContain('utils.wxs')
    expect(targets.filter((path) => !weapp.has(path))).toEqual([])
  })
})

describe('the weight (P10)', () => {
  it('of the main package is at most 700 kB, of any package 1 MB, of all 4 MB', () => {
    const all = ['', ...subPackages].map((root) => ({ root, bytes: sizeOfPackage(root) }))
    expect(all.filter(({ bytes }) => bytes === 0 || bytes > 1000 * kB)).toEqual([])
    expect(all[0]!.bytes).toBeLessThanOrEqual(700 * kB)
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(4000 * kB)
  })

  it('of each icon is at most 40 KB', () => {
    const icons = weapp.named('png', 'jpg', 'jpeg')
    expect(icons.length).toBeGreaterThan(0)
    expect(icons.filter((path) => weapp.files.get(path)!.length > 40 * 1024)).toEqual([])
  })

  it('is without source maps', () => {
    expect(weapp.named('map')).toEqual([])
    expect(weapp.named('js', 'wxss').filter((path) => weapp.text(path).includes('sourceMappingURL'))).toEqual([])
  })
})

describe('what WeChat wants declared', () => {
  it('W11: is no page for its search', () => {
    expect((weapp.app as { sitemapLocation?: string }).sitemapLocation).toBe('sitemap.json')
    expect(weapp.json('sitemap.json').rules).toEqual([{ action: 'disallow', page: '*' }])
  })

  /** Need `requiredPrivateInfos` and a permission of their own; the product keeps no location. */
  const locations = [
    'getLocation',
    'getFuzzyLocation',
    'chooseLocation',
    'choosePoi',
    'chooseAddress',
    'onLocationChange',
    'startLocationUpdate',
    'startLocationUpdateBackground',
  ]
  /** Calls that the privacy guide of the mini-program must list, beside locations. */
  const privateCalls = [
    'chooseImage',
    'chooseMedia',
    'chooseVideo',
    'chooseMessageFile',
    'getUserInfo',
    'getUserProfile',
    'getWeRunData',
    'startRecord',
    'getRecorderManager',
    'createCameraContext',
    'createVKSession',
    'openBluetoothAdapter',
    'saveImageToPhotosAlbum',
    'saveVideoToPhotosAlbum',
    'addPhoneContact',
    'addPhoneCalendar',
    'addPhoneRepeatCalendar',
    'setClipboardData',
    'getClipboardData',
    'chooseInvoice',
    'chooseInvoiceTitle',
    'chooseLicensePlate',
    'startAccelerometer',
    'startCompass',
    'startGyroscope',
    'startDeviceMotionListening',
  ]
  const scripts = weapp.named('js').map((path) => namesOf(weapp.text(path)))
  const called = (name: string) => scripts.some((names) => names.called.has(name))

  it('is no location', () => {
    expect(locations.filter(called)).toEqual([])
    expect(weapp.app.requiredPrivateInfos ?? []).toEqual([])
  })

  it('is one domain: that of the cloud’s storage, for downloads (decision 0011); nothing else is fetched', () => {
    const reach = ['request', 'connectSocket', 'createTCPSocket', 'createUDPSocket', 'downloadFile', 'preconnect']
    const own = weapp
      .named('js')
      .filter((path) => path !== 'taro.js')
      .map((path) => namesOf(weapp.text(path)))
    expect(reach.filter((name) => own.some(({ called: names }) => names.has(name)))).toEqual(['downloadFile'])
  })

  it('is what the privacy notice says of the phone (decision 0011); scanning opens WeChat’s own scanner, which is no privacy interface', () => {
    const opened = scripts.flatMap(({ texts }) =>
      texts.filter((text) => /^(getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|nickname)$/.test(text)),
    )
    const camera = weapp.text('base.wxml').includes('<camera') ? ['camera'] : []
    const found = [...new Set(opened), ...privateCalls.filter(called), ...camera]
    expect(found.sort()).toEqual(Object.keys(phoneAccess).sort())
    expect(called('scanCode')).toBe(true)
  })

  it('U11 the camera of the door takes codes alone, asks for nothing else, and its four sounds are at hand', () => {
    const camera = /<camera\b[^>]*>/.exec(weapp.text('base.wxml'))?.[0]
    expect(camera).toMatch(/\bmode=/)
    expect(camera).toMatch(/bindscancode="eh"/i)
    expect(scripts.some(({ texts }) => texts.includes('scanCode'))).toBe(true)
    // Of what may be named there WeChat knows locations alone; the camera's words stand in the privacy guide.
    expect(weapp.app).not.toHaveProperty('permission')
    const tones = weapp.named('wav')
    expect(tones.map((path) => path.split('/').at(-1)).sort()).toEqual(['already.wav', 'look.wav', 'no.wav', 'yes.wav'])
    expect(tones.map((path) => weapp.packageOf(path))).toEqual(['', '', '', ''])
    expect(tones.filter((path) => weapp.files.get(path)!.length > 4 * 1024)).toEqual([])
  })
})

describe('project.config.json', () => {
  it('points the developer tools at what the build makes', () => {
    const own = JSON.parse(readFileSync(resolve('project.config.json'), 'utf8')) as Record<string, unknown>
    expect(own).toMatchObject({
      compileType: 'miniprogram',
      miniprogramRoot: 'dist/weapp/',
      cloudfunctionRoot: 'dist/cloudfunctions/',
    })
    // The build has chosen the syntax already; a second pass by the tools would only slow it.
    expect(own.setting).toMatchObject({ es6: false, enhance: false, postcss: false, urlCheck: true })
    expect(Number((own.libVersion as string).split('.')[0])).toBeGreaterThanOrEqual(3)
  })
})
