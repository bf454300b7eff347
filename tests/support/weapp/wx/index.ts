import { newRecord } from '../record'
import type { PhoneRecord } from '../record'
import type { Realm } from '../realm'
import type { WxWork } from './answer'
import { WxRefusal, wxApi } from './answer'
import type { Develop } from './canvas'
import { canvasApis } from './canvas'
import type { CallFunction, Upload } from './cloud'
import { cloudApis } from './cloud'
import type { Around, Hands } from './device'
import { deviceApis, emptyHands, handset } from './device'
import type { PhoneFiles } from './files'
import { fileManager, userData } from './files'
import { mediaApis } from './media'
import type { PhoneStorage } from './storage'
import { storageApis } from './storage'

type Listener = (event: object) => void

const inTap = new Set(['shareFileMessage'])

/** Names that libraries look for and do without. */
const optional = new Set([
  'webpackJsonp',
  'then',
  'toJSON',
  'qy',
  'getPerformance',
  'createRewardedVideoAd',
  'onLazyLoadError',
])

interface WxOptions {
  readonly realm: () => Realm
  readonly record: PhoneRecord
  readonly hands: Hands
  readonly around: Around
  readonly storage: PhoneStorage
  readonly files: PhoneFiles
  readonly call: CallFunction
  readonly upload: Upload
  readonly develop: Develop
  readonly online: () => boolean
  readonly navigation: Readonly<Record<string, WxWork>>
  /** APIs that this WeChat is too old for. */
  readonly without: readonly string[]
  readonly busy: (by: 1 | -1) => void
}

interface Wx {
  /** What the logic sees as `wx`. */
  readonly api: object
  /** Tells the listeners registered by `on<Name>`. */
  tell(name: 'AppShow' | 'AppHide' | 'NetworkStatusChange', event: object): void
}

const events = [
  'AppShow',
  'AppHide',
  'NetworkStatusChange',
  'ThemeChange',
  'WindowResize',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'KeyboardHeightChange',
  'MemoryWarning',
]

/** What the host answers to, by name; navigation is the page stack's. */
export function modelledApis(): string[] {
  const never = () => {
    throw new Error('only the names are asked for')
  }
  const around = { size: handset, theme: 'light' as const, tabsHidden: false, bar: never, toast: never }
  const nothing = {
    realm: never,
    call: never,
    upload: never,
    develop: never,
    online: () => true,
    busy: never,
    navigation: {},
    without: [],
  }
  return Object.keys(
    createWx({ ...nothing, around, record: newRecord(), hands: emptyHands(), storage: new Map(), files: new Map() })
      .api,
  )
}

/** The stand-in for `wx`. What is not modelled is noted by name, and answers as if the platform were too old for it. */
export function createWx(options: WxOptions): Wx {
  const listeners = new Map<string, Set<Listener>>(events.map((name) => [name, new Set()]))
  const heard = Object.fromEntries(
    events.flatMap((name) => [
      [`on${name}`, (listener: Listener) => void listeners.get(name)!.add(listener)],
      [
        `off${name}`,
        (listener?: Listener) => void (listener ? listeners.get(name)!.delete(listener) : listeners.get(name)!.clear()),
      ],
    ]),
  )
  const unlessRefused =
    (name: string, work: WxWork): WxWork =>
    (given) => {
      const words = options.hands.refused.get(name)
      if (words !== undefined) throw new WxRefusal(words)
      return work(given)
    }
  /** What WeChat takes from nothing but a finger on the screen is judged when it is called, not when its turn comes. */
  const called = (name: string, work: WxWork) => {
    if (!inTap.has(name)) return wxApi(name, work, options.busy)
    return (given?: Parameters<WxWork>[0]) => {
      const { tapping } = options.hands
      const judged: WxWork = (each) => {
        if (!tapping) throw new WxRefusal('can only be invoked by user TAP gesture.')
        return work(each)
      }
      return wxApi(name, judged, options.busy)(given)
    }
  }
  const storage = storageApis(options.storage)
  const device = deviceApis(options)
  const canvas = canvasApis(options)
  const files = fileManager(options)
  const later = { ...storage.later, ...device.later, ...mediaApis(options), ...canvas.later, ...options.navigation }
  const names: Record<string, unknown> = {
    ...storage.sync,
    ...device.sync,
    ...canvas.sync,
    ...heard,
    ...Object.fromEntries(Object.entries(later).map(([name, work]) => [name, called(name, unlessRefused(name, work))])),
    cloud: cloudApis(options),
    env: { USER_DATA_PATH: userData },
    getFileSystemManager: () => files,
  }
  for (const name of options.without) delete names[name]
  const api = new Proxy(names, {
    get(target, name: string) {
      if (!(name in target) && typeof name === 'string' && !optional.has(name) && !options.without.includes(name))
        options.record.unknownApis.add(name)
      return target[name]
    },
  })
  return { api, tell: (name, event) => listeners.get(name)!.forEach((listener) => listener(event)) }
}
