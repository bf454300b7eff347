import type { Chrome } from '../ops'
import { builtInLook, chromeLook } from './look'
import { tell } from './tell'
import { listenTo } from './touch'

const frames = new Map<number, HTMLIFrameElement>()

const part = (id: string): HTMLElement => document.getElementById(id)!

/** The phone around the pages. */
export function drawPhone(wide: boolean): void {
  document.body.className = wide ? 'wide' : ''
  document.head.append(Object.assign(document.createElement('style'), { textContent: chromeLook }))
  document.body.innerHTML = `<div id="status"><span>14:25</span><span>5G ▮</span></div>
    <div id="bar"><button id="back" aria-label="返回">‹</button><span id="title"></span><span id="capsule">•••◉</span></div>
    <div id="pages"></div><div id="tabs"></div>`
  part('back').addEventListener('click', () => tell({ id: 0, type: 'back', detail: {} }))
}

/** A page's own document: its styles are nobody else's, what is fixed in it stays below the bar. */
export function openFrame(page: number, css: string): HTMLBodyElement {
  const frame = document.createElement('iframe')
  part('pages').append(frame)
  const inside = frame.contentDocument!
  inside.open()
  inside.write('<!doctype html><html lang="zh-CN"><head></head><body></body></html>')
  inside.close()
  for (const textContent of [builtInLook, css])
    inside.head.append(Object.assign(inside.createElement('style'), { textContent }))
  listenTo(inside)
  frames.set(page, frame)
  return inside.body as HTMLBodyElement
}

export function dropFrame(page: number): void {
  frames.get(page)?.remove()
  frames.delete(page)
}

const tabButton = (tab: NonNullable<Chrome['tabs']>['list'][number]): HTMLElement => {
  const button = Object.assign(document.createElement('button'), { textContent: tab.text })
  button.style.color = tab.colour
  button.prepend(Object.assign(document.createElement('img'), { src: tab.icon }))
  button.addEventListener('click', () => tell({ id: 0, type: 'tab', detail: { path: tab.path } }))
  return button
}

export function showFront(page: number, { title, paper, ink, back, tabs }: Chrome): void {
  for (const [each, frame] of frames) frame.className = each === page ? 'front' : ''
  part('title').textContent = title
  part('back').hidden = !back
  for (const id of ['status', 'bar']) Object.assign(part(id).style, { background: paper, color: ink })
  part('tabs').style.display = tabs ? '' : 'none'
  part('tabs').replaceChildren(...(tabs?.list ?? []).map(tabButton))
  Object.assign(part('tabs').style, { background: tabs?.background, borderColor: tabs?.border })
  document.body.style.background = paper
}

export function showToast(words: string, ms: number): void {
  document.getElementById('toast')?.remove()
  const toast = Object.assign(document.createElement('div'), { id: 'toast', textContent: words })
  document.body.append(toast)
  setTimeout(() => toast.remove(), ms)
}

/** The frame in front, and where it stands. */
export const frontFrame = (): HTMLIFrameElement => document.querySelector('iframe.front')!
