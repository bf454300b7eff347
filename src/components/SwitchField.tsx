import { View } from '@tarojs/components'
import { spoken } from './spoken'
import './Field.scss'
import './SwitchField.scss'

interface SwitchFieldProps {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** On or off, the whole line to press. Drawn here: the native switches differ in size and take no name. */
export function SwitchField({ label, hint, checked, onChange, disabled }: SwitchFieldProps) {
  return (
    <View
      className={disabled ? 'kit-switch kit-input-off' : 'kit-switch'}
      onClick={disabled ? undefined : () => onChange(!checked)}
      {...spoken({ role: 'switch', label, checked, disabled })}
    >
      <View className="kit-switch-text">
        <View>{label}</View>
        {hint && <View className="kit-field-hint">{hint}</View>}
      </View>
      <View className={checked ? 'kit-switch-track kit-switch-on' : 'kit-switch-track'}>
        <View className="kit-switch-knob" />
      </View>
    </View>
  )
}
