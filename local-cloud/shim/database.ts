import type { Db } from '@cloudbase/database'

/** The library ships no exact types for what its methods answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any
type Failure = new (errCode: number, errMsg: string) => Error

const codes: Readonly<Record<string, number>> = {
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  DATABASE_REQUEST_FAILED: -502001,
  INVALID_PARAM: -501007,
}

/** Gives the client library's database the forms of a mini-program: `add({data})`, one document of `doc().get()`, `stats`. */
export function wrapDatabase(db: Db, Failed: Failure) {
  const done = async (name: string, work: Promise<Any>): Promise<Any> => {
    const answer = await work.catch((error: { code?: string; message?: string }) => error)
    if (answer.code === undefined) return answer
    throw new Failed(codes[answer.code] ?? -1, `${name}:fail ${codes[answer.code] ?? -1} ${answer.message}`)
  }
  const query = (name: string, inner: Any): Any => ({
    where: (filter: object) => query(name, inner.where(filter)),
    orderBy: (field: string, direction: string) => query(name, inner.orderBy(field, direction)),
    limit: (most: number) => query(name, inner.limit(most)),
    skip: (first: number) => query(name, inner.skip(first)),
    field: (fields: object) => query(name, inner.field(fields)),
    get: async () => ({ data: (await done(`${name}.get`, inner.get())).data, errMsg: `${name}.get:ok` }),
    count: async () => ({ total: (await done(`${name}.count`, inner.count())).total, errMsg: `${name}.count:ok` }),
    update: async ({ data }: { data: object }) => updated(await done(`${name}.update`, inner.update(data))),
    remove: async () => removed(await done(`${name}.remove`, inner.remove())),
    watch: () => {
      throw new Failed(
        -1,
        `${name}.watch:fail local cloud refuses watch: 本地云没有实时推送，请轮询。见 docs/local-cloud.md#limits`,
      )
    },
  })
  const document = (inner: Any, id: string): Any => ({
    get: async () => {
      const [data] = (await done('document.get', inner.get())).data as unknown[]
      if (data !== undefined) return { data, errMsg: 'document.get:ok' }
      throw new Failed(
        -1,
        `document.get:fail cannot find document with _id ${id}, please make sure that the document exists and you have the corresponding access permission`,
      )
    },
    set: async ({ data }: { data: object }) => {
      const { upsertedId } = await done('document.set', inner.set(data))
      return { _id: id, stats: { updated: upsertedId ? 0 : 1, created: upsertedId ? 1 : 0 }, errMsg: 'document.set:ok' }
    },
    update: async ({ data }: { data: object }) => updated(await done('document.update', inner.update(data))),
    remove: async () => removed(await done('document.remove', inner.remove())),
  })
  return {
    command: db.command,
    Geo: db.Geo,
    RegExp: db.RegExp,
    serverDate: db.serverDate,
    collection(name: string) {
      const inner = db.collection(name) as Any
      return {
        ...query('collection', inner),
        doc: (id: string) => document(inner.doc(id), id),
        add: async ({ data }: { data: object }) => {
          const { id } = await done('collection.add', inner.add(data))
          return { _id: id, errMsg: 'collection.add:ok' }
        },
      }
    },
  }
}

const updated = ({ updated: count }: { updated: number }) => ({ stats: { updated: count } })
const removed = ({ deleted: count }: { deleted: number }) => ({ stats: { removed: count } })
