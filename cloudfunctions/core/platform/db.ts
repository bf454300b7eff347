import type { Transaction as RawTransaction } from 'wx-server-sdk'
import { contended, isConflict } from './retry'
import { command, database } from './sdk'
import { askedTogether, type Question } from './together'
import { wake } from './wake'
import { assertWritable } from './writes'

export { command }

/**
 * The one way to the database. Guards against the SDK's traps: a filter that loses its `undefined` field, plain objects
 * that turn into dotted paths, errors whose shape varies by version, transactions that do not retry.
 */
export interface Stored {
  _id: string
}
type Fields = Record<string, unknown>

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** An `undefined` anywhere would be dropped on the wire and widen a filter or lose a field: a programming error. */
const refuseUndefined = (value: unknown, where: string): void => {
  if (value === undefined) throw new Error(`undefined in ${where}`)
  if (Array.isArray(value)) value.forEach((each, at) => refuseUndefined(each, `${where}[${at}]`))
  else if (isPlain(value)) Object.entries(value).forEach(([key, each]) => refuseUndefined(each, `${where}.${key}`))
}

/** `{ a: { b: 1 } }` would be sent as `a.b`, which fails through null: whole values are replaced instead. */
const replacing = (change: Fields): Fields =>
  Object.fromEntries(Object.entries(change).map(([key, value]) => [key, isPlain(value) ? command.set(value) : value]))

const isDuplicate = (error: unknown): boolean =>
  /E11000|DuplicateWrite|duplicate key/i.test(String((error as Error)?.message ?? error))

export const readDoc = async <T extends Stored>(collection: string, id: string): Promise<T | null> => {
  const asked = askedTogether({ collection, where: { _id: id }, limit: 1 })
  if (asked) return ((await asked)[0] ?? null) as T | null
  const answer = await database.collection(collection).doc(id).get()
  return (answer.data ?? null) as T | null
}

type FindOptions = Omit<Question, 'collection' | 'where'>
export const find = async <T extends Stored>(collection: string, where: Fields, options: FindOptions): Promise<T[]> => {
  refuseUndefined(where, `${collection} filter`)
  const asked = askedTogether({ collection, where, ...options })
  if (asked) return (await asked) as T[]
  let query = database.collection(collection).where(where)
  for (const [field, direction] of options.order ?? []) query = query.orderBy(field, direction)
  if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])))
  return (await query.limit(options.limit).get()).data as T[]
}
/** Filter: what comes after a document in the order of these fields. The bound on the first alone lets the index begin there. */
const beyond = (last: Stored, along: readonly string[]): Fields => {
  const of = last as unknown as Fields
  const [first = '_id', ...rest] = along
  if (rest.length === 0) return { [first]: command.gt(of[first]) }
  const branches = along.map((field, at) => ({
    ...Object.fromEntries(along.slice(0, at).map((before) => [before, of[before]])),
    [field]: command.gt(of[field]),
  }))
  return command.and([{ [first]: command.gte(of[first]) }, command.or(branches)]) as unknown as Fields
}
/**
 * Every document of a filter, 1000 a request, or fewer where they hold long texts: an answer may be a megabyte. `along`: the order of the index that serves the filter, after what the filter
 * fixes and up to something unique. In any other order each request would read everything again to sort it.
 */
export const findAll = async <T extends Stored>(
  collection: string,
  where: Fields,
  fields?: string[],
  along: readonly string[] = ['_id'],
  atOnce = 1000,
): Promise<T[]> => {
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    const filter = last ? command.and([where, beyond(last, along)]) : where
    const page = await find<T>(collection, filter, {
      order: along.map((field) => [field, 'asc']),
      limit: atOnce,
      fields: fields && [...new Set([...fields, ...along])],
    })
    found.push(...page)
    if (page.length < atOnce) return found
  }
}
export const count = async (collection: string, where: Fields): Promise<number> => {
  refuseUndefined(where, `${collection} filter`)
  return (await database.collection(collection).where(where).count()).total
}

/**
 * Lines of a list inside documents, each as a document of its own with its `place` in the list. `where` finds the documents,
 * by an index; `fits` then tells the lines.
 */
export const findInside = async <T extends Stored>(
  collection: string,
  list: string,
  { where, fits, order, limit }: { where: Fields; fits: Fields; order: Record<string, 1 | -1>; limit: number },
): Promise<T[]> => {
  refuseUndefined(where, `${collection} filter`)
  const lines = database
    .collection(collection)
    .aggregate()
    .match(where)
    .project({ [list]: true })
    .unwind({ path: `$${list}`, includeArrayIndex: 'place' })
    .match(fits)
    .sort(order)
    .limit(limit)
  return (await lines.end()).list as T[]
}

/** May this call write at all, and do the jobs know of it? */
const beforeWrite = async (collection: string, id?: string): Promise<void> => {
  assertWritable()
  await wake(collection, id)
}

/** `duplicate` when the id or a unique key is taken; nothing is written then. */
export const insert = async <T extends Stored>(collection: string, doc: T): Promise<'inserted' | 'duplicate'> => {
  refuseUndefined(doc, collection)
  await beforeWrite(collection, doc._id)
  try {
    await database.collection(collection).add({ data: doc })
    return 'inserted'
  } catch (error) {
    if (isDuplicate(error)) return 'duplicate'
    throw error
  }
}
/** Put a whole document at its id, whatever was there. */
export const put = async <T extends Stored>(collection: string, doc: T): Promise<void> => {
  refuseUndefined(doc, collection)
  const { _id, ...data } = doc
  await beforeWrite(collection, _id)
  await database.collection(collection).doc(_id).set({ data })
}
/**
 * Change one document while `guard` still holds. Returns whether it did; a guard without a match changes nothing.
 * Throws when a unique key is violated, with `isDuplicate` text.
 */
export const change = async (collection: string, id: string, fields: Fields, guard: Fields = {}): Promise<boolean> => {
  refuseUndefined(guard, `${collection} guard`)
  refuseUndefined(fields, collection)
  await beforeWrite(collection, id)
  const answer = await database
    .collection(collection)
    .where({ ...guard, _id: id })
    .update({ data: replacing(fields) })
  return answer.stats.updated > 0
}
/** Change every document of a filter, which must name something: an empty one would reach the whole collection. */
export const changeMany = async (collection: string, where: Fields, fields: Fields): Promise<void> => {
  refuseUndefined(where, `${collection} filter`)
  refuseUndefined(fields, collection)
  if (Object.keys(where).length === 0) throw new Error(`An empty filter on ${collection}`)
  await beforeWrite(collection)
  await database
    .collection(collection)
    .where(where)
    .update({ data: replacing(fields) })
}
export const removeDoc = async (collection: string, id: string): Promise<void> => {
  await beforeWrite(collection, id)
  await database.collection(collection).doc(id).remove()
}
/** Removes every document of a filter, which must name something. */
export const removeMany = async (collection: string, where: Fields): Promise<void> => {
  refuseUndefined(where, `${collection} filter`)
  if (Object.keys(where).length === 0) throw new Error(`An empty filter on ${collection}`)
  await beforeWrite(collection)
  await database.collection(collection).where(where).remove()
}

export interface Transaction {
  read<T extends Stored>(collection: string, id: string): Promise<T | null>
  put<T extends Stored>(collection: string, doc: T): Promise<void>
  insert<T extends Stored>(collection: string, doc: T): Promise<void>
  change(collection: string, id: string, fields: Fields): Promise<void>
  remove(collection: string, id: string): Promise<void>
}
const wrap = (raw: RawTransaction): Transaction => ({
  read: async <T extends Stored>(collection: string, id: string) =>
    ((await raw.collection(collection).doc(id).get()).data ?? null) as T | null,
  put: async (collection, doc) => {
    refuseUndefined(doc, collection)
    const { _id, ...data } = doc
    await wake(collection, _id)
    await raw.collection(collection).doc(_id).set({ data })
  },
  insert: async (collection, doc) => {
    refuseUndefined(doc, collection)
    await wake(collection, doc._id)
    await raw.collection(collection).add({ data: doc })
  },
  change: async (collection, id, fields) => {
    refuseUndefined(fields, collection)
    await wake(collection, id)
    await raw
      .collection(collection)
      .doc(id)
      .update({ data: replacing(fields) })
  },
  remove: async (collection, id) => {
    await wake(collection, id)
    await raw.collection(collection).doc(id).remove()
  },
})
/**
 * Several documents or none. Reads first, writes after; retried while the database answers a conflict. `work` may run
 * several times, so it must have no effect but its writes. What it returns is returned when the commit has succeeded.
 */
export const transact = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  contended(async () => {
    assertWritable()
    const transaction = await database.startTransaction()
    try {
      const result = await work(wrap(transaction))
      await transaction.commit()
      return result
    } catch (error) {
      // The database may have ended the transaction itself; the first error is the one that matters.
      await transaction.rollback().catch(() => undefined)
      throw error
    }
  })
/** Whether an error says that there is no such collection. */
export const saysNoCollection = (error: unknown): boolean =>
  /-502005|collection not exist/i.test(String((error as Error)?.message ?? error))
/** Whether an error thrown by `transact` or `change` says that an id or a unique key is taken. */
export const saysDuplicate = isDuplicate
/** Whether an error thrown by `transact` says that others kept changing the same documents. */
export const saysConflict = isConflict
