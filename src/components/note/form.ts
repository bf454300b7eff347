import type { Person } from '../../contract/person'
import type { ShownNote } from '../../contract/note'
import type { AnyWords } from '../../contract/noteChanges'
import { mattersOf } from '../../contract/noteChanges'
import { fieldText } from '../../contract/fieldLabels'
import { emptyOf, isRequired, timeError } from '../../contract/noteTable'
import type { Matter, MatterField, NoteField, NoteTable } from '../../contract/noteTable'
import { findForbidden, findPrivate, privateSentence, type PrivateFinding } from '../../contract/privateWords'
import { lengthOf, plainText } from '../../contract/text'
import { overText } from '../limit'

/** Pure. What the form of a note holds while it is filled in; it is kept on the phone like this, names included. */
export type Form = {
  companions: Person[]
  raised: Matter[]
  /** Keys of the matters the ledger has: they stay as they are. */
  carried: string[]
} & Record<string, unknown>

/** Every field is a text here, a number by its digits, nothing as nothing. */
export const textOf = (form: Form, name: string): string => {
  const text = form[name]
  return typeof text === 'string' ? text : ''
}
const entries = ({ fields }: NoteTable) => Object.entries(fields)

export const newForm = (texts: Record<string, string>): Form => ({ companions: [], raised: [], carried: [], ...texts })

type Common = 'id' | 'version' | 'companions' | 'entries' | 'photos' | 'changedAt' | 'history' | 'can'
/** A note as it is shown, whichever it is. */
export type AnyNote = Pick<ShownNote<NoteTable>, Common> & Record<string, unknown>

export const formOf = (table: NoteTable, note: AnyNote): Form => ({
  ...Object.fromEntries(entries(table).map(([name]) => [name, String(note[name] ?? '')])),
  companions: note.companions,
  raised: [...mattersOf(table, note)],
  carried: note.entries.map(({ key }) => key),
})

const figure = (digits: string): number => (/^\d+$/.test(digits.trim()) ? Number(digits) : Number.NaN)
const follows = (form: Form, field: NoteField): boolean =>
  'unless' in field && field.unless !== undefined && textOf(form, field.unless) !== ''

/** The words as they are sent. */
export const wordsOf = (table: NoteTable, form: Form, photoIds: readonly string[]): AnyWords => {
  const said = (name: string, field: NoteField) => {
    const text = textOf(form, name).trim()
    if (follows(form, field)) return null
    if (text === '' && !isRequired(field)) return emptyOf(field)
    return field.kind === 'count' ? figure(text) : text
  }
  return {
    ...Object.fromEntries(entries(table).map(([name, field]) => [name, said(name, field)])),
    [table.matters.list]: form.raised,
    companionIds: form.companions.map(({ memberId }) => memberId),
    photoIds,
  }
}

/** What is wrong, by field; `demands.0.matter` for one of the matters. */
export type Errors = Record<string, string>

/** What is found of one field: that it cannot go so, and what looks like a number that is a person's, or a door. */
interface Check {
  path: string
  wrong: string | undefined
  finding?: PrivateFinding | undefined
}
const weighText = ({ max, missing = '请填写', numbers }: MatterField, text: string, required: boolean) => {
  const over = lengthOf(plainText(text)) - max
  const tooLong = over > 0 ? overText(over, max) : undefined
  return {
    wrong: required && text.trim() === '' ? missing : tooLong,
    // The worst of a text: a number that is a person's before a door.
    finding: numbers === 'refused' ? (findForbidden(text) ?? findPrivate(text)[0]) : undefined,
  }
}
const weighMatter = ({ matters }: NoteTable, matter: Matter): Check[] =>
  Object.entries(matters.fields).map(([path, field]) => ({
    path,
    ...weighText(field, String(matter[path] ?? ''), field.required),
  }))
/** Every field of the form, from top to bottom; times and figures by `weighValue`. */
const weigh = (
  table: NoteTable,
  form: Form,
  weighValue: (name: string, field: NoteField) => string | undefined = () => undefined,
): Check[] => [
  ...entries(table).map(([path, field]) => ({
    path,
    ...('numbers' in field
      ? weighText(field, textOf(form, path), field.required && !follows(form, field))
      : { wrong: weighValue(path, field) }),
  })),
  ...form.raised.flatMap((matter, place) =>
    weighMatter(table, matter).map((check) => ({ ...check, path: `${table.matters.list}.${place}.${check.path}` })),
  ),
]
const isDoor = (finding: PrivateFinding): boolean => finding.kind === 'doorNumber'
const errorOf = ({ wrong, finding }: Check): string | undefined =>
  wrong ?? (finding && !isDoor(finding) ? privateSentence(finding) : undefined)
const byPath = (checks: readonly Check[], sentenceOf: (check: Check) => string | undefined): Errors =>
  Object.fromEntries(
    checks.flatMap((check): [string, string][] => {
      const sentence = sentenceOf(check)
      return sentence ? [[check.path, sentence]] : []
    }),
  )
const pointedOut = ({ finding }: Check) => finding && privateSentence(finding)

/**
 * Every reason the form cannot go as it is. A door number is none: that check may be mistaken, so the person is asked.
 * `base`: what the note said when the change began; a time that stands is not weighed again.
 */
export const errorsOf = (table: NoteTable, form: Form, now: number, base?: Form): Errors => {
  const weighValue = (name: string, field: NoteField) => {
    const text = textOf(form, name)
    if (field.kind === 'day' || field.kind === 'instant')
      return base?.[name] === text ? undefined : timeError(field, table.what, text, now)
    if (field.kind !== 'count' || (text.trim() === '' && !field.required)) return undefined
    const { min, max, unit } = field
    return figure(text) >= min && figure(text) <= max ? undefined : `请填 ${min} 到 ${max} 之间的整数（${unit}）`
  }
  return byPath(weigh(table, form, weighValue), errorOf)
}
/** One sentence over the form: the first fault, by the name of its field. */
export const errorsText = (errors: Errors): string | undefined => {
  const [first, ...others] = Object.entries(errors)
  if (!first) return undefined
  const path = first[0].split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const more = others.length > 0 ? `；还有 ${others.length} 处要改` : ''
  return `${fieldText(path)}：${first[1].replace(/。$/, '')}${more}。`
}
/** What the form shows at its fields: numbers at once, the rest once somebody has tried to finish, the server's refusal where it belongs. */
export const shownErrors = (
  table: NoteTable,
  form: Form,
  refused: { state: string; problem: string; problemField: string },
  tried: Errors,
): Errors => {
  const told = refused.state === 'refused' && refused.problemField ? { [refused.problemField]: refused.problem } : {}
  return { ...told, ...byPath(weigh(table, form), pointedOut), ...tried }
}
/** What looks like a door number, for asking; undefined when nothing does. */
export const doorsIn = (table: NoteTable, form: Form): string | undefined =>
  weigh(table, form)
    .flatMap(({ finding }) => (finding && isDoor(finding) ? [privateSentence(finding)] : []))
    .join('') || undefined

/** What is wrong with one matter, by field; numbers at once, what is missing once somebody has tried to go on. */
export const matterErrors = (
  table: NoteTable,
  matter: Matter,
  tried: boolean,
): { errors: Errors; blocked: boolean } => {
  const checks = weighMatter(table, matter)
  return {
    errors: byPath(checks, (check) => (tried && check.wrong) || pointedOut(check)),
    blocked: checks.some((check) => errorOf(check) !== undefined),
  }
}
/** The fault of the matter in this place, whichever of its fields it is about. */
export const matterError = ({ matters }: NoteTable, errors: Errors, place: number): string | undefined =>
  Object.entries(errors).find(([field]) => field.startsWith(`${matters.list}.${place}.`))?.[1]
