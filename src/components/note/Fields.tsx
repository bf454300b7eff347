import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { beijingClock, beijingDay, beijingInstant } from '../../contract/days'
import type { MatterField, NoteField, NoteTable } from '../../contract/noteTable'
import { PickerField } from '../PickerField'
import { TextArea } from '../TextArea'
import { TextField } from '../TextField'
import { textOf, type Errors, type Form } from './form'
import './note.scss'

/** Longer than this a line is written in an area that grows; it stays one line. */
const shortLine = 100

export interface FieldsProps {
  form: {
    fields: Form
    put: (name: string) => (value: unknown) => void
    locked: boolean
  }
  errors: Errors
  /** What the feature asks in its own way, by field. */
  own?: Readonly<Record<string, ReactNode>>
}

/** The fields of one card, in the order of the table; two halves of a line beside each other. */
export function Fields({ table, card, ...props }: FieldsProps & { table: NoteTable; card: string }) {
  const asked = Object.entries(table.fields).filter(([, field]) => field.card === card)
  const rows = asked.reduce<(typeof asked)[]>((lines, entry) => {
    const last = lines.at(-1)
    if (entry[1].half && last?.length === 1 && last[0]?.[1].half) last.push(entry)
    else lines.push([entry])
    return lines
  }, [])
  return (
    <>
      {rows.map((row) => {
        const inputs = row.map(([name, field]) => <OneField key={name} name={name} field={field} {...props} />)
        return row.length === 1 ? (
          inputs
        ) : (
          <View key={row[0]?.[0]} className="note-pair">
            {inputs}
          </View>
        )
      })}
    </>
  )
}

function OneField({ name, field, form, errors, own }: FieldsProps & { name: string; field: NoteField }) {
  const { fields, put, locked } = form
  const value = textOf(fields, name)
  const { label, ask = label, hint, placeholder } = field
  const shared = { value, onChange: put(name), disabled: locked, error: errors[name], hint }
  if (own?.[name] !== undefined) return <>{own[name]}</>
  if ('unless' in field && field.unless !== undefined && textOf(fields, field.unless) !== '') return null
  switch (field.kind) {
    case 'id':
      return null
    case 'day':
      return <PickerField mode="date" label={ask} {...shared} />
    case 'instant': {
      const [day, clock] = [beijingDay(value), beijingClock(value)]
      return (
        <View className="note-pair">
          <PickerField
            mode="date"
            label="日期"
            {...shared}
            value={day}
            onChange={(next) => put(name)(beijingInstant(next, clock))}
          />
          <PickerField
            mode="time"
            label={ask}
            value={clock}
            onChange={(next) => put(name)(beijingInstant(day, next))}
            disabled={locked}
          />
        </View>
      )
    }
    case 'count':
      return (
        <TextField
          label={ask}
          type="number"
          required={field.required}
          maxLength={String(field.max).length}
          placeholder={placeholder}
          {...shared}
        />
      )
    default:
      return <TextInput field={field} {...shared} />
  }
}

interface TextInputProps {
  field: MatterField
  value: string
  onChange: (value: string) => void
  disabled: boolean
  error: string | undefined
}
/** A line or several, as long as the table allows. */
export function TextInput({ field, onChange, ...props }: TextInputProps) {
  const { kind, label, ask = label, max, required, hint, placeholder } = field
  const said = { label: ask, required, hint, placeholder, maxLength: max, ...props }
  if (kind === 'line' && max <= shortLine) return <TextField {...said} onChange={onChange} />
  return (
    <TextArea {...said} onChange={kind === 'text' ? onChange : (text) => onChange(text.replace(/\s*\n\s*/g, ' '))} />
  )
}
