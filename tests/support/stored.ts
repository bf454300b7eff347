import { join } from 'node:path'
import { EJSON } from 'bson'
import Database from 'libsql'
import type { AuditEntry } from '../../cloudfunctions/core/platform/audit'
import type { TestCloud } from './cloud'

export type StoredDoc = { _id: string; audit?: AuditEntry[] } & Record<string, unknown>

/** What wakes the jobs: any write may leave such a mark, and it says nothing of a record. */
const isWakeMark = (name: string, { _id }: StoredDoc): boolean => name === 'settings' && /^wake\d$/.test(_id)

/** Every document of the cloud by `collection/id` but the marks that wake the jobs, read past every act from the file it is kept in. */
export const everything = ({ dataDir }: Pick<TestCloud, 'dataDir'>): Map<string, StoredDoc> => {
  const database = new Database(join(dataDir, 'database.sqlite'), { readonly: true })
  try {
    const rows = database
      .prepare('SELECT name, body FROM document JOIN collection ON document.collection = collection.id')
      .all() as { name: string; body: string }[]
    return new Map(
      rows.flatMap(({ name, body }) => {
        const doc = JSON.parse(body) as StoredDoc
        return isWakeMark(name, doc) ? [] : [[`${name}/${doc._id}`, doc] as const]
      }),
    )
  } finally {
    database.close()
  }
}

/** The same with numbers as numbers, as a document is written. */
export const documents = (cloud: Pick<TestCloud, 'dataDir'>): Map<string, StoredDoc> =>
  new Map([...everything(cloud)].map(([path, doc]) => [path, EJSON.parse(JSON.stringify(doc)) as StoredDoc]))

/** Every entry of every audit, wherever it stands, written out: lines inside records, and what is shown as rows of its own. */
export const entriesIn = (stored: ReadonlyMap<string, StoredDoc>): Set<string> =>
  new Set(
    [...stored].flatMap(([path, doc]) =>
      (path.startsWith('audit_') ? [doc] : (doc.audit ?? [])).map((entry) => JSON.stringify(entry)),
    ),
  )
