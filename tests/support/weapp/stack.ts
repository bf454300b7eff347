import type { Element, NativeNode } from 'glass-easel'
import type { WxOptions, WxWork } from './wx/answer'
import { WxRefusal } from './wx/answer'
import type { PhoneRecord } from './record'
import { setDataLimits, sizeOf } from './record'
import type { WeappPackage } from './package'
import type { MountedPage, PageInstance, Views } from './view'
import { elementsOf, send } from './view'

/** WeChat opens no eleventh page. */
const deepest = 10

interface StackOptions {
  readonly weapp: WeappPackage
  readonly views: Views
  readonly record: PhoneRecord
  /** Loads a file of the package. */
  readonly load: (path: string) => void
  readonly copy: <Value>(value: Value) => Value
  /** Subpackages that do not arrive when they are first wanted. */
  readonly absent: ReadonlySet<string>
}

interface PageStack {
  /** The pages that are open, the one in front last. */
  pages(): PageInstance[]
  front(): MountedPage
  /** Opens the first page. */
  launch(path: string, query: Record<string, string>): void
  readonly navigation: Readonly<Record<string, WxWork>>
  /** Calls a life cycle of the page in front. */
  cycle(name: string, ...given: unknown[]): unknown
}

const split = (url: string) => {
  const [path = '', search = ''] = url.split('?')
  // WeChat hands values over as they stand in the address.
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0]!, pair.slice(pair.indexOf('=') + 1)]),
  )
  return { path: path.replace(/^\//, ''), query }
}

export function createStack({ weapp, views, record, load, copy, absent }: StackOptions): PageStack {
  const tabs = new Set(weapp.app.tabBar?.list.map(({ pagePath }) => pagePath))
  const stored = new Map<string, MountedPage>()
  const closed = new WeakSet<PageInstance>()
  const arrived = new Set<string>()
  let stack: MountedPage[] = []
  const front = () => stack[stack.length - 1]!

  const run = ({ instance }: MountedPage, name: string, ...given: unknown[]): unknown => {
    const member = instance[name]
    return typeof member === 'function' ? member.apply(instance, given) : undefined
  }

  const account = (path: string, instance: PageInstance) => {
    const setData = instance.setData.bind(instance)
    instance.setData = (given, done) => {
      // The logic may still be drawing a page that has gone; nobody hears of it.
      if (closed.has(instance)) return
      const bytes = sizeOf(given)
      record.setDatas.push({ page: path, bytes })
      if (bytes > setDataLimits.max) throw new Error(`setData of ${bytes} bytes is refused`)
      if (bytes > setDataLimits.audit) record.errors.push(`${path}: setData of ${bytes} bytes`)
      setData(copy(given), done)
    }
  }

  const open = (path: string, query: Record<string, string>): MountedPage => {
    for (const used of Object.values((weapp.json(`${path}.json`).usingComponents ?? {}) as Record<string, string>))
      load(join(path, used))
    load(`${path}.js`)
    const page = views.mount(path)
    page.instance.route = path
    page.instance.options = query
    account(path, page.instance)
    run(page, 'onLoad', copy(query))
    return page
  }
  const shown = (page: MountedPage) => {
    run(page, 'onShow')
    run(page, 'onReady')
  }
  const close = (page: MountedPage) => {
    run(page, 'onUnload')
    closed.add(page.instance)
    page.surface.release()
  }
  const closeAll = () => {
    for (const page of new Set([...stack.slice().reverse(), ...stored.values()])) close(page)
    stored.clear()
    stack = []
  }
  const put = (path: string, query: Record<string, string>) => {
    const page = open(path, query)
    if (tabs.has(path)) stored.set(path, page)
    stack.push(page)
    shown(page)
  }
  const target = ({ url }: WxOptions, tab: boolean | undefined) => {
    const { path, query } = split(String(url))
    if (!weapp.pages.includes(path)) throw new WxRefusal(`page "${path}" is not found`)
    if (tab !== undefined && tabs.has(path) !== tab)
      throw new WxRefusal(tab ? 'can not switch to no-tabBar page' : 'can not navigateTo a tabbar page')
    const part = weapp.packageOf(path)
    if (absent.has(part) && !arrived.has(part)) throw new WxRefusal(`load subpackage "${part}" timeout`)
    arrived.add(part)
    return { path, query }
  }

  /** What is shown of a `page-container` is closed by the way back, once, in place of the page. */
  const left = new WeakSet<Element>()
  const containerOf = ({ component }: MountedPage) =>
    [...elementsOf(component)].find(
      (each) => (each as NativeNode).is === 'page-container' && each.getAttribute('show') === true && !left.has(each),
    )

  const navigation: Record<string, WxWork> = {
    navigateTo: (options) => {
      const { path, query } = target(options, false)
      if (stack.length >= deepest) throw new WxRefusal('webview count limit exceed')
      run(front(), 'onHide')
      put(path, query)
    },
    redirectTo: (options) => {
      const { path, query } = target(options, false)
      const old = stack.pop()!
      stored.delete(old.instance.route)
      close(old)
      put(path, query)
    },
    reLaunch: (options) => {
      const { path, query } = target(options, undefined)
      closeAll()
      put(path, query)
    },
    switchTab: (options) => {
      const { path } = target(options, true)
      if (front().instance.route === path) return
      if (tabs.has(front().instance.route)) run(front(), 'onHide')
      for (const page of stack.reverse()) if (!tabs.has(page.instance.route)) close(page)
      stack = []
      const old = stored.get(path)
      if (!old) return put(path, {})
      stack = [old]
      run(old, 'onShow')
    },
    navigateBack: ({ delta = 1 }) => {
      const held = containerOf(front())
      if (held) {
        left.add(held)
        for (const event of ['beforeleave', 'leave', 'afterleave']) send(held, event)
        return
      }
      const count = Math.min(Number(delta), stack.length - 1)
      if (count < 1) throw new WxRefusal('cannot navigate back at first page')
      for (let left = count; left > 0; left -= 1) close(stack.pop()!)
      run(front(), 'onShow')
    },
  }
  return {
    pages: () => stack.map(({ instance }) => instance),
    front,
    launch: put,
    navigation,
    cycle: (name, ...given) => run(front(), name, ...given),
  }
}

const join = (path: string, used: string) => `${new URL(used, `x:///${path}`).pathname.slice(1)}.js`
