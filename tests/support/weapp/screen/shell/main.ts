import type { Painting } from '../../wx/canvas'
import type { ScreenOp } from '../ops'
import { createElement, setAttribute } from './builtIn'
import { drawPhone, dropFrame, frontFrame, openFrame, showFront, showToast } from './frames'
import { told } from './tell'

/** The page's side of the screen: draws what the framework asks for, and says where a thing is. */
const nodes = new Map<number, Node>()
const element = (id: number) => nodes.get(id) as HTMLElement

const draw: {
  readonly [Name in ScreenOp[0]]: (
    ...given: Extract<ScreenOp, readonly [Name, ...unknown[]]> extends readonly [unknown, ...infer Rest] ? Rest : never
  ) => void
} = {
  element: (id, tag) => void nodes.set(id, createElement(tag, id)),
  text: (id, words) => void nodes.set(id, document.createTextNode(words)),
  fragment: (id) => void nodes.set(id, document.createDocumentFragment()),
  append: (parent, child) => void nodes.get(parent)!.appendChild(nodes.get(child)!),
  insert: (parent, child, before) => void nodes.get(parent)!.insertBefore(nodes.get(child)!, nodes.get(before)!),
  remove: (parent, child) => void nodes.get(parent)!.removeChild(nodes.get(child)!),
  replace: (parent, child, old) => void nodes.get(parent)!.replaceChild(nodes.get(child)!, nodes.get(old)!),
  splice: (parent, before, count, list) => {
    let place = before === null ? null : nodes.get(before)!
    for (let left = count; left > 0; left -= 1) {
      const next: Node | null = place!.nextSibling
      place!.parentNode!.removeChild(place!)
      place = next
    }
    if (list !== null) nodes.get(parent)!.insertBefore(nodes.get(list)!, place)
  },
  setId: (id, name) => {
    element(id).id = name
  },
  setStyle: (id, style) => element(id).setAttribute('style', style),
  addClass: (id, name) => element(id).classList.add(name),
  removeClass: (id, name) => element(id).classList.remove(name),
  clearClasses: (id) => element(id).removeAttribute('class'),
  attribute: (id, name, value) => setAttribute(element(id), name, value),
  noAttribute: (id, name) => setAttribute(element(id), name, undefined),
  setText: (id, words) => {
    nodes.get(id)!.textContent = words
  },
  release: (id) => void nodes.delete(id),
  page: (page, root, placeholder, css) => {
    const body = openFrame(page, css)
    nodes.set(root, body)
    nodes.set(placeholder, body.appendChild(body.ownerDocument.createElement('div')))
  },
  drop: dropFrame,
  front: showFront,
  toast: showToast,
}

const finite = (animation: Animation) => animation.effect?.getComputedTiming().endTime !== Infinity

/** The point at which a finger reaches this element, scrolled to if need be; or what lies over it. */
async function spotOf(id: number): Promise<{ x: number; y: number } | { error: string }> {
  const target = element(id)
  const { contentDocument, contentWindow } = frontFrame()
  const frame = frontFrame().getBoundingClientRect()
  await Promise.allSettled(
    contentDocument!
      .getAnimations()
      .filter(finite)
      .map((animation) => animation.finished),
  )
  const where = () => {
    const box = target.getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width, height: box.height }
  }
  const reached = () => {
    const { x, y } = where()
    const top = contentDocument!.elementFromPoint(x, y)
    return top && (target.contains(top) || top.contains(target)) ? top : undefined
  }
  const inside = () => {
    const { x, y } = where()
    return x >= 0 && y >= 0 && x <= contentWindow!.innerWidth && y <= contentWindow!.innerHeight
  }
  if (!inside() || !reached()) target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const { x, y, width, height } = where()
  if (width === 0 || height === 0) return { error: 'is not shown' }
  if (!reached())
    return {
      error: `lies under ${contentDocument!.elementFromPoint(x, y)?.outerHTML.slice(0, 200) ?? 'the edge of the screen'}`,
    }
  return { x: x + frame.left, y: y + frame.top }
}

/** Waits for pictures and for what moves once. */
async function still(): Promise<void> {
  const inside = frontFrame().contentDocument!
  await Promise.allSettled(
    inside
      .getAnimations()
      .filter(finite)
      .map((animation) => animation.finished),
  )
  await Promise.allSettled([...inside.images, ...document.images].map((picture) => picture.decode()))
}

/** What reaches beyond the sides of the page, unless something around it scrolls or cuts it off. */
function sideways(): string[] {
  const inside = frontFrame().contentDocument!
  const wide = inside.documentElement.clientWidth
  const cut = (target: Element): boolean => {
    for (let around = target.parentElement; around && around !== inside.body; around = around.parentElement)
      if (inside.defaultView!.getComputedStyle(around).overflowX !== 'visible') return true
    return false
  }
  return [...inside.body.querySelectorAll('*')]
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect()
      return width > 0 && (left < -1 || right > wide + 1) && !cut(each)
    })
    .map((each) => each.outerHTML.slice(0, 160))
}

/** Draws a painting; its PNG in base64. */
function develop({ width, height, kept, strokes }: Painting): string {
  const canvas = Object.assign(document.createElement('canvas'), kept)
  const painter = canvas.getContext('2d')!
  painter.scale(kept.width / width, kept.height / height)
  for (const { name, given, settings } of strokes)
    (Object.assign(painter, settings)[name] as (...given: unknown[]) => void)(...given)
  return canvas.toDataURL('image/png').split(',')[1]!
}

const shell = {
  drawPhone,
  apply: (ops: string) => {
    for (const [name, ...given] of JSON.parse(ops) as ScreenOp[])
      (draw[name] as (...given: unknown[]) => void)(...given)
    return told()
  },
  spotOf,
  still,
  sideways,
  develop,
  /** All of the field in focus is chosen, so that typing replaces it. */
  chooseAll: (id: number) => {
    const field = element(id).querySelector<HTMLInputElement>(':scope > input, :scope > textarea')!
    field.focus()
    field.select()
  },
}
export type Shell = typeof shell
;(window as unknown as { shell: Shell }).shell = shell
