import type { Person } from './person'
import { emptyOf, type Matter, type MatterOf, type NoteTable, type NoteWords } from './noteTable'

/**
 * What two versions of a note differ in, and how the changes of one are made to another. Pure; both sides reckon by it, so
 * that what the phone asks about is what the server found to be changed twice.
 */

/** What of a list is new or other, and what has gone. */
export interface ListChange<Item> {
  put: Item[]
  drop: string[]
}
/** Only what was changed: fields with their new values, lists by their items. */
export type NoteChanges<Table extends NoteTable> = Partial<
  Omit<NoteWords<Table>, 'companionIds' | 'photoIds' | Table['matters']['list']>
> & { companionIds?: ListChange<string>; photoIds?: ListChange<string> } & {
  [List in Table['matters']['list']]?: ListChange<MatterOf<Table>>
}
/** Which of two versions of a field a person chose. */
export const sides = ['mine', 'theirs'] as const
export type Side = (typeof sides)[number]
export interface Taken {
  field: string
  side: Side
}
/** One change of a note, in its history. */
export interface NoteChange {
  /** The version it made. */
  version: number
  by: Person
  at: string
  /** What it changed: a field's name, `demands.<key>` for one matter. */
  fields: string[]
  /** The version it was begun on, where others had made newer ones meanwhile. */
  base: number | null
  /** Where both sides had changed a field: which of the two this person took. */
  took: Taken[]
}

/** Words of any note; the tables give each its own type. */
export type AnyWords = Record<string, unknown> & { companionIds: readonly string[]; photoIds: readonly string[] }
type AnyChanges = Record<string, unknown>
type Item = string | Matter

/** Added to and taken from by name, so that two people's changes never meet. */
const sets: readonly string[] = ['companionIds', 'photoIds']
const lists = ({ matters }: NoteTable) => [matters.list, ...sets]
export const mattersOf = ({ matters }: NoteTable, words: Record<string, unknown>): readonly Matter[] =>
  (words[matters.list] as readonly Matter[] | undefined) ?? []

const keyOf = (item: Item): string => (typeof item === 'string' ? item : item.key)
/** The same for the same words, whatever the order of an item's fields; a field younger than the item is empty. */
const said = ({ matters }: NoteTable, item: Item): string =>
  typeof item === 'string'
    ? item
    : JSON.stringify([
        item.toLedger,
        ...Object.entries(matters.fields).map(([name, field]) => item[name] ?? emptyOf(field)),
      ])
const listChange = (table: NoteTable, from: readonly Item[], to: readonly Item[]): ListChange<Item> => {
  const before = new Map(from.map((item) => [keyOf(item), said(table, item)]))
  const keys = to.map(keyOf)
  return {
    put: to.filter((item) => before.get(keyOf(item)) !== said(table, item)),
    drop: [...before.keys()].filter((key) => !keys.includes(key)),
  }
}
/** `from` null: nobody knows what there was, so all of `to` is meant and nothing is taken away. */
export const changesBetween = (table: NoteTable, from: AnyWords | null, to: AnyWords): AnyChanges => {
  const same = (name: string) => from && (from[name] ?? null) === (to[name] ?? null)
  const changes = lists(table).map((name): [string, ListChange<Item>] => [
    name,
    listChange(table, (from?.[name] ?? []) as Item[], to[name] as Item[]),
  ])
  return Object.fromEntries([
    ...Object.keys(table.fields).flatMap((name) => (same(name) ? [] : [[name, to[name]]])),
    ...changes.filter(([, { put, drop }]) => put.length + drop.length > 0),
  ])
}

const listWith = (items: readonly Item[], change: ListChange<Item> | undefined): readonly Item[] => {
  if (!change) return items
  const put = new Map(change.put.map((item) => [keyOf(item), item]))
  const stay = items.filter((item) => !change.drop.includes(keyOf(item)))
  const there = stay.map(keyOf)
  return [
    ...stay.map((item) => put.get(keyOf(item)) ?? item),
    ...change.put.filter((item) => !there.includes(keyOf(item))),
  ]
}
/** The words with the changes made to them. */
export const withChanges = <Words extends AnyWords>(table: NoteTable, words: Words, changes: AnyChanges): Words => {
  const changed = Object.keys(table.fields).filter((name) => changes[name] !== undefined)
  return {
    ...words,
    ...Object.fromEntries(changed.map((name) => [name, changes[name]])),
    ...Object.fromEntries(
      lists(table).map((name) => [
        name,
        listWith(words[name] as Item[], changes[name] as ListChange<Item> | undefined),
      ]),
    ),
  }
}

/** What a change is about: a field, the first of fields that go together, one matter, or one of the sets. */
export const unitsOf = (table: NoteTable, changes: AnyChanges): string[] => {
  const { list } = table.matters
  const { put = [], drop = [] } = (changes[list] ?? {}) as Partial<ListChange<Matter>>
  const fields = Object.keys(table.fields).filter((name) => name in changes)
  return [
    ...new Set(fields.map((name) => table.fields[name]?.with ?? name)),
    ...[...put.map(keyOf), ...drop].map((key) => `${list}.${key}`),
    ...sets.filter((name) => name in changes),
  ]
}
/** Of what one changes, what another has changed too. */
export const contested = (units: readonly string[], theirs: readonly string[]): string[] =>
  units.filter((unit) => theirs.includes(unit) && !sets.includes(unit))
/** The fields a unit stands for. */
export const fieldsOf = (table: NoteTable, unit: string): string[] =>
  Object.keys(table.fields).filter((name) => (table.fields[name]?.with ?? name) === unit)
