import { addMinutes, beijingDay, beijingYear, dayStart } from './days'

/**
 * A field note is asked field by field, and one table says all there is to say of a field: the server takes its schema, its
 * limits and its names from it, the phone its form, its checks and what it shows. Pure, and without a validator.
 */
interface Asked {
  /** Its name, as a refusal calls it. */
  readonly label: string
  /** What the form asks, where that is more than the name. */
  readonly ask?: string
  /** The card of the form it stands in: one of `cards`, or `people`, which is the kit's own. */
  readonly card: string
  readonly hint?: string
  readonly placeholder?: string
  /** Half a line of the form; two of them stand beside each other. */
  readonly half?: true
  /** Fields that mean something only together are one where two people change them: the name of the first. */
  readonly with?: string
}
export interface TextField extends Asked {
  readonly kind: 'line' | 'text'
  readonly max: number
  readonly required: boolean
  /** Whether a number that is a person's may stand in it. */
  readonly numbers: 'refused' | 'allowed'
  /** Follows from that field where it is filled in, and is not asked for then. */
  readonly unless?: string
  /** Said where it is missing. */
  readonly missing?: string
}
export interface CountField extends Asked {
  readonly kind: 'count'
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly required: boolean
}
/** When it was: a Beijing day, or an instant asked for as a day and a clock. */
export interface TimeField extends Asked {
  readonly kind: 'day' | 'instant'
  /** 走访, as in 走访以后再记. */
  readonly after: string
}
/** The id of something chosen, or null; how it is chosen is the feature's own. */
interface IdField extends Asked {
  readonly kind: 'id'
}
export type NoteField = TextField | CountField | TimeField | IdField
export type MatterField = Omit<TextField, 'card'>

/** What somebody asked for or was promised: noted, or followed in the ledger. */
export interface MatterTable {
  /** Its name in the note. */
  readonly list: string
  readonly label: string
  /** 条, 件 */
  readonly counter: string
  readonly max: number
  /** `matter` and `raisedBy` are the ledger's once it has the matter; any other may still be put better. */
  readonly fields: Readonly<Record<string, MatterField>> & Readonly<Record<'matter' | 'raisedBy', MatterField>>
}
export interface NoteTable {
  /** 走访 */
  readonly what: string
  readonly fields: Readonly<Record<string, NoteField>>
  /** Titles of cards that have one. */
  readonly cards: Readonly<Record<string, string>>
  readonly matters: MatterTable
}

/** Words about villagers, one line or several: people are told by a form of address, never by a number. */
export const line = { kind: 'line', required: true, numbers: 'refused' } as const
export const text = { kind: 'text', required: true, numbers: 'refused' } as const

/** How many may have come along. */
export const companionsMax = 20

type Optional = { readonly kind: 'line'; readonly required: false } | { readonly kind: 'id' }
type ValueOf<Field> = Field extends { readonly kind: 'count' }
  ? number
  : Field extends Optional
    ? string | null
    : string
type Names<Table extends NoteTable> = keyof Table['fields'] & string

export type MatterOf<Table extends NoteTable> = { key: string; toLedger: boolean } & {
  -readonly [Name in keyof Table['matters']['fields']]: ValueOf<Table['matters']['fields'][Name]>
}
type MatterList<Table extends NoteTable> = { [List in Table['matters']['list']]: MatterOf<Table>[] }
/** What a note says, as it is stored and shown. */
export type NoteFacts<Table extends NoteTable> = {
  -readonly [Name in Names<Table>]: ValueOf<Table['fields'][Name]>
} & MatterList<Table>
/** What a note says, as a phone sends it. */
export type NoteWords<Table extends NoteTable> = {
  -readonly [Name in Names<Table>]:
    ValueOf<Table['fields'][Name]> | (Table['fields'][Name] extends { readonly unless: string } ? null : never)
} & MatterList<Table> & { companionIds: string[]; photoIds: string[] }

/** A matter whichever the note. */
export type Matter = { key: string; toLedger: boolean; matter: string; raisedBy: string | null } & Record<
  string,
  string | boolean | null
>

/** Whether it must be filled in. */
export const isRequired = (field: NoteField | MatterField): boolean =>
  field.kind !== 'id' && (!('required' in field) || field.required)
/** The value of a field nobody has filled in. */
export const emptyOf = (field: NoteField | MatterField): string | number | null => {
  if (field.kind === 'count') return field.min
  return field.kind === 'text' || isRequired(field) ? '' : null
}

/** Their names for refusals. */
export const labelsOf = ({ fields, matters }: NoteTable): Record<string, string> =>
  Object.fromEntries([
    ...[...Object.entries(fields), ...Object.entries(matters.fields)].map(([name, { label }]) => [name, label]),
    [matters.list, matters.label],
  ])

/** A phone's clock may run ahead a little; a note written in the last minute of the meeting is no lie. */
const clockMinutes = 5
/** Notes are of what was, and not of a year whose books are closed; why a time is none of that, or undefined. */
export const timeError = (
  { kind, after }: Pick<TimeField, 'kind' | 'after'>,
  what: string,
  value: string,
  at: string | number,
): string | undefined => {
  const instant = kind === 'instant'
  const ahead = instant ? addMinutes(new Date(at).toISOString(), clockMinutes) : beijingDay(at)
  if (value > ahead) return `还没到${instant ? '这个时间' : '这一天'}，${after}以后再记`
  const year = beijingYear(at) - 1
  const first = `${year}-01-01`
  return value < (instant ? dayStart(first) : first)
    ? `只能补记 ${year} 年 1 月 1 日以后的${what}，请核对日期`
    : undefined
}
