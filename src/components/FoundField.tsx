import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../platform/serverState'
import { Answered } from './Answered'
import { CheckList } from './CheckList'
import type { FieldProps } from './Field'
import { OpeningField } from './OpeningField'
import type { Choice } from './PickerField'
import { SearchField } from './SearchField'
import { Sheet } from './Sheet'

interface FoundChoice extends Choice<string> {
  note?: string
}
interface FoundFieldProps<Found extends FoundChoice> extends Omit<FieldProps, 'children'> {
  value: FoundChoice | null
  /** What is likely to be meant, offered before anything is typed. */
  near: readonly Found[]
  /** Names what is asked among the answers this phone keeps for a while. */
  name: string
  find: (words: string) => Promise<{ rows: readonly Found[]; more: boolean }>
  onChange: (chosen: Found) => void
  /** What can be typed: 党组织名称里的几个字. */
  what: string
}

/** One out of very many, of whom the phone knows a few: the server looks for the others by a part of their name. */
export function FoundField<Found extends FoundChoice>(props: FoundFieldProps<Found>) {
  const { value, near, name, find, onChange, what, ...field } = props
  const [open, setOpen] = useState(false)
  const choose = (chosen: Found) => {
    onChange(chosen)
    setOpen(false)
  }
  return (
    <OpeningField {...field} shown={value?.text} chosen={value !== null} onOpen={() => setOpen(true)}>
      {open && (
        <Sheet title={field.label} onClose={() => setOpen(false)}>
          <FoundList
            label={field.label}
            values={value ? [value.value] : []}
            {...{ near, name, find, what }}
            onChoose={choose}
          />
        </Sheet>
      )}
    </OpeningField>
  )
}

interface FoundListProps<Found extends FoundChoice> extends Pick<
  FoundFieldProps<Found>,
  'near' | 'name' | 'find' | 'what'
> {
  label: string
  values: readonly string[]
  onChoose: (chosen: Found) => void
}
function FoundList<Found extends FoundChoice>(props: FoundListProps<Found>) {
  const { label, values, near, name, find, what, onChoose } = props
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const answer = useAnswer(words ? `${name}.${words}` : undefined, () => find(words))
  const type = (text: string) => {
    setTyped(text)
    if (text.trim() === '') setWords('')
  }
  const shown = (rows: readonly Found[]) => (
    <CheckList
      single
      label={label}
      values={[...values]}
      choices={rows}
      onChange={([chosen]) => {
        const row = rows.find(({ value }) => value === chosen)
        if (row) onChoose(row)
      }}
    />
  )
  return (
    <>
      <SearchField label={`找${label}`} hint={what} words={typed} onChange={type} onDone={setWords} />
      {words === '' ? (
        shown(near)
      ) : (
        <Answered answer={answer} rows={3}>
          {({ rows, more }) => (
            <>
              {rows.length > 0 ? shown(rows) : <View>没有找到，换几个字再试。</View>}
              {more && <View>还有更多，请多写几个字。</View>}
            </>
          )}
        </Answered>
      )}
    </>
  )
}
