export type SpokenRole =
  | 'button'
  | 'checkbox'
  | 'radio'
  | 'radiogroup'
  | 'group'
  | 'switch'
  | 'tab'
  | 'tablist'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'img'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'navigation'
  | 'main'
  | 'progressbar'
  | 'table'
  | 'row'
  | 'cell'
  | 'columnheader'
  | 'rowgroup'
  | 'region'

/** What a screen reader is told about an element. Left-out members are not said at all. */
export interface Spoken {
  role?: SpokenRole
  label?: string
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  hidden?: boolean
  live?: 'polite' | 'assertive'
  level?: number
  current?: boolean
  /** Nothing behind it is read while it is there. */
  modal?: boolean
}

const touchable = new Set<SpokenRole>(['button', 'checkbox', 'radio', 'switch', 'tab', 'link'])

/**
 * Properties for a native component. The web build wants the standard attributes as strings, and a tab stop on whatever
 * can be pressed, because its elements are not real buttons.
 */
export function spoken({
  role,
  label,
  checked,
  selected,
  disabled,
  hidden,
  live,
  level,
  current,
  modal,
}: Spoken): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (role) attributes.role = role
  if (label) attributes['aria-label'] = label
  if (checked !== undefined) attributes['aria-checked'] = String(checked)
  if (selected !== undefined) attributes['aria-selected'] = String(selected)
  if (disabled) attributes['aria-disabled'] = 'true'
  if (hidden) attributes['aria-hidden'] = 'true'
  if (live) attributes['aria-live'] = live
  if (level) attributes['aria-level'] = String(level)
  if (current) attributes['aria-current'] = 'page'
  if (modal) Object.assign(attributes, { 'aria-modal': 'true', tabindex: '-1' })
  if (role && touchable.has(role) && !disabled) attributes.tabindex = '0'
  return attributes
}

/** What lies behind something else: out of reach of the reader, the keyboard and the finger. */
export const behind = (is: boolean): Record<string, unknown> => (is ? { inert: true } : {})

/** What is wrong with an input: in words, and where they stand. */
export interface SpokenError {
  id: string
  text: string
}

/** Properties handed on to the input inside the web build's element, which is what a screen reader reaches. */
export const spokenInput = (label: string, error?: SpokenError): Record<string, unknown> => ({
  nativeProps: {
    'aria-label': label,
    'aria-invalid': String(Boolean(error)),
    ...(error && { 'aria-describedby': error.id }),
  },
})

/** The name by which an input finds its error. */
export const spokenId = (id: string | undefined): { id?: string } => ({ id })

/** Properties of a picture that says something. */
export const spokenImage = (label: string): Record<string, unknown> => ({ nativeProps: { alt: label } })
