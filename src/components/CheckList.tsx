import { View } from '@tarojs/components'
import type { Choice } from './PickerField'
import { spoken } from './spoken'
import './Row.scss'
import './CheckList.scss'

interface CheckChoice<Value extends string = string> extends Choice<Value> {
  note?: string
  /** Stands before it: its number in the list. */
  mark?: string
  disabled?: boolean
}

interface CheckListProps<Value extends string = string> {
  /** Names the group to a screen reader. */
  label: string
  choices: readonly CheckChoice<Value>[]
  values: readonly Value[]
  onChange: (values: Value[]) => void
  /** One only: choosing another drops the first. */
  single?: boolean
}

/** Some or one of a list, each a full line to press. Keeps the order of the choices. */
export function CheckList<Value extends string = string>({
  label,
  choices,
  values,
  onChange,
  single,
}: CheckListProps<Value>) {
  const toggle = (value: Value) => {
    if (single) return onChange([value])
    const on = new Set(values)
    if (!on.delete(value)) on.add(value)
    onChange(choices.map((choice) => choice.value).filter((each) => on.has(each)))
  }
  return (
    <View className="kit-checks" {...spoken({ role: single ? 'radiogroup' : 'group', label })}>
      {choices.map(({ value, text, note, mark, disabled }) => {
        const checked = values.includes(value)
        return (
          <View
            key={value}
            className={disabled ? 'kit-row kit-input-off' : 'kit-row'}
            onClick={disabled ? undefined : () => toggle(value)}
            {...spoken({
              role: single ? 'radio' : 'checkbox',
              label: note ? `${text}，${note}` : text,
              checked,
              disabled,
            })}
          >
            <View className={`kit-check ${single ? 'kit-check-round' : ''} ${checked ? 'kit-check-on' : ''}`}>
              {checked ? '✓' : ''}
            </View>
            {mark && <View className="kit-check-mark">{mark}</View>}
            <View className="row-text">
              <View className="row-title">{text}</View>
              {note && <View className="row-note">{note}</View>}
            </View>
          </View>
        )
      })}
    </View>
  )
}
