import { Input, type InputProps } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { spokenInput } from './spoken'

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  /** `number` brings the keyboard of digits. */
  type?: 'text' | 'number' | 'digit'
  placeholder?: string
  /** In characters; 100 if not said. */
  maxLength?: number
  disabled?: boolean
  onDone?: () => void
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  maxLength = 100,
  disabled,
  onDone,
  ...field
}: TextFieldProps) {
  const input: InputProps = { type, placeholder, value, maxlength: maxLength, disabled: disabled || undefined }
  return (
    <Field {...field}>
      <Input
        className={disabled ? 'kit-input kit-input-off' : 'kit-input'}
        placeholderClass="kit-placeholder"
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onDone}
        {...input}
        {...spokenInput(field.label, Boolean(field.error))}
      />
    </Field>
  )
}
