import { Textarea, View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { spokenInput } from './spoken'
import './TextArea.scss'

interface TextAreaProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  /** In characters; counted where the person can see it. */
  maxLength: number
  placeholder?: string
  disabled?: boolean
}

/** Several lines, growing with what is written. */
export function TextArea({ value, onChange, maxLength, placeholder, disabled, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <Textarea
        className="kit-input kit-textarea"
        placeholderClass="kit-placeholder"
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        disabled={disabled || undefined}
        autoHeight
        onInput={(event) => onChange(event.detail.value)}
        {...spokenInput(field.label, Boolean(field.error))}
      />
      <View className="kit-textarea-count">{`${value.length} / ${maxLength}`}</View>
    </Field>
  )
}
