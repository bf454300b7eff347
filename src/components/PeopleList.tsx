import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../platform/serverState'
import { CheckList } from './CheckList'
import { findPeople, type Choosable } from './findPeople'
import { SearchField } from './SearchField'

export interface PeopleListProps {
  /** Names the list to a screen reader. */
  label: string
  /** In the order in which they are numbered; undefined while they are not known on this phone. */
  people: readonly Choosable[] | undefined
  /** Why they are not known yet. */
  state?: Answer<unknown>['state']
  values: readonly string[]
  onChange: (memberIds: string[]) => void
  /** One only. */
  single?: boolean
  /** No more than so many. */
  max?: number
  /** Said when there is nobody to choose. */
  nobody?: string
  /** Asks beyond this list for a name, as typed; the act is called so: 到下级支部里找. */
  beyond?: { text: string; find: (words: string) => void }
}

/** No need to look for one of so few. */
const fewEnough = 8
/** A branch fits; of a hall of hundreds whoever is looked for. */
const shownAtOnce = 60

const whyNone = ({ people, state, nobody = '没有可以选的同志。' }: PeopleListProps): string => {
  if (people) return people.length > 0 ? '没有找到，换个写法再试。' : nobody
  return state === 'offline' ? '没有网络，名单还没有存到本机。可以先写别的，联网后再补。' : '正在取名单…'
}

/** People to tick, each a large row with the number it has in the list. Whoever a search hides stays chosen. */
export function PeopleList(props: PeopleListProps) {
  const { label, people = [], values, onChange, single, max = Infinity, beyond } = props
  const [words, setWords] = useState('')
  const found = findPeople(people, words)
  const shown = found.slice(0, shownAtOnce)
  const here = new Set(shown.map(({ memberId }) => memberId))
  const take = (ticked: string[]) => {
    const on = new Set([...values.filter((id) => !here.has(id)), ...ticked])
    onChange(single ? ticked : [...on])
  }
  const full = !single && values.length >= max
  /** A number of the paper list and Enter: the first found is ticked, and the field is free for the next. */
  const takeFirst = () => {
    const [first] = found
    if (words.trim() === '' || !first || first.disabled) return
    const { memberId } = first
    const ticked = values.includes(memberId)
    if (full && !ticked) return
    if (!ticked) onChange(single ? [memberId] : [...values, memberId])
    setWords('')
  }
  return (
    <View className="kit-people">
      {(people.length > fewEnough || beyond) && (
        <SearchField
          label="找人"
          hint="姓名、拼音首字母或序号"
          words={words}
          onChange={setWords}
          onEnter={takeFirst}
          onDone={beyond?.find}
          doneText={beyond?.text}
        />
      )}
      {found.length === 0 && <View>{whyNone(props)}</View>}
      <CheckList
        single={single}
        label={label}
        values={values.filter((id) => here.has(id))}
        onChange={take}
        choices={shown.map(({ memberId, name, beside, number, disabled }) => ({
          value: memberId,
          text: name,
          note: beside ?? undefined,
          mark: String(number),
          disabled: disabled || (full && !values.includes(memberId)),
        }))}
      />
      {found.length > shown.length && <View>{`还有 ${found.length - shown.length} 人，请用上面的“找人”。`}</View>}
    </View>
  )
}
