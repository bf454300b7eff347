import type { NoteEntry, Written } from '../../contract/note'
import type { Matter, NoteTable } from '../../contract/noteTable'
import type { Result } from '../../platform/callAction'
import type { Act, DraftKind } from '../../platform/outbox'
import type { Tone } from '../Chip'
import { newForm, type AnyNote, type Form } from './form'

/** What one kind of note gives the kit beside its table. */
export interface NoteKit {
  table: NoteTable
  draftKind: DraftKind
  /** Titles of its form: a new note, one that is changed, one that was changed elsewhere too. */
  titles: { fresh: string; change: string; conflict: string }
  /** Fields its page says in its head. */
  inHead: readonly string[]
  matters: MatterWords
  form: string
  page: string
  list: string
  ask: (noteId: string) => Promise<AnyNote>
  /** By `act`, in the name of whoever wrote the draft. */
  write: (act: Act, input: Record<string, unknown>) => Promise<Result<Written>>
  save: (act: Act, input: Record<string, unknown>) => Promise<Result<Written>>
  /** A line for a draft. */
  draftTitle: (form: Form) => string
  draftNote: (form: Form) => string
  /** What drafts of earlier versions of the app say in other fields. */
  older: (fields: Record<string, unknown>) => Record<string, unknown>
}
/** How it speaks of its matters. */
export interface MatterWords {
  /** 诉求 */
  one: string
  /** Said while there is none: in the form, on the page. */
  empty: string
  none: string
  /** What is said of a matter that does not go to the ledger. */
  noted: { word: string; tone: Tone; hint: string; note?: string }
}

export const noteKey = ({ draftKind }: NoteKit, noteId: string): string => `${draftKind}.note.${noteId}`

/** A draft as this version of the app has it, whichever version wrote it down. */
export const readForm = (kit: NoteKit, fields: unknown): Form => {
  const stored = fields as Record<string, unknown>
  return { ...newForm({}), ...kit.older(stored), ...stored }
}

/** The second line of a matter: who raised it, what was said to it, its number in the ledger. */
export const matterNote = (
  { table: { matters }, matters: { noted } }: Pick<NoteKit, 'table' | 'matters'>,
  matter: Matter,
  entry?: NoteEntry,
): string => {
  const more = Object.entries(matters.fields)
    .filter(([name]) => name !== 'matter' && name !== 'raisedBy' && matter[name])
    .map(([name, { label }]) => `${label}：${String(matter[name])}`)
  return [
    matter.raisedBy && `${matter.raisedBy}提出`,
    ...more,
    !matter.toLedger && more.length === 0 && noted.note,
    entry && `台账 ${entry.number}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
export const matterChip = (
  { matters: { noted } }: Pick<NoteKit, 'matters'>,
  { toLedger }: Pick<Matter, 'toLedger'>,
): { tone: Tone; word: string } => (toLedger ? { tone: 'red', word: '转台账' } : { tone: noted.tone, word: noted.word })
