import type { Person } from '../contract/person'
import { View } from '@tarojs/components'
import type { Answer } from '../platform/serverState'
import { Button } from './Button'
import { CheckList } from './CheckList'
import { Sheet } from './Sheet'

export interface PeopleSheetProps {
  label: string
  /** Whom one may choose, as kept on this phone when there is no network. */
  known: readonly Person[] | undefined
  state: Answer<unknown>['state']
  /** Said when there is nobody to choose. */
  nobody: string
  max: number
  values: readonly Person[]
  onChange: (values: Person[]) => void
  onClose: () => void
}

/** Chooses several people by name. */
export function PeopleSheet({ label, known, state, nobody, max, values, onChange, onClose }: PeopleSheetProps) {
  const chosen = new Set(values.map(({ memberId }) => memberId))
  // Whoever is chosen stays there to be taken off, even if gone from the list since.
  const people = [
    ...values.filter(({ memberId }) => !known?.some((person) => person.memberId === memberId)),
    ...(known ?? []),
  ]
  return (
    <Sheet
      open
      title={`${label}，已选 ${values.length} 人`}
      onClose={onClose}
      acts={
        <Button kind="primary" onClick={onClose}>
          选好了
        </Button>
      }
    >
      {!known && (
        <View>{state === 'loading' ? '正在取名单…' : '没有网络，名单还没有存到本机。可以先写别的，联网后再补。'}</View>
      )}
      {known && people.length === 0 && <View>{nobody}</View>}
      <CheckList
        label={label}
        values={[...chosen]}
        onChange={(ids) => onChange(people.filter(({ memberId }) => ids.includes(memberId)))}
        choices={people.map(({ memberId, name }) => ({
          value: memberId,
          text: name,
          disabled: chosen.size >= max && !chosen.has(memberId),
        }))}
      />
    </Sheet>
  )
}
