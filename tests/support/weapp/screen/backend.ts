import type { composedBackend, Element } from 'glass-easel'
import type { ScreenOp } from './ops'

/** An element of the composed tree, of which only the number crosses to the screen. */
export class FarElement implements composedBackend.Element {
  __wxElement?: Element

  constructor(
    readonly context: FarContext,
    readonly number: number,
  ) {}

  private tell(op: ScreenOp): void {
    this.context.tell(op)
  }

  associateValue(element: unknown): void {
    this.context.owners.set(this.number, element as Element)
  }

  release(): void {
    this.context.owners.delete(this.number)
    this.tell(['release', this.number])
  }

  appendChild(child: FarElement): void {
    this.tell(['append', this.number, child.number])
  }

  insertBefore(child: FarElement, before: FarElement): void {
    this.tell(['insert', this.number, child.number, before.number])
  }

  removeChild(child: FarElement): void {
    this.tell(['remove', this.number, child.number])
  }

  replaceChild(child: FarElement, old: FarElement): void {
    this.tell(['replace', this.number, child.number, old.number])
  }

  spliceBefore(before: FarElement, count: number, list: FarElement): void {
    this.tell(['splice', this.number, before.number, count, list.number])
  }

  spliceAppend(list: FarElement): void {
    this.tell(['splice', this.number, null, 0, list.number])
  }

  spliceRemove(before: FarElement, count: number): void {
    this.tell(['splice', this.number, before.number, count, null])
  }

  setId(name: string): void {
    this.tell(['setId', this.number, name])
  }

  setStyle(style: string): void {
    this.tell(['setStyle', this.number, style])
  }

  addClass(name: string): void {
    this.tell(['addClass', this.number, name])
  }

  removeClass(name: string): void {
    this.tell(['removeClass', this.number, name])
  }

  clearClasses(): void {
    this.tell(['clearClasses', this.number])
  }

  setAttribute(name: string, value: unknown): void {
    this.tell(['attribute', this.number, name, value])
  }

  removeAttribute(name: string): void {
    this.tell(['noAttribute', this.number, name])
  }

  setText(words: string): void {
    this.tell(['setText', this.number, words])
  }

  // Each page has a document of its own, and all events are sent; so these three say nothing.
  setStyleScope(): void {}
  setListenerStats(): void {}
  setModelBindingStat(): void {}
}

/** WeChat's component framework over a screen that is elsewhere: every change becomes one op. */
export class FarContext implements composedBackend.Context {
  // The enum is not there at run time.
  readonly mode = 2 as composedBackend.Context['mode']
  /** The framework's element by number. */
  readonly owners = new Map<number, Element>()
  private readonly root = new FarElement(this, 0)
  private last = 0

  constructor(
    readonly tell: (op: ScreenOp) => void,
    private readonly size: { width: number; height: number },
    private readonly theme: string,
  ) {}

  /** An element that the framework does not know of, such as the body of a page. */
  next(): FarElement {
    return new FarElement(this, ++this.last)
  }

  createElement(tag: string): FarElement {
    const made = this.next()
    this.tell(['element', made.number, tag])
    return made
  }

  createTextNode(words: string): FarElement {
    const made = this.next()
    this.tell(['text', made.number, words])
    return made
  }

  createFragment(): FarElement {
    const made = this.next()
    this.tell(['fragment', made.number])
    return made
  }

  getRootNode = () => this.root
  getWindowWidth = () => this.size.width
  getWindowHeight = () => this.size.height
  getDevicePixelRatio = () => 2
  getTheme = () => this.theme
  render = (done: (error: Error | null) => void) => void setTimeout(done, 0, null)

  // Sheets reach the screen with their page; events by another way.
  destroy(): void {}
  registerStyleSheetContent(): void {}
  appendStyleSheetPath = () => 0
  disableStyleSheet(): void {}
  onEvent(): void {}
}
