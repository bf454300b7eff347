import { useState } from 'react'
import { Button } from './Button'
import type { FieldProps } from './Field'
import { nameAmong } from './findPeople'
import { OpeningField } from './OpeningField'
import { PeopleList, type PeopleListProps } from './PeopleList'
import { Sheet } from './Sheet'

interface Shared extends Omit<FieldProps, 'children'>, Pick<PeopleListProps, 'people' | 'state' | 'nobody' | 'beyond'> {
  disabled?: boolean
}
interface PersonFieldProps extends Shared {
  /** `''` is nobody. */
  value: string
  onChange: (memberId: string) => void
  /** Nobody is an answer too, and is called so: 暂不指定. */
  none?: string
}
interface PeopleFieldProps extends Shared {
  values: readonly string[]
  onChange: (memberIds: string[]) => void
  max?: number
}

/** One person, from a list that can be searched. No wheel ever holds people: nobody is found on one of fifty names. */
export function PersonField({ value, onChange, none, ...field }: PersonFieldProps) {
  const [open, setOpen] = useState(false)
  const { label, people = [] } = field
  const choose = (memberId: string) => {
    onChange(memberId)
    setOpen(false)
  }
  return (
    <OpeningField
      {...field}
      shown={nameAmong(people, value) ?? none}
      chosen={value !== ''}
      onOpen={() => setOpen(true)}
    >
      {open && (
        <Sheet title={label} onClose={() => setOpen(false)}>
          {none && value && (
            <Button small onClick={() => choose('')}>
              {none}
            </Button>
          )}
          <PeopleList {...field} single values={[value]} onChange={([chosen]) => chosen && choose(chosen)} />
        </Sheet>
      )}
    </OpeningField>
  )
}

/** Several people, from the same list. */
export function PeopleField({ values, onChange, max, ...field }: PeopleFieldProps) {
  const [open, setOpen] = useState(false)
  const { label, people = [] } = field
  const names = values.flatMap((id) => nameAmong(people, id) ?? [])
  const shown = names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${values.length} 人` : names.join('、')
  return (
    <OpeningField
      {...field}
      shown={shown || (values.length > 0 ? `已选 ${values.length} 人` : undefined)}
      chosen={values.length > 0}
      onOpen={() => setOpen(true)}
    >
      {open && (
        <Sheet
          title={`${label}，已选 ${values.length} 人`}
          actText="选好了"
          onAct={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          <PeopleList {...field} max={max} values={values} onChange={onChange} />
        </Sheet>
      )}
    </OpeningField>
  )
}
