import { beijingYear } from '../../../src/contract/days'
import type { AnyWords, NoteChange } from '../../../src/contract/noteChanges'
import { mattersOf } from '../../../src/contract/noteChanges'
import type { Matter, NoteField, NoteTable } from '../../../src/contract/noteTable'
import { companionsMax, emptyOf, timeError } from '../../../src/contract/noteTable'
import { photosMax } from '../../../src/contract/photoWords'
import { refuse, type Problem } from '../platform/problem'
import type { FieldNoteDoc } from './definition'

/** Pure. What a note may say, and what of it may change once it is there. */

type Wrong = Problem<'badInput'>
const wrong = (field: string, label: string, why: string): Wrong => refuse('badInput', { field: label, why }, { field })

/** The year a phone first saved the draft in: the running one, or the one before for a note kept over New Year. */
export const yearProblem = (year: number, at: string): Wrong | null => {
  const now = beijingYear(at)
  return year === now || year === now - 1
    ? null
    : wrong('year', '年份', `草稿的年份是 ${year}，请核对手机日期后重新填写`)
}

/** What a note says, in the words a phone would send; `unless` fields are not said where they follow. */
export const wordsOf = (table: NoteTable, note: FieldNoteDoc): AnyWords => {
  const stored = note as FieldNoteDoc & Record<string, unknown>
  const said = (name: string, field: NoteField) => {
    if ('unless' in field && field.unless !== undefined && stored[field.unless] !== null) return null
    return stored[name] ?? emptyOf(field)
  }
  return {
    ...Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, said(name, field)])),
    [table.matters.list]: mattersOf(table, stored),
    companionIds: note.companions.map(({ memberId }) => memberId),
    photoIds: note.photos.map(({ id }) => id),
  }
}

/** What others have changed since a version; null when nobody can know. */
export const changedSince = ({ history, version }: FieldNoteDoc, since: number): string[] | null => {
  const made = history.filter((change: NoteChange) => change.version > since)
  return since <= version && made.length === version - since ? made.flatMap(({ fields }) => fields) : null
}

const timeProblem = (table: NoteTable, words: AnyWords, changed: readonly string[], at: string): Wrong | null => {
  for (const [name, field] of Object.entries(table.fields)) {
    if ((field.kind !== 'day' && field.kind !== 'instant') || !changed.includes(name)) continue
    const why = timeError(field, table.what, words[name] as string, at)
    if (why) return wrong(name, field.label, why)
  }
  return null
}
/** What is asked for only where another field is empty. */
const missingProblem = ({ fields }: NoteTable, words: AnyWords): Wrong | null => {
  for (const [name, field] of Object.entries(fields)) {
    if (!('unless' in field) || field.unless === undefined) continue
    if (words[field.unless] === null && words[name] === null) return wrong(name, field.label, field.missing ?? '请填写')
  }
  return null
}

const fixed = ({ matter, raisedBy, toLedger }: Matter): string => JSON.stringify([matter, raisedBy, toLedger])
/** A matter in the ledger has an owner by now: it is neither dropped nor reworded here. */
const mattersProblem = (table: NoteTable, next: readonly Matter[], stored: readonly Matter[]): Wrong | null => {
  const { list, label, max, counter } = table.matters
  const keys = next.map(({ key }) => key)
  if (next.length > max) return wrong(list, label, `最多 ${max} ${counter}，请分两次记录`)
  for (const carried of stored.filter(({ toLedger }) => toLedger)) {
    const place = keys.indexOf(carried.key)
    const now = next[place]
    if (!now) return wrong(list, label, `“${carried.matter}”已转台账，不能删去`)
    if (fixed(now) !== fixed(carried))
      return wrong(
        `${list}.${place}.matter`,
        `${label}第 ${place + 1} 项`,
        `“${carried.matter}”已转台账，内容请在台账里补充`,
      )
  }
  return null
}

/** Two people's additions may come to more than one form holds. */
const countProblem = ({ companionIds, photoIds }: AnyWords): Wrong | null => {
  if (companionIds.length > companionsMax) return wrong('companionIds', '同去的同志', `最多 ${companionsMax} 人`)
  return photoIds.length > photosMax ? wrong('photoIds', '照片', `最多 ${photosMax} 张照片`) : null
}

/** `changed`: the fields that are new or other; a time that stands is not weighed again years later. */
export const wordsProblem = (
  table: NoteTable,
  words: AnyWords,
  { changed, before, at }: { changed: readonly string[]; before: AnyWords | null; at: string },
): Wrong | null =>
  timeProblem(table, words, changed, at) ??
  missingProblem(table, words) ??
  mattersProblem(table, mattersOf(table, words), before ? mattersOf(table, before) : []) ??
  countProblem(words)

/** The matters that go to the ledger now and were not there before. */
export const newlyCarried = (next: readonly Matter[], stored: readonly Matter[]): Matter[] => {
  const before = new Set(stored.filter(({ toLedger }) => toLedger).map(({ key }) => key))
  return next.filter(({ key, toLedger }) => toLedger && !before.has(key))
}
