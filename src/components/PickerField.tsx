import { Picker, View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { spoken } from './spoken'
import './PickerField.scss'

export interface Choice<Value extends string = string> {
  value: Value
  text: string
}

type Shared<Value extends string> = Omit<FieldProps, 'children'> & {
  value: Value | undefined
  onChange: (value: Value) => void
  placeholder?: string
  disabled?: boolean
}

type PickerFieldProps<Value extends string = string> =
  | (Shared<Value> & { mode: 'selector'; choices: readonly Choice<Value>[] })
  /** `YYYY-MM-DD`; a month alone is shown as it is, until a day of it is chosen. */
  | (Shared<Value> & { mode: 'date'; start?: string; end?: string })
  /** `HH:mm`. */
  | (Shared<Value> & { mode: 'time'; start?: string; end?: string })

/** A choice on the system's own wheel. */
export function PickerField<Value extends string = string>(props: PickerFieldProps<Value>) {
  const { label, hint, error, at, required, value, placeholder = '请选择', disabled } = props
  const shown = props.mode === 'selector' ? props.choices.find((choice) => choice.value === value)?.text : value
  const face = (
    <View
      className={disabled ? 'kit-input kit-picker kit-input-off' : 'kit-input kit-picker'}
      {...spoken({ role: 'button', label: `${label}，${shown || placeholder}`, disabled })}
    >
      <View className={shown ? 'kit-picker-value' : 'kit-placeholder'}>{shown || placeholder}</View>
      <View className="kit-picker-arrow" {...spoken({ hidden: true })}>
        ›
      </View>
    </View>
  )
  return <Field {...{ label, hint, error, at, required }}>{disabled ? face : <Wheel {...props}>{face}</Wheel>}</Field>
}

function Wheel<Value extends string>({ children, ...props }: PickerFieldProps<Value> & { children: JSX.Element }) {
  if (props.mode === 'selector') {
    const { choices, value, onChange } = props
    return (
      <Picker
        mode="selector"
        range={choices.map((choice) => choice.text)}
        value={Math.max(
          0,
          choices.findIndex((choice) => choice.value === value),
        )}
        onChange={(event) => {
          const chosen = choices[Number(event.detail.value)]
          if (chosen) onChange(chosen.value)
        }}
      >
        {children}
      </Picker>
    )
  }
  const { mode, value, onChange, start, end } = props
  // `''` and not undefined: the H5 picker reads today's day and the present time from an empty value.
  const wheel = {
    value: value ?? '',
    onChange: (event: { detail: { value: string } }) => onChange(event.detail.value as Value),
  }
  return mode === 'date' ? (
    <Picker
      mode="date"
      {...wheel}
      value={wheel.value.length === 7 ? `${wheel.value}-01` : wheel.value}
      start={start}
      end={end}
    >
      {children}
    </Picker>
  ) : (
    <Picker mode="time" {...wheel} start={start} end={end}>
      {children}
    </Picker>
  )
}
