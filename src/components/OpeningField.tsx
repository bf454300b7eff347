import { View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { spoken } from './spoken'
import './PickerField.scss'

interface OpeningFieldProps extends FieldProps {
  /** What stands in it; it asks for a choice while there is nothing. */
  shown: string | undefined
  chosen: boolean
  disabled?: boolean
  onOpen: () => void
}

/** A field that opens a sheet to choose in. */
export function OpeningField(props: OpeningFieldProps) {
  const { label, hint, error, at, required, shown = '请选择', chosen, disabled, onOpen, children } = props
  return (
    <Field {...{ label, hint, error, at, required }}>
      <View
        className={disabled ? 'kit-input kit-picker kit-input-off' : 'kit-input kit-picker'}
        onClick={disabled ? undefined : onOpen}
        {...spoken({ role: 'button', label: `${label}，${shown}`, disabled })}
      >
        <View className={chosen ? 'kit-picker-value' : 'kit-placeholder'}>{shown}</View>
        <View className="kit-picker-arrow" {...spoken({ hidden: true })}>
          ›
        </View>
      </View>
      {children}
    </Field>
  )
}
