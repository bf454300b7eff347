import type { PhoneRecord } from '../record'
import type { Bar, Theme } from '../screen/chrome'
import type { WxOptions, WxWork } from './answer'
import { WxRefusal } from './answer'

/** What a test holds before the camera or answers to a dialog. */
export interface Hands {
  /** Texts the scanner reads, first to last; with none left the person turns back. */
  readonly codes: string[]
  /** Photos that are chosen next, and files out of a chat. */
  readonly photos: Buffer[]
  readonly files: { readonly name: string; readonly content: Buffer }[]
  clipboard: string
  /** Whether dialogs are agreed to. */
  agree: boolean
  /** The answers to the next dialogs, first to last, before `agree` counts again. */
  readonly answers: boolean[]
  /** Subpackages, by their root, that do not arrive when they are first wanted. */
  readonly absent: Set<string>
  /**
   * What the person or the system has refused this app, by the API's name, with WeChat's words for it; `camera` for the one in
   * the page.
   */
  readonly refused: Map<string, string>
  /** Neither starts nor says why: a WeChat on a PC. */
  cameraSilent: boolean
  /** A finger is on the screen: some calls WeChat takes from nothing else. */
  tapping: boolean
  /** Whether a screen reader is on. */
  reader: boolean
  /** What a call says while there is no network. */
  networkWords: string
}

/** The phone itself, and what WeChat draws around the page in front. */
export interface Around {
  readonly size: { readonly width: number; readonly height: number }
  readonly theme: Theme
  /** The version of WeChat's library, a recent one when not given. */
  readonly library?: string
  tabsHidden: boolean
  /** The bar of the page in front. */
  bar(): Bar
  toast(words: string, ms: number): void
}

export const emptyHands = (): Hands => ({
  codes: [],
  photos: [],
  files: [],
  clipboard: '',
  agree: true,
  answers: [],
  absent: new Set(),
  refused: new Map(),
  cameraSilent: false,
  tapping: false,
  reader: false,
  networkWords: 'request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED',
})

interface DeviceOptions {
  readonly around: Around
  readonly record: PhoneRecord
  readonly hands: Hands
  readonly online: () => boolean
}

/** A usual phone, px. */
export const handset = { width: 375, height: 812 }

/** Pixels a point, as most phones have today. */
export const pixelRatio = 3

/** Status bar and title, and the space below the screen's rounded corners; a PC has only the title. */
export const bars = { above: 88, status: 44, below: 34, title: 44 }

const windowOf = ({ width, height }: Around['size']) => {
  const wide = width >= 960
  const [top, below] = wide ? [0, 0] : [bars.status, bars.below]
  return {
    windowWidth: width,
    windowHeight: height - (wide ? bars.title : bars.above),
    screenWidth: width,
    screenHeight: height,
    statusBarHeight: top,
    pixelRatio,
    safeArea: { left: 0, top, right: width, bottom: height - below, width, height: height - top - below },
  }
}
const aboutApp = ({ theme, library = '3.8.0' }: Around) => ({ ...app, theme, SDKVersion: library })
const app = { version: '8.0.50', language: 'zh_CN', fontSizeSetting: 17, fontSizeScaleFactor: 1 }
const device = { platform: 'ios', system: 'iOS 14.5', brand: 'phone', model: 'phone', benchmarkLevel: 20 }

/** One player: what it is told to play is heard. */
const audio = (record: PhoneRecord) => {
  const player = {
    src: '',
    stop: () => undefined,
    destroy: () => undefined,
    play: () => void record.sounds.push(player.src),
  }
  return player
}

/** The screen, the scanner, dialogs: what they answer and what is noted of them. */
export function deviceApis({ record, hands, online, around }: DeviceOptions) {
  const say = ({ title, content }: WxOptions) => void record.said.push([title, content].filter(Boolean).join(' '))
  const sync = {
    getWindowInfo: () => windowOf(around.size),
    getAppBaseInfo: () => aboutApp(around),
    getDeviceInfo: () => ({ ...device }),
    getSystemInfoSync: () => ({ ...windowOf(around.size), ...aboutApp(around), ...device }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    canIUse: () => true,
    createInnerAudioContext: () => audio(record),
    nextTick: (run: () => void) => void setTimeout(run, 0),
  }
  const nothing: WxWork = () => undefined
  const later: Record<string, WxWork> = {
    getNetworkType: () => ({ networkType: online() ? 'wifi' : 'none' }),
    scanCode: () => {
      const result = hands.codes.shift()
      if (result === undefined) throw new WxRefusal('cancel')
      return { result, scanType: 'QR_CODE', charSet: 'utf-8' }
    },
    showToast: (options) => {
      say(options)
      record.passed.push(String(options.title))
      around.toast(String(options.title), Number(options.duration ?? 1500))
    },
    showModal: (options) => {
      say(options)
      const agreed = hands.answers.shift() ?? hands.agree
      return { confirm: agreed, cancel: !agreed }
    },
    openSetting: () => {
      record.settings.push('app')
      return { authSetting: {} }
    },
    openAppAuthorizeSetting: () => void record.settings.push('phone'),
    updateWeChatApp: () => void record.settings.push('update'),
    showActionSheet: () => {
      throw new WxRefusal('cancel')
    },
    requestSubscribeMessage: ({ tmplIds }) =>
      Object.fromEntries((tmplIds as string[]).map((id) => [id, hands.agree ? 'accept' : 'reject'])),
    hideToast: nothing,
    showLoading: nothing,
    hideLoading: nothing,
    vibrateShort: () => void record.buzzes.push('short'),
    vibrateLong: () => void record.buzzes.push('long'),
    setInnerAudioOption: nothing,
    enableAlertBeforeUnload: ({ message }) => void record.warnings.push(String(message)),
    disableAlertBeforeUnload: () => void record.warnings.push(''),
    checkIsOpenAccessibility: () => ({ open: hands.reader }),
    setKeepScreenOn: nothing,
    setVisualEffectOnCapture: ({ visualEffect }) => void record.captures.push(String(visualEffect)),
    setNavigationBarTitle: ({ title }) => {
      around.bar().title = String(title)
    },
    setNavigationBarColor: ({ frontColor, backgroundColor }) =>
      void Object.assign(around.bar(), { ink: frontColor, background: backgroundColor }),
    stopPullDownRefresh: () => void record.pulls.push('ended'),
    pageScrollTo: nothing,
    hideKeyboard: nothing,
    showTabBar: () => {
      around.tabsHidden = false
    },
    hideTabBar: () => {
      around.tabsHidden = true
    },
  }
  return { sync, later }
}
