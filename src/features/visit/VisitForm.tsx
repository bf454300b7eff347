import type { FieldsProps } from '../../components/note/Fields'
import { textOf } from '../../components/note/form'
import { NoteForm } from '../../components/note/NoteForm'
import { PickerField } from '../../components/PickerField'
import { beijingDay } from '../../contract/days'
import type { ContactPair } from '../../contract/visitPairs'
import { serverNow } from '../../platform/serverClock'
import { useMyPairs } from './api'
import { pairErrors, toPair, visitKit } from './kit'

interface VisitFormProps {
  noteId: string | undefined
  draftId: string | undefined
  /** To write one to this pair, as it is known on this phone. */
  pairId: string | undefined
}

/** Writes a visit, goes on with a kept draft, or changes a visit that is there. */
export function VisitForm({ noteId, draftId, pairId }: VisitFormProps) {
  const mine = useMyPairs()
  const pairs = mine.data?.pairs ?? []
  const pair = pairs.find(({ id }) => id === pairId)
  return (
    <NoteForm
      kit={visitKit}
      noteId={noteId}
      draftId={draftId}
      only={(form) => !pairId || textOf(form, 'pairId') === pairId}
      begins={pairId && !mine.data ? undefined : { ...toPair(pair), visitedOn: beijingDay(serverNow()) }}
      waitsFor={mine}
      people={{ data: mine.data?.companions, state: mine.state }}
      own={(parts) => ({ pairId: <PairField {...parts} pairs={pairs} /> })}
      moreErrors={(form) => pairErrors(form, pairs)}
    />
  )
}

const other = 'other'

/** One of one's pairs, or anybody else by form of address. */
function PairField({
  form: { fields, put, locked },
  errors,
  pairs,
}: Omit<FieldsProps, 'own'> & { pairs: readonly ContactPair[] }) {
  const pairId = textOf(fields, 'pairId')
  const choices = pairs.map(({ id, whom, village }) => ({ value: id, text: `${whom}（${village}）` }))
  // The pair of a note that is there may have ended, or be somebody else's by now.
  if (pairId !== '' && !choices.some(({ value }) => value === pairId))
    choices.unshift({ value: pairId, text: `${textOf(fields, 'whom')}（${textOf(fields, 'village')}）` })
  if (choices.length === 0) return null
  const choose = (value: string) => {
    const chosen = toPair(pairs.find(({ id }) => id === value))
    for (const [name, text] of Object.entries(value === pairId ? {} : chosen)) put(name)(text)
  }
  return (
    <PickerField
      mode="selector"
      label="走访对象"
      value={pairId || other}
      choices={[...choices, { value: other, text: '其他群众或单位' }]}
      onChange={choose}
      disabled={locked}
      error={errors.pairId ?? (pairId === '' ? undefined : errors.whom)}
    />
  )
}
