import { View } from '@tarojs/components'
import { useState } from 'react'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import type { Choice } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { TextField } from '../../components/TextField'

interface PersonFieldProps {
  label: string
  hint?: string
  error?: string
  value: string
  choices: readonly Choice[]
  onChange: (memberId: string) => void
}

/** One of a branch's people, from a list that can be searched by name: a wheel of fifty names is no way to find somebody. */
export function PersonField({ label, hint, error, value, choices, onChange }: PersonFieldProps) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const shown = choices.find((choice) => choice.value === value)?.text ?? '请选择'
  const choose = ([memberId]: string[]) => {
    if (memberId) onChange(memberId)
    setOpen(false)
  }
  return (
    <Field {...{ label, hint, error }}>
      <View
        className="kit-input kit-picker"
        onClick={() => setOpen(true)}
        {...spoken({ role: 'button', label: `${label}，${shown}` })}
      >
        <View className={value ? 'kit-picker-value' : 'kit-placeholder'}>{shown}</View>
        <View className="kit-picker-arrow" {...spoken({ hidden: true })}>
          ›
        </View>
      </View>
      {open && (
        <Sheet open title={label} onClose={() => setOpen(false)}>
          {choices.length > 8 && <TextField label="按姓名找" value={words} onChange={setWords} maxLength={20} />}
          <CheckList
            single
            label={label}
            choices={choices.filter(({ text }) => text.includes(words.trim()))}
            values={[value]}
            onChange={choose}
          />
        </Sheet>
      )}
    </Field>
  )
}
