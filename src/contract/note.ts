import type { Person } from './person'
import * as v from 'valibot'
import { clientId, day, id, instant, line, ownLine, ownParagraphs, paragraphs, version, year } from './fields'
import type { LedgerState } from './ledgerWords'
import { sides, type ListChange, type NoteChange, type NoteChanges } from './noteChanges'
import { companionsMax, emptyOf, isRequired } from './noteTable'
import type { MatterField, NoteFacts, NoteField, NoteTable, NoteWords } from './noteTable'
import { photoIds, type ShownPhoto } from './photo'

/** What the two sides say to each other about a field note, made from its table. */

const valueOf = (field: NoteField | MatterField): v.GenericSchema => {
  switch (field.kind) {
    case 'day':
      return day
    case 'instant':
      return instant
    case 'id':
      return v.nullable(id)
    case 'count':
      return v.pipe(
        v.number('请填写数字'),
        v.integer('请填写整数'),
        v.minValue(field.min, `不能少于 ${field.min} ${field.unit}`),
        v.maxValue(field.max, `最多 ${field.max} ${field.unit}`),
      )
    case 'text': {
      const text = (field.numbers === 'refused' ? paragraphs : ownParagraphs)(field.max)
      return field.required ? v.pipe(text, v.nonEmpty(field.missing ?? '不能为空')) : text
    }
    case 'line': {
      const text = (field.numbers === 'refused' ? line : ownLine)(field.max)
      return field.required && field.unless === undefined ? text : v.nullable(text)
    }
  }
}
/** A field that may be left empty may be left out: phones from before it was asked for send nothing of it. */
const orEmpty = (field: NoteField | MatterField): v.GenericSchema =>
  isRequired(field) ? valueOf(field) : v.optional(valueOf(field), emptyOf(field))

const each = (
  fields: Readonly<Record<string, NoteField | MatterField>>,
  schema: typeof valueOf,
): Record<string, v.GenericSchema> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schema(field)]))

const companionIds = v.pipe(v.array(id), v.maxLength(companionsMax, `最多 ${companionsMax} 人`))
const matter = ({ matters }: NoteTable) =>
  v.strictObject({ key: clientId, toLedger: v.boolean('请选择'), ...each(matters.fields, orEmpty) })
const matters = (table: NoteTable) => {
  const { max, counter } = table.matters
  return v.pipe(
    v.array(matter(table)),
    v.maxLength(max, `最多 ${max} ${counter}，请分两次记录`),
    v.check((all) => new Set(all.map(({ key }) => key)).size === all.length, `有两${counter}编号相同，请删去重填`),
  )
}
const change = <Item>(items: v.GenericSchema<Item[]>): v.GenericSchema<ListChange<Item> | undefined> =>
  v.optional(v.strictObject({ put: items, drop: v.pipe(v.array(id), v.maxLength(100)) }))

/** Fields that may be left out of what a phone sends. */
type Free<Table extends NoteTable> = {
  [Name in keyof Table['fields']]: Table['fields'][Name] extends { readonly required: false } ? Name : never
}[keyof Table['fields']]
type Sent<Table extends NoteTable> = Omit<NoteWords<Table>, Free<Table>> & Partial<NoteWords<Table>>

/** A new note: `year` is the Beijing year of the phone's first save, and with `clientId` makes the note's id. */
export const writeInput = <const Table extends NoteTable>(table: Table) =>
  v.strictObject({
    clientId,
    year,
    ...each(table.fields, orEmpty),
    companionIds,
    photoIds,
    [table.matters.list]: matters(table),
  }) as unknown as v.GenericSchema<
    { clientId: string; year: number } & Sent<Table>,
    { clientId: string; year: number } & NoteWords<Table>
  >
interface Saving {
  noteId: string
  /** The version the changes were begun on. */
  version: number
  /** Of the change, by which a repetition is known. */
  saveId: string
}
/** What was changed since a version, and nothing else; `took`: the sides taken where both had changed a field. */
export const saveInput = <const Table extends NoteTable>(table: Table) =>
  v.strictObject({
    noteId: id,
    version,
    saveId: clientId,
    ...each(table.fields, (field) => v.optional(valueOf(field))),
    companionIds: change(companionIds),
    photoIds: change(photoIds),
    [table.matters.list]: change(matters(table)),
    took: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            field: v.pipe(v.string(), v.regex(/^[A-Za-z]+(\.[\w-]{8,40})?$/)),
            side: v.picklist(sides),
          }),
        ),
        v.maxLength(100),
      ),
      [],
    ),
  }) as unknown as v.GenericSchema<
    Saving & NoteChanges<Table> & { took?: NoteChange['took'] },
    Saving & NoteChanges<Table> & { took: NoteChange['took'] }
  >
export const showInput = v.strictObject({ noteId: id })

/** A note as the server keeps it, with its version. */
export interface Written {
  noteId: string
  version: number
}
/** What became of a matter that went to the ledger, by the matter's key. */
export interface NoteEntry {
  id: string
  key: string
  number: string
  state: LedgerState
  matter: string
}
/** A note as whoever may read it sees it. */
export type ShownNote<Table extends NoteTable> = NoteFacts<Table> & {
  id: string
  version: number
  author: Person
  companions: Person[]
  branchName: string
  entries: NoteEntry[]
  photos: ShownPhoto[]
  writtenAt: string
  /** Null while it is as first written. */
  changedAt: string | null
  history: NoteChange[]
  can: { change: boolean }
}
