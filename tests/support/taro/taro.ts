import { useEffect } from 'react'

/** What a test may set and read of the stand-in for Taro. */
interface TaroState {
  /** Every API called, oldest first. */
  calls: { api: string; options: unknown }[]
  /** What an API resolves with; a function may reject by throwing. */
  answers: Record<string, unknown>
  pages: { route: string }[]
  params: Record<string, string>
  storage: Map<string, unknown>
}

const fresh = (): TaroState => ({
  calls: [],
  answers: {},
  pages: [{ route: 'pages/main/home/index' }],
  params: {},
  storage: new Map(),
})

export const taroState: TaroState = fresh()

export const resetTaro = () => void Object.assign(taroState, fresh())

/** The options of the last call of an API. */
export const lastCall = (api: string): unknown => taroState.calls.filter((call) => call.api === api).at(-1)?.options

const listeners = new Map<string, Set<(value: unknown) => void>>()

/** Plays an event of the platform, such as `AppShow` or `NetworkStatusChange`. */
export const play = (event: string, value?: unknown) => listeners.get(event)?.forEach((tell) => tell(value))

const note = (api: string, options?: unknown) => {
  taroState.calls.push({ api, options })
  const answer = taroState.answers[api]
  return typeof answer === 'function' ? (answer as (options: unknown) => unknown)(options) : (answer ?? {})
}

const later = (api: string) => async (options?: unknown) => note(api, options)
const now = (api: string) => (options?: unknown) => note(api, options)

const on = (event: string) => (tell: (value: unknown) => void) => {
  const told = listeners.get(event) ?? new Set()
  listeners.set(event, told.add(tell))
}
const off = (event: string) => (tell: (value: unknown) => void) => void listeners.get(event)?.delete(tell)

const known: Record<string, unknown> = {
  getCurrentPages: () => taroState.pages,
  getCurrentInstance: () => ({ router: { params: taroState.params, path: `/${taroState.pages.at(-1)?.route}` } }),
  getStorageSync: (key: string) => taroState.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    note('setStorageSync', { key, value })
    taroState.storage.set(key, value)
  },
  removeStorageSync: (key: string) => taroState.storage.delete(key),
  nextTick: (run: () => void) => queueMicrotask(run),
  getAppBaseInfo: now('getAppBaseInfo'),
  getWindowInfo: now('getWindowInfo'),
  getNetworkType: now('getNetworkType'),
  cloud: { init: now('cloud.init'), callFunction: later('cloud.callFunction') },
}

/** Events are `onX`/`offX`; everything else is an API that records its call and resolves with the answer set for it. */
const Taro = new Proxy(known, {
  get(target, name: string) {
    if (name in target) return target[name]
    const event = /^(on|off)([A-Z].*)$/.exec(name)
    if (event) return event[1] === 'on' ? on(event[2] ?? '') : off(event[2] ?? '')
    return later(name)
  },
})

export default Taro

const atMount = (run: (value: unknown) => void) => useEffect(() => run(taroState.params), [])

export const useLaunch = atMount
export const useLoad = atMount
export const useReady = atMount
export const useDidShow = (run: () => void) =>
  useEffect(() => {
    run()
    on('PageShow')(run)
    return () => off('PageShow')(run)
  }, [])
const forEvent = (event: string) => (run: () => void) =>
  useEffect(() => {
    on(event)(run)
    return () => off(event)(run)
  })
export const useDidHide = forEvent('PageHide')
export const useUnload = (run: () => void) => useEffect(() => run, [])
export const usePullDownRefresh = forEvent('PullDownRefresh')
export const useReachBottom = forEvent('ReachBottom')
export const useShareAppMessage = forEvent('ShareAppMessage')
export const useRouter = () => ({ params: taroState.params, path: `/${taroState.pages.at(-1)?.route}` })
