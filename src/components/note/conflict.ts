import type { Person } from '../../contract/person'
import type { Side, Taken } from '../../contract/noteChanges'
import { changesBetween, contested, fieldsOf, mattersOf, unitsOf, withChanges } from '../../contract/noteChanges'
import type { Matter, NoteTable } from '../../contract/noteTable'
import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { Draft, DraftBase, DraftPhoto } from '../../platform/outbox'
import { formOf, textOf, wordsOf, type AnyNote, type Form } from './form'

/** Pure. A note that was changed on this phone and elsewhere: what both changed is asked, the rest goes together. */

/** A field both sides changed, and the two in words. */
export interface Difference {
  unit: string
  field: string
  mine: string
  theirs: string
}

const matterText = ({ matters }: NoteTable, matter: Matter | undefined): string =>
  matter
    ? [...Object.keys(matters.fields).map((name) => matter[name]), matter.toLedger && '转台账']
        .filter(Boolean)
        .join('，')
    : '（已删去）'
const fieldText = (table: NoteTable, name: string, text: string): string => {
  const kind = table.fields[name]?.kind
  if (kind === 'id') return ''
  if (kind === 'day') return dayText(text)
  return kind === 'instant' ? `${dayText(beijingDay(text))} ${beijingClock(text)}` : text
}
const unitText = (table: NoteTable, unit: string, form: Form): string => {
  const [list, key] = unit.split('.')
  if (key !== undefined && list === table.matters.list)
    return matterText(
      table,
      form.raised.find((matter) => matter.key === key),
    )
  const texts = fieldsOf(table, unit).map((name) => fieldText(table, name, textOf(form, name)))
  return texts.filter(Boolean).join(' ') || '（空）'
}
const labelOf = ({ fields, matters }: NoteTable, unit: string): string => fields[unit]?.label ?? matters.label

/** One's own matters, with the words of those the ledger has by now, which may only be added to. */
const withLedgers = (mine: Form, theirs: Form): Form => {
  const fixed = (own: Matter): Matter => {
    const there = theirs.carried.includes(own.key) && theirs.raised.find(({ key }) => key === own.key)
    return there ? { ...own, matter: there.matter, raisedBy: there.raisedBy, toLedger: there.toLedger } : own
  }
  const gone = theirs.raised.filter(
    ({ key }) => theirs.carried.includes(key) && !mine.raised.some((own) => own.key === key),
  )
  return { ...mine, raised: [...mine.raised.map(fixed), ...gone], carried: theirs.carried }
}

interface Sides {
  mine: Form
  /** What the note said when this phone began; undefined where nobody has seen it. */
  base: Form | undefined
  theirs: Form
}
const changesOf = (table: NoteTable, { mine, base, theirs }: Sides) => {
  const words = (form: Form) => wordsOf(table, form, [])
  const own = withLedgers(mine, theirs)
  const changes = changesBetween(table, base ? words(base) : null, words(own))
  const unlike = unitsOf(table, changesBetween(table, words(theirs), words(own)))
  const units = unitsOf(table, changes)
  const others = base ? unitsOf(table, changesBetween(table, words(base), words(theirs))) : units
  return { own, changes, twice: contested(units, others).filter((unit) => unlike.includes(unit)) }
}

export const differencesOf = (table: NoteTable, sides: Sides): Difference[] => {
  const { own, twice } = changesOf(table, sides)
  return twice.map((unit) => ({
    unit,
    field: labelOf(table, unit),
    mine: unitText(table, unit, own),
    theirs: unitText(table, unit, sides.theirs),
  }))
}

/** What this phone changed, without the fields of which the other's was taken. */
const changesLeft = (table: NoteTable, changes: Record<string, unknown>, left: readonly string[]) => {
  const { list } = table.matters
  const names = left.flatMap((unit) => fieldsOf(table, unit))
  const other = (key: string) => !left.includes(`${list}.${key}`)
  const rest = Object.fromEntries(Object.entries(changes).filter(([name]) => !names.includes(name)))
  const matters = changes[list] as { put: Matter[]; drop: string[] } | undefined
  return matters
    ? { ...rest, [list]: { put: matters.put.filter(({ key }) => other(key)), drop: matters.drop.filter(other) } }
    : rest
}

/** Theirs, with what this phone has added and without what it has taken away. */
const photosOver = (mine: readonly DraftPhoto[], base: readonly string[] | undefined, theirs: readonly string[]) => {
  const there = mine.flatMap(({ photoId }) => photoId ?? [])
  const rest = theirs
    .filter((id) => there.includes(id) || !base?.includes(id))
    .map((id): DraftPhoto => ({ id, file: null, bytes: 0, photoId: id }))
  const added = mine.filter(
    ({ photoId }) => photoId === null || (!theirs.includes(photoId) && !base?.includes(photoId)),
  )
  return [...rest, ...added]
}

/** The draft as a change of the note as it is now, once a person has chosen. */
export const rebased = (
  table: NoteTable,
  draft: Pick<Draft<Form>, 'photos'> & { base: DraftBase<Form> | null; fields: Form },
  note: AnyNote,
  choice: Readonly<Record<string, Side>>,
): { base: DraftBase<Form>; fields: Form; photos: DraftPhoto[] } => {
  const theirs = formOf(table, note)
  const sides = { mine: draft.fields, base: draft.base?.fields, theirs }
  const { own, changes } = changesOf(table, sides)
  const left = Object.entries(choice).flatMap(([unit, side]) => (side === 'theirs' ? [unit] : []))
  const words = withChanges(table, wordsOf(table, theirs, []), changesLeft(table, changes, left))
  const known = new Map<string, Person>([...theirs.companions, ...own.companions].map((each) => [each.memberId, each]))
  const mine = unitsOf(table, changes).filter((unit) => !left.includes(unit))
  const texts = mine.flatMap((unit) => fieldsOf(table, unit)).map((name) => [name, textOf(own, name)])
  const photoIds = note.photos.map(({ id }) => id)
  // Another change came while an earlier choice was on its way: what is not asked again was chosen all the same.
  const before = (draft.base?.took ?? []).filter(({ field }) => !(field in choice))
  const took = [...before, ...Object.entries(choice).map(([field, side]): Taken => ({ field, side }))]
  return {
    base: { recordId: note.id, version: note.version, fields: theirs, photoIds, took },
    fields: {
      ...theirs,
      ...Object.fromEntries(texts),
      companions: words.companionIds.flatMap((id) => known.get(id) ?? []),
      raised: [...mattersOf(table, words)],
    },
    photos: photosOver(draft.photos, draft.base?.photoIds, photoIds),
  }
}
