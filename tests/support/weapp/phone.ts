import type { Element } from 'glass-easel'
import { noScreen } from './front'
import { createCameras } from './camera'
import type { PhoneOptions } from './phoneOptions'
import { createRealm } from './realm'
import type { Realm } from './realm'
import { asText, newRecord } from './record'
import type { PhoneRecord } from './record'
import { chromeOf } from './screen/chrome'
import { createStack } from './stack'
import { createTimers } from './timers'
import { calledIn, createViews, elementsOf, send, textOf, wheelOf, writtenIn } from './view'
import { createWx } from './wx'
import { emptyHands, handset } from './wx/device'
import type { Around, Hands } from './wx/device'
import { forgetTemporary } from './wx/files'
import type { PhoneFiles } from './wx/files'
import type { PhoneStorage } from './wx/storage'

export type { PhoneOptions } from './phoneOptions'

/** One launch of the untouched build on one phone, driven as by a person. */
export interface Phone {
  readonly record: PhoneRecord
  readonly storage: PhoneStorage
  readonly files: PhoneFiles
  readonly hands: Hands
  /** The page in front, such as `pages/main/home/index`. */
  path(): string
  /** All that the page in front says. */
  text(): string
  /** Taps what is called so (its spoken label or placeholder, or else its whole text), and waits until the phone is at rest. */
  tap(name: string | RegExp): Promise<void>
  /** All that stands on the page in front, in order. */
  elements(): Element[]
  /** Puts words in place of what stands in the field called so. */
  type(name: string, words: string): Promise<void>
  /** Puts these words into every field of the page in front that takes any, search boxes apart; gives how many there are. */
  typeEverywhere(words: string): Promise<number>
  /** Chooses on the wheel of the field labelled so: one of its words, or a day or a time. */
  choose(label: string, words: string): Promise<void>
  /** Sends another event to what is called so: `input` and `change` carry `{ value }`, `getphonenumber` a `{ code }`. */
  send(name: string, event: string, detail: object): Promise<void>
  /** An attribute of what is called so, as its tag receives it. */
  attribute(name: string | RegExp, attribute: string): unknown
  /** Opens a page as a link inside the app does. */
  go(url: string): Promise<void>
  back(): Promise<void>
  /** Presses a tab by its name. */
  tab(name: string): Promise<void>
  /** Holds a code before the camera of the page in front, and waits until the phone is at rest. @throws where none runs */
  show(code: string): Promise<void>
  /** Pulls the page in front down. @throws where WeChat would not let it be pulled */
  pullDown(): Promise<void>
  /** `quietly`: WeChat does not say so, as while the app is away. */
  /** The card as which the page in front is passed on; empty where WeChat offers none. */
  passOn(): { title?: string; path?: string; imageUrl?: string }
  network(online: boolean, quietly?: 'quietly'): Promise<void>
  /** The app goes to the background and comes back. */
  leaveAndReturn(): Promise<void>
  /** Waits until no call, no short timer and no answer is under way. @throws after two minutes */
  settled(): Promise<void>
  /** Waits until it holds, with what it waited for in the error. @throws after two minutes */
  until(what: string, holds: () => boolean): Promise<void>
  end(): void
}

/** Ends what hangs: far more than anything takes on a busy machine. */
const patienceMs = 120_000
const turn = () => new Promise<void>((done) => setTimeout(done, 1))

interface AppDefinition {
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(): void
}

export async function startPhone(options: PhoneOptions): Promise<Phone> {
  const {
    weapp,
    compiled,
    call,
    upload,
    now,
    storage = new Map(),
    files = new Map(),
    open = 'pages/main/home/index',
    front = noScreen(),
    size = handset,
    theme = 'light',
    without = [],
    library,
  } = options
  const record = newRecord()
  const hands: Hands = emptyHands()
  const cameras = createCameras(hands)
  forgetTemporary(files)
  const report = (error: unknown) => void record.errors.push(asText(error))
  const timers = createTimers(report)
  let online = true
  let underWay = 0
  let app: AppDefinition = {}
  const busy = (by: 1 | -1) => {
    underWay += by
  }
  const around: Around = { size, theme, library, tabsHidden: false, bar: () => stack.front().bar, toast: front.toast }
  const show = () => {
    const { instance, bar, surface, component } = stack.front()
    cameras.look(component)
    return front.show(surface.page, () =>
      chromeOf(weapp, theme, { path: instance.route, bar, depth: stack.pages().length, tabsHidden: around.tabsHidden }),
    )
  }
  const settled = async () => {
    const end = Date.now() + patienceMs
    for (let quiet = 0; quiet < 4; quiet = (await show()) || underWay + timers.pending() > 0 ? 0 : quiet + 1) {
      if (Date.now() > end) throw new Error(`${stack.front().instance.route} does not come to rest`)
      await turn()
    }
  }
  const realm: Realm = createRealm(weapp, now, (path) => ({ ...shared, ...views.scopeOf(path) }))
  const views = createViews({ weapp, compiled, copy: realm.copy, report, front })
  const stack = createStack({ weapp, views, record, load: realm.load, copy: realm.copy, absent: hands.absent })
  const wx = createWx({
    realm: () => realm,
    record,
    hands,
    storage,
    files,
    around,
    call,
    upload,
    develop: front.develop,
    online: () => online,
    navigation: stack.navigation,
    without,
    busy,
  })
  const said = (...words: unknown[]) => report(words.map(asText).join(' '))
  const shared: Record<string, unknown> = {
    wx: wx.api,
    App: (definition: AppDefinition) => {
      app = definition
    },
    getApp: () => app,
    getCurrentPages: stack.pages,
    console: { log: () => {}, info: () => {}, debug: () => {}, warn: () => {}, error: said },
    ...timers.api,
  }

  const navigate = (name: 'navigateTo' | 'navigateBack' | 'switchTab', given: object) =>
    (wx.api as Record<string, (given: object) => Promise<unknown>>)[name]!(given)
  front.listen(({ id, type, detail }, element) => {
    if (element) send(element, type, detail)
    else if (id === 0 && type === 'reachBottom') stack.cycle('onReachBottom')
    else if (id === 0 && type === 'back') void navigate('navigateBack', {})
    else if (id === 0 && type === 'tab') void navigate('switchTab', { url: `/${String(detail.path)}` })
  })
  const standing = () => [...elementsOf(stack.front().component)]
  const called = (name: string | RegExp): Element => {
    const found = calledIn(standing(), name)
    if (!found)
      throw new Error(
        `${stack.front().instance.route} shows no “${String(name)}” but: ${textOf(stack.front().component)}`,
      )
    return found
  }
  const phone: Phone = {
    record,
    storage,
    files,
    hands,
    path: () => stack.front().instance.route,
    text: () => textOf(stack.front().component),
    tap: async (name) => {
      const element = called(name)
      if (element.getAttribute('disabled') === true) throw new Error(`“${String(name)}” is disabled`)
      hands.tapping = true
      await front.tap(element)
      hands.tapping = false
      await settled()
    },
    elements: standing,
    type: async (name, words) => {
      await front.type(called(name), words)
      await settled()
    },
    typeEverywhere: async (words) => {
      const fields = writtenIn(standing())
      for (const field of fields) await front.type(field, words)
      await settled()
      return fields.length
    },
    choose: async (label, words) => {
      const face = called(new RegExp(`^${label.replace(/[()]/g, '\\$&')}，`))
      const wheel = wheelOf(stack.front().component, face)
      if (!wheel) throw new Error(`“${label}” has no wheel`)
      await front.tap(face)
      const range = wheel.getAttribute('range') as string[] | undefined
      if (range && !range.includes(words)) throw new Error(`“${label}” offers no “${words}” but: ${range.join('、')}`)
      send(wheel, 'change', { value: range ? String(range.indexOf(words)) : words })
      await settled()
    },
    send: async (name, event, detail) => {
      send(called(name), event, detail)
      await settled()
    },
    attribute: (name, attribute) => called(name).getAttribute(attribute),
    go: async (url) => {
      await navigate('navigateTo', { url })
      await settled()
    },
    back: async () => {
      if (!(await front.press('返回'))) await navigate('navigateBack', {})
      await settled()
    },
    tab: async (name) => {
      const tab = weapp.app.tabBar?.list.find(({ text }) => text === name)
      if (!tab) throw new Error(`there is no tab “${name}”`)
      if (!(await front.press(name))) await navigate('switchTab', { url: `/${tab.pagePath}` })
      await settled()
    },
    show: async (code) => {
      cameras.show(stack.front().component, code)
      await settled()
    },
    pullDown: async () => {
      const pulls = weapp.json('app.json').window as { enablePullDownRefresh?: boolean }
      if (pulls.enablePullDownRefresh !== true) throw new Error(`${phone.path()} is not to be pulled down`)
      record.pulls.push('pulled')
      stack.cycle('onPullDownRefresh')
      await settled()
    },
    passOn: () => stack.cycle('onShareAppMessage', { from: 'menu' }) ?? {},
    network: async (connected, quietly) => {
      online = connected
      if (!quietly) wx.tell('NetworkStatusChange', { isConnected: connected, networkType: connected ? 'wifi' : 'none' })
      await settled()
    },
    leaveAndReturn: async () => {
      stack.cycle('onHide')
      app.onHide?.()
      wx.tell('AppHide', {})
      app.onShow?.(entrance)
      wx.tell('AppShow', entrance)
      stack.cycle('onShow')
      await settled()
    },
    settled,
    until: async (what, holds) => {
      const end = Date.now() + patienceMs
      while (!holds()) {
        if (Date.now() > end)
          throw new Error(`still waiting for ${what}; ${stack.front().instance.route} says: ${phone.text()}`)
        await turn()
      }
    },
    end: () => timers.end(),
  }

  const [path = '', search = ''] = open.split('?')
  const entrance = realm.copy({ path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001 })
  realm.load('app.js')
  app.onLaunch?.(entrance)
  app.onShow?.(entrance)
  stack.launch(path, entrance.query)
  await settled()
  return phone
}
