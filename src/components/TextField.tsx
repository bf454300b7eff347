import { Input, View, type InputProps } from '@tarojs/components'
import { useId } from 'react'
import { Field, type FieldProps } from './Field'
import { keyboardRoom } from './keyboardRoom'
import { overText, useLimit } from './limit'
import { useProblemAt } from './problem'
import { spokenInput } from './spoken'

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  /** `number` brings the keyboard of digits; `phone` as well, and takes a number pasted with blanks, dashes or +86. */
  type?: 'text' | 'number' | 'digit' | 'phone'
  placeholder?: string
  /** In characters. More may be typed or pasted: it is counted and holds the act, never cut. */
  maxLength: number
  disabled?: boolean
  /** Looked for, not written: nothing is lost with it. */
  search?: boolean
  onDone?: () => void
}

/** The digits of a mobile number as people have it in their address books. */
const phoneDigits = (text: string): string => text.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', placeholder, maxLength, disabled, search, onDone, ...field } = props
  const { count, over, near } = useLimit(value, maxLength, search)
  const errorId = useId()
  const phone = type === 'phone'
  const input: InputProps = {
    // A browser's number field throws a pasted number with dashes away.
    type: phone ? (process.env.TARO_ENV === 'h5' ? 'text' : 'number') : type,
    placeholder,
    value,
    maxlength: -1,
    disabled: disabled || undefined,
  }
  const error = useProblemAt(field.at, field.error) ?? (over > 0 ? overText(over, maxLength) : undefined)
  return (
    <Field {...field} at={undefined} error={error} errorId={errorId}>
      <Input
        className={disabled ? 'kit-input kit-input-off' : 'kit-input'}
        placeholderClass="kit-placeholder"
        onInput={({ detail }) => onChange(phone ? phoneDigits(detail.value) : detail.value)}
        onConfirm={onDone}
        {...input}
        {...keyboardRoom(false)}
        {...spokenInput(field.label, error === undefined ? undefined : { id: errorId, text: error })}
      />
      {near && type === 'text' && <View className={over > 0 ? 'kit-count kit-count-over' : 'kit-count'}>{count}</View>}
    </Field>
  )
}
