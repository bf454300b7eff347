import type { PhoneRecord } from '../record'
import type { WxOptions, WxWork } from './answer'
import { WxRefusal } from './answer'

/** What a test holds before the camera or answers to a dialog. */
export interface Hands {
  /** Texts the scanner reads, first to last; with none left the person turns back. */
  readonly codes: string[]
  /** Whether dialogs are agreed to. */
  agree: boolean
}

interface DeviceOptions {
  readonly record: PhoneRecord
  readonly hands: Hands
  readonly online: () => boolean
}

const phone = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  pixelRatio: 2,
  safeArea: { left: 0, top: 44, right: 375, bottom: 778, width: 375, height: 734 },
}
const app = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: 17, fontSizeScaleFactor: 1 }
const device = { platform: 'ios', system: 'iOS 14.0', brand: 'phone', model: 'phone', benchmarkLevel: 20 }

/** The screen, the scanner, dialogs: what they answer and what is noted of them. */
export function deviceApis({ record, hands, online }: DeviceOptions) {
  const say = ({ title, content }: WxOptions) => void record.said.push([title, content].filter(Boolean).join(' '))
  const sync = {
    getWindowInfo: () => ({ ...phone }),
    getAppBaseInfo: () => ({ ...app }),
    getDeviceInfo: () => ({ ...device }),
    getSystemInfoSync: () => ({ ...phone, ...app, ...device }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    canIUse: () => true,
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
    showToast: say,
    showModal: (options) => {
      say(options)
      return { confirm: hands.agree, cancel: !hands.agree }
    },
    showActionSheet: () => {
      throw new WxRefusal('cancel')
    },
    requestSubscribeMessage: ({ tmplIds }) => Object.fromEntries((tmplIds as string[]).map((id) => [id, hands.agree ? 'accept' : 'reject'])),
    hideToast: nothing,
    showLoading: nothing,
    hideLoading: nothing,
    vibrateShort: nothing,
    setKeepScreenOn: nothing,
    setNavigationBarTitle: nothing,
    setNavigationBarColor: nothing,
    setClipboardData: nothing,
    stopPullDownRefresh: nothing,
    pageScrollTo: nothing,
    hideKeyboard: nothing,
    showTabBar: nothing,
    hideTabBar: nothing,
  }
  return { sync, later }
}
