import { named, type PersonChoice } from '../../contract/person'
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { companionsMax } from '../../contract/noteTable'
import type { ShownPhoto } from '../../contract/photo'
import { facesNotice } from '../../contract/photoWords'
import { useDraft, useDrafts, usePhotoAddresses } from '../../platform/outbox'
import { replacePage } from '../../platform/navigate'
import { serverNow } from '../../platform/serverClock'
import { useAnswer, type Answer } from '../../platform/serverState'
import { Answered } from '../Answered'
import { Card } from '../Card'
import { DraftPage } from '../DraftPage'
import { ResumedNotice } from '../KeptNotice'
import { Page } from '../Page'
import { PeopleField } from '../PersonField'
import { PhotoStrip } from '../PhotoStrip'
import { ConflictCard } from './ConflictCard'
import { Fields, type FieldsProps } from './Fields'
import { doorsIn, errorsOf, errorsText, formOf, newForm, shownErrors, type Errors, type Form } from './form'
import { noteKey, readForm, type NoteKit } from './kit'
import { MattersCard } from './MattersCard'
import './note.scss'

type Draft = ReturnType<typeof useDraft<Form>>
type Start = Parameters<typeof useDraft<Form>>[2]
type Parts = Omit<FieldsProps, 'own'>

interface Particulars {
  kit: NoteKit
  /** Who may have come along, as kept on this phone when there is no network. */
  people: Pick<Answer<readonly PersonChoice[]>, 'data' | 'state'>
  /** What the feature asks in its own way, by field. */
  own?: (parts: Parts) => Readonly<Record<string, ReactNode>>
  /** What only the feature knows to be wrong. */
  moreErrors?: (form: Form) => Errors
}
interface NoteFormProps extends Particulars {
  noteId: string | undefined
  draftId: string | undefined
  /** Which half-written ones a new note goes on with; any, unless told. */
  only?: (form: Form) => boolean
  /** What a new note begins with; undefined while `waitsFor` has not brought it. */
  begins: Record<string, string> | undefined
  waitsFor?: Answer<unknown>
}

/** Writes a note, goes on with a draft that is on this phone, or changes a note that is there. */
export function NoteForm({ noteId, draftId, only = () => true, begins, waitsFor, ...particulars }: NoteFormProps) {
  const { kit } = particulars
  const drafts = useDrafts(kit.draftKind)
  // Looked for once: what is begun here becomes a draft too.
  const [left, setLeft] = useState(() =>
    noteId === undefined && draftId === undefined
      ? drafts.find(({ base, state, fields }) => !base && state !== 'waiting' && only(readForm(kit, fields)))?.id
      : undefined,
  )
  const named = draftId ?? left
  const stored = drafts.find((draft) => draft.id === named || (noteId !== undefined && draft.base?.recordId === noteId))
  const changes = noteId ?? stored?.base?.recordId
  const answer = useAnswer(changes && noteKey(kit, changes), () => kit.ask(changes ?? ''))
  const note = answer.data
  const fresh = noteId === undefined || stored !== undefined
  const waited = fresh ? !stored && !begins && waitsFor : !note && answer
  if (waited)
    return (
      <Page title={fresh ? kit.titles.fresh : kit.titles.change}>
        <Answered answer={waited as Answer<unknown>} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  // Looked at once, when the form begins: a note read anew in the background does not make older words the newest. A draft
  // of it that is on the phone opens without waiting for the note, so also without a network.
  const start: Start =
    fresh || !note
      ? { fields: newForm(begins ?? {}) }
      : {
          fields: formOf(kit.table, note),
          base: { recordId: note.id, version: note.version, photoIds: note.photos.map(({ id }) => id) },
        }
  return (
    <Filled
      key={left}
      draftId={stored?.id ?? named}
      start={start}
      ofNote={note?.photos ?? []}
      onChanged={answer.refresh}
      onAnother={left === undefined ? undefined : () => setLeft(undefined)}
      {...particulars}
    />
  )
}

interface FilledProps extends Particulars {
  draftId: string | undefined
  start: Start
  /** The photos the note has already, as far as they are known here. */
  ofNote: readonly ShownPhoto[]
  /** Asks for the note anew: pages that have it open show it as it was until then. */
  onChanged: () => Promise<void>
  /** Begins one beside it, which stays on the phone; where it was gone on with without being asked for. */
  onAnother: (() => void) | undefined
}
function Filled({ kit, draftId, start, ofNote, onChanged, onAnother, people, own, moreErrors }: FilledProps) {
  const { table, titles } = kit
  const form = useDraft<Form>(kit.draftKind, draftId, start)
  const { draft } = form
  const fields = readForm(kit, form.fields)
  const errors = { ...errorsOf(table, fields, serverNow(), draft.base?.fields), ...moreErrors?.(fields) }
  const sent = async (noteId: string) => {
    await onChanged()
    void replacePage(kit.page, { noteId })
  }
  return (
    <DraftPage
      title={draft.base ? titles.change : titles.fresh}
      form={form}
      missing={errorsText(errors)}
      doors={doorsIn(table, fields)}
      resumed={onAnother && <ResumedNotice action={{ text: '另写一篇', onClick: onAnother }} />}
      conflict={<ConflictCard kit={kit} form={form} />}
      onSent={(noteId) => void sent(noteId)}
      onStored={() => void replacePage(kit.list)}
    >
      {(tried) => {
        const parts = {
          form: { fields, put: form.put, locked: form.locked },
          errors: shownErrors(table, fields, draft, tried ? errors : {}),
        }
        const cards = [...new Set(Object.values(table.fields).map(({ card }) => card))].filter(
          (card) => card !== 'people',
        )
        const asked = { table, ...parts, own: own?.(parts) }
        return (
          <View className="note-columns">
            <View>
              {cards.map((card) => (
                <Card key={card} title={table.cards[card]}>
                  <Fields card={card} {...asked} />
                </Card>
              ))}
            </View>
            <View>
              <MattersCard kit={kit} {...parts} />
              <Photos form={form} error={parts.errors.photoIds} ofNote={ofNote} />
              <Card title="谁去的">
                <Fields card="people" {...asked} />
                <Companions people={people} {...parts} />
              </Card>
            </View>
          </View>
        )
      }}
    </DraftPage>
  )
}

function Photos({ form, error, ofNote }: { form: Draft; error: string | undefined; ofNote: readonly ShownPhoto[] }) {
  const photos = usePhotoAddresses(form.photos, ofNote)
  return (
    <Card>
      <PhotoStrip
        photos={photos}
        onAdd={() => void form.addPhotos()}
        onRemove={form.removePhoto}
        hint={facesNotice}
        error={form.photoProblem || error}
        disabled={form.locked}
      />
    </Card>
  )
}

function Companions({ people, form: { fields, put, locked }, errors }: Parts & Pick<Particulars, 'people'>) {
  const { companions } = fields
  // Whoever came along stays there to be taken off, even if gone from the branch since.
  const gone = companions.filter(({ memberId }) => !people.data?.some((person) => person.memberId === memberId))
  const offered = people.data && [...gone, ...people.data]
  return (
    <PeopleField
      label="同去的同志"
      required={false}
      people={offered}
      state={people.state}
      nobody="本支部还没有别的党员。"
      max={companionsMax}
      values={companions.map(({ memberId }) => memberId)}
      onChange={(ids) => put('companions')((offered ?? []).filter(({ memberId }) => ids.includes(memberId)).map(named))}
      disabled={locked}
      error={errors.companionIds}
    />
  )
}
