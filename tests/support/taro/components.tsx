import {
  createElement,
  forwardRef,
  useEffect,
  useRef,
  type ChangeEvent,
  type CSSProperties,
  type ReactNode,
} from 'react'

interface StubProps {
  children?: ReactNode
  className?: string
  style?: CSSProperties
  id?: string
  disabled?: boolean
  onClick?: () => void
  nativeProps?: Record<string, unknown>
  [name: string]: unknown
}

/** Only what a browser understands: standard attributes, `role` and `aria-*`. */
function plain({ className, style, id, onClick, ...rest }: StubProps) {
  const said = Object.entries(rest).filter(
    ([name]) => name === 'role' || name.startsWith('aria-') || name.startsWith('data-'),
  )
  const tabIndex = rest.tabindex === undefined ? undefined : Number(rest.tabindex)
  return { className, style, id, onClick, tabIndex, ...Object.fromEntries(said) }
}

const box = (tag: string) =>
  forwardRef<HTMLElement, StubProps>(function Box(props, ref) {
    return createElement(tag, { ...plain(props), ref }, props.children as ReactNode)
  })

export const View = box('div')
export const Text = box('span')
export const ScrollView = box('div')
export const Form = box('form')
export const Label = box('label')
const Block = ({ children }: StubProps) => <>{children}</>
export const CustomWrapper = Block
export const RichText = box('div')

/** Sends what a test plays on it: `initdone`, `scancode` with `{ result }`, `error` with `{ errMsg }`. */
export function Camera({ onInitDone, onScanCode, onError, ...rest }: StubProps) {
  const here = useRef<HTMLDivElement>(null)
  const heard = { initdone: onInitDone, scancode: onScanCode, error: onError } as Record<string, (event: Event) => void>
  const now = useRef(heard)
  useEffect(() => {
    now.current = heard
  })
  useEffect(() => {
    const element = here.current!
    const tell = (event: Event) => now.current[event.type]?.(event)
    const names = ['initdone', 'scancode', 'error']
    names.forEach((name) => element.addEventListener(name, tell))
    return () => names.forEach((name) => element.removeEventListener(name, tell))
  }, [])
  return <div ref={here} data-testid="camera" {...plain(rest)} />
}

export function Button({ children, disabled, onClick, ...rest }: StubProps) {
  return (
    <button type="button" disabled={disabled} {...plain(rest)} onClick={onClick}>
      {children}
    </button>
  )
}

export function Image({ src, nativeProps, ...rest }: StubProps) {
  return <img src={src as string} {...plain(rest)} {...nativeProps} />
}

type Typed = (event: { detail: { value: string } }) => void

const field = (tag: 'input' | 'textarea') =>
  function Field({
    value,
    placeholder,
    disabled,
    maxlength,
    nativeProps,
    onInput,
    onConfirm,
    onBlur,
    ...rest
  }: StubProps) {
    const tell = (handler: unknown) => (event: ChangeEvent<HTMLInputElement>) =>
      (handler as Typed | undefined)?.({ detail: { value: event.target.value } })
    return createElement(tag, {
      ...plain(rest),
      ...nativeProps,
      value: value ?? '',
      placeholder,
      disabled,
      maxLength: maxlength,
      onChange: tell(onInput),
      onBlur: tell(onBlur),
      onKeyDown: (event: { key: string }) => event.key === 'Enter' && (onConfirm as (() => void) | undefined)?.(),
    })
  }

export const Input = field('input')
export const Textarea = field('textarea')

export function Switch({ checked, disabled, onChange, nativeProps, ...rest }: StubProps) {
  const tell = (event: ChangeEvent<HTMLInputElement>) =>
    (onChange as (event: { detail: { value: boolean } }) => void)({ detail: { value: event.target.checked } })
  return (
    <input
      type="checkbox"
      {...plain(rest)}
      {...nativeProps}
      checked={Boolean(checked)}
      disabled={disabled}
      onChange={tell}
    />
  )
}

/** The wheel is an ordinary control beside its face: a list for a choice, a field for a day or a time. */
export function Picker({ children, mode = 'selector', range = [], value, onChange, ...rest }: StubProps) {
  const tell = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    (onChange as Typed)({ detail: { value: event.target.value } })
  const wheel =
    mode === 'selector' ? (
      <select data-testid="wheel" value={String(value)} onChange={tell}>
        {(range as string[]).map((text, index) => (
          <option key={text} value={index}>
            {text}
          </option>
        ))}
      </select>
    ) : (
      <input data-testid="wheel" type={mode as string} value={String(value ?? '')} onChange={tell} />
    )
  return (
    <div {...plain(rest)}>
      {children}
      {wheel}
    </div>
  )
}
