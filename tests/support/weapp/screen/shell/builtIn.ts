import { builtIns } from '../../builtIns'
import { tell } from './tell'

const prefixed = new Set(builtIns)

/** The numbers of the elements, for those that a person touches. */
export const numbers = new WeakMap<Node, number>()

/** The field in which a person types, inside WeChat's element. */
const innerOf = (element: Element): HTMLInputElement | HTMLTextAreaElement | null =>
  element.querySelector(':scope > input, :scope > textarea')

/** What a person types goes up as WeChat sends it. */
function layField(element: HTMLElement, tag: 'input' | 'textarea', id: number): void {
  const field = document.createElement(tag)
  field.maxLength = 140
  const said = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length })
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    tell({ id, type: 'input', detail: said() })
  })
  field.addEventListener('focus', () => tell({ id, type: 'focus', detail: { value: field.value, height: 0 } }))
  field.addEventListener('blur', () => tell({ id, type: 'blur', detail: said() }))
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && tag === 'input')
      tell({ id, type: 'confirm', detail: { value: field.value } })
  })
  element.append(field)
}

function layPicture(element: HTMLElement, id: number): void {
  const picture = document.createElement('img')
  picture.addEventListener('load', () =>
    tell({ id, type: 'load', detail: { width: picture.naturalWidth, height: picture.naturalHeight } }),
  )
  picture.addEventListener('error', () =>
    tell({ id, type: 'error', detail: { errMsg: `GET ${picture.src.slice(0, 100)} failed` } }),
  )
  element.append(picture)
}

/** One of WeChat's elements, or a component under its own name. */
export function createElement(tag: string, id: number): HTMLElement {
  const element = document.createElement(prefixed.has(tag) ? `wx-${tag}` : tag)
  numbers.set(element, id)
  if (tag === 'input' || tag === 'textarea') layField(element, tag, id)
  if (tag === 'image') layPicture(element, id)
  return element
}

const fieldAttributes: Readonly<
  Record<string, (field: HTMLInputElement | HTMLTextAreaElement, value: unknown) => void>
> = {
  value: (field, value) => {
    const words = String(value ?? '')
    if (field.value !== words) field.value = words
  },
  placeholder: (field, value) => {
    field.placeholder = String(value ?? '')
  },
  disabled: (field, value) => {
    field.disabled = value === true
  },
  maxlength: (field, value) => {
    const max = Number(value ?? 140)
    if (max < 0) field.removeAttribute('maxlength')
    else field.maxLength = max
  },
  password: (field, value) => {
    if (value === true) field.setAttribute('type', 'password')
  },
  type: (field, value) => {
    if (value === 'number' || value === 'digit') field.inputMode = 'numeric'
  },
  focus: (field, value) => {
    if (value === true) field.focus()
  },
}

export function setAttribute(element: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null) element.removeAttribute(name)
  else element.setAttribute(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  const field = innerOf(element)
  if (field) fieldAttributes[name]?.(field, value)
  if (element.localName === 'wx-image' && name === 'src')
    (element.firstElementChild as HTMLImageElement).src = String(value ?? '')
  if (element.localName === 'wx-scroll-view' && name === 'scroll-top') element.scrollTop = Number(value ?? 0)
}
