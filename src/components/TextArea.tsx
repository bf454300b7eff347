import { Textarea, View } from '@tarojs/components'
import { useId } from 'react'
import { useIsOver } from './covers'
import { Field, type FieldProps } from './Field'
import { keyboardRoom } from './keyboardRoom'
import { overText, useLimit } from './limit'
import { useProblemAt } from './problem'
import { spokenInput } from './spoken'
import './TextArea.scss'

interface TextAreaProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  /** In characters. More may be typed or pasted: it is counted and holds the act, never cut. */
  maxLength: number
  placeholder?: string
  disabled?: boolean
}

/** Several lines, growing with what is written. */
export function TextArea({ value, onChange, maxLength, placeholder, disabled, ...field }: TextAreaProps) {
  const { count, over } = useLimit(value, maxLength)
  const errorId = useId()
  const inSheet = useIsOver()
  const error = useProblemAt(field.at, field.error) ?? (over > 0 ? overText(over, maxLength) : undefined)
  return (
    <Field {...field} at={undefined} error={error} errorId={errorId}>
      <Textarea
        className="kit-input kit-textarea"
        placeholderClass="kit-placeholder"
        value={value}
        maxlength={-1}
        placeholder={placeholder}
        disabled={disabled || undefined}
        autoHeight
        {...keyboardRoom(inSheet)}
        onInput={(event) => onChange(event.detail.value)}
        {...spokenInput(field.label, error === undefined ? undefined : { id: errorId, text: error })}
      />
      <View className={over > 0 ? 'kit-count kit-count-over' : 'kit-count'}>{count}</View>
    </Field>
  )
}
