import { View } from '@tarojs/components'
import type { Choice } from './PickerField'
import { spoken } from './spoken'
import './Segmented.scss'

interface SegmentedProps<Value extends string = string> {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Two to four views of the same thing, one shown. */
export function Segmented<Value extends string = string>({ label, choices, value, onChange }: SegmentedProps<Value>) {
  return (
    <View className="kit-segments" {...spoken({ role: 'tablist', label })}>
      {choices.map((choice) => (
        <View
          key={choice.value}
          className={choice.value === value ? 'kit-segment kit-segment-on' : 'kit-segment'}
          onClick={() => onChange(choice.value)}
          {...spoken({ role: 'tab', label: choice.text, selected: choice.value === value })}
        >
          {choice.text}
        </View>
      ))}
    </View>
  )
}
