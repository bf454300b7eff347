import { Component, Event, NativeNode, TextNode } from 'glass-easel'
import type { Element, GeneralComponent, Node } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { builtIns } from './builtIns'
import type { Front, Surface } from './front'
import type { Bar } from './screen/chrome'
import type { CompiledTemplates } from './templates'
import type { WeappPackage } from './package'

/** The page instance as the logic sees it in `this`. */
export interface PageInstance {
  route: string
  options: Record<string, string>
  setData(data: object, done?: () => void): void
  [member: string]: unknown
}

export interface MountedPage {
  readonly component: GeneralComponent
  readonly instance: PageInstance
  readonly surface: Surface
  /** What the app has changed of the bar above it. */
  readonly bar: Bar
}

export interface Views {
  /** `Page`, `Component` and `Behavior` for the file that registers them. */
  scopeOf(path: string): Record<string, unknown>
  /** Creates the page's tree; its files must be loaded. */
  mount(path: string): MountedPage
}

const place = (element: Element) => ({
  id: element.id,
  dataset: { ...(element.dataset as object) },
  offsetLeft: 0,
  offsetTop: 0,
})

/** What reaches the logic of an event: plain values, as they cross between WeChat's two threads. */
const plainEvent = (event: Event<unknown>, copy: (value: object) => object): object => {
  const { target, currentTarget, mark } = event as unknown as { target: Element; currentTarget: Element; mark: object }
  return copy({
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail,
    mark,
    target: place(target),
    currentTarget: place(currentTarget),
    ...event.extraFields,
  })
}

interface Registered {
  readonly properties?: Record<string, unknown>
  readonly [member: string]: unknown
}

/** Property types are constructors of the logic's realm; the framework knows only its own. */
const own = { String, Number, Boolean, Object, Array } as Record<string, unknown>
const ownType = (type: unknown): unknown => (typeof type === 'function' ? own[type.name] : type)
const withOwnTypes = (definition: Registered): Registered => ({
  ...definition,
  properties: Object.fromEntries(
    Object.entries(definition.properties ?? {}).map(([name, property]) => [
      name,
      typeof property === 'object' && property !== null
        ? { ...property, type: ownType((property as { type: unknown }).type) }
        : ownType(property),
    ]),
  ),
})

interface ViewOptions {
  readonly weapp: WeappPackage
  readonly compiled: CompiledTemplates
  readonly copy: (value: object) => object
  /** Takes what the logic throws while it answers the view. */
  readonly report: (error: unknown) => void
  readonly front: Front
}

/** The views of one phone: WeChat's component framework, over whatever shows its pages. */
export function createViews({ weapp, compiled, copy, report, front }: ViewOptions): Views {
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  for (const tag of builtIns) space.getComponentSpace().setGlobalUsingComponent(tag, tag)
  for (const [path, template] of compiled.templates) space.addCompiledTemplate(path, template)
  for (const path of [...weapp.pages, 'comp', 'custom-wrapper'].filter((each) => weapp.has(`${each}.json`))) {
    space.addComponentStaticConfig(path, weapp.json(`${path}.json`))
  }
  const backend = environment.associateBackend(front.context)
  const withPlainEvents = (definition: Registered): Registered =>
    Object.fromEntries(
      Object.entries(definition).map(([name, member]) => {
        if (name === 'methods' && typeof member === 'object') return [name, withPlainEvents(member as Registered)]
        if (typeof member !== 'function') return [name, member]
        return [
          name,
          function handle(this: unknown, ...given: unknown[]) {
            try {
              return member.apply(
                this,
                given.map((each) => (each instanceof Event ? plainEvent(each, copy) : each)),
              )
            } catch (error) {
              report(error)
              return undefined
            }
          },
        ]
      }),
    )
  return {
    scopeOf: (path) =>
      space.componentEnv(path.replace(/\.js$/, ''), ({ Page, Component: register, Behavior }) => ({
        Page: (definition: Registered) => Page(withPlainEvents(definition)),
        Component: (definition: Registered) => register(withOwnTypes(withPlainEvents(definition)) as object),
        Behavior,
      })),
    mount: (path) => {
      const root = backend.createRoot('page', space, path)
      const component = root.getComponent()
      return { component, instance: root.get() as unknown as PageInstance, surface: front.attach(path, root), bar: {} }
    },
  }
}

/** The elements below a node, in the order in which they stand, through the inner trees of components. */
export function* elementsOf(node: Node): Generator<Element> {
  if (TextNode.isTextNode(node)) return
  const element = node as Element
  if (NativeNode.isNativeNode(element)) yield element
  const inside = Component.isComponent(element) ? [(element as GeneralComponent).getShadowRoot()] : element.childNodes
  for (const child of inside) if (child) yield* elementsOf(child)
}

/** Of these elements the fields that take words; what is looked for is not written. */
export const writtenIn = (among: readonly Element[]): Element[] =>
  among.filter(
    (each) =>
      /^(input|textarea)$/.test((each as NativeNode).is) && !/^找|里找$/.test(String(each.getAttribute('aria-label'))),
  )

/** The text a person would read in a node, what stands in its inputs included. */
export function textOf(node: Node): string {
  if (TextNode.isTextNode(node)) return (node as TextNode).textContent
  const element = node as Element
  if (Component.isComponent(element)) {
    const root = (element as GeneralComponent).getShadowRoot()
    return root ? textOf(root) : ''
  }
  const typed =
    NativeNode.isNativeNode(element) && /^(input|textarea)$/.test(element.is) ? element.getAttribute('value') : ''
  return `${typed ?? ''}${element.childNodes.map(textOf).join('')}`
}

/** An event as the platform sends it: it starts at the element and rises. */
export const send = (element: Element, name: string, detail: object = {}): void => {
  const touch = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 }
  const extraFields = { touches: [touch], changedTouches: [touch] }
  Event.dispatchEvent(
    element,
    new Event(name, detail, { bubbles: true, composed: true, capturePhase: true, extraFields }),
  )
}
