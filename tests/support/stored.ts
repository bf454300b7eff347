import { join } from 'node:path'
import { EJSON } from 'bson'
import Database from 'libsql'
import type { AuditEntry } from '../../cloudfunctions/core/platform/audit'
import type { TestCloud } from './cloud'

export type StoredDoc = { _id: string; audit?: AuditEntry[] } & Record<string, unknown>

/** What wakes the jobs: any write may leave such a mark, and it says nothing of a record. */
const isWakeMark = (name: string, { _id }: StoredDoc): boolean => name === 'settings' && /^wake\d$/.test(_id)

interface Row {
  readonly row: number
  readonly name: string
  readonly body: string
}
/** The rows read last of each data folder: one that was not written since keeps its document, which is not parsed anew. */
const readBefore = new Map<string, ReadonlyMap<number, Row & { doc: StoredDoc }>>()

/**
 * Every document of the cloud by `collection/id` but the marks that wake the jobs, read past every act from the file it is
 * kept in. What was not written since the reading before is the very same object: to be compared, not to be changed.
 */
export const everything = ({ dataDir }: Pick<TestCloud, 'dataDir'>): Map<string, StoredDoc> => {
  const database = new Database(join(dataDir, 'database.sqlite'), { readonly: true })
  try {
    const before = readBefore.get(dataDir)
    const rows = (
      database
        .prepare('SELECT row, name, body FROM document JOIN collection ON document.collection = collection.id')
        .all() as Row[]
    ).map((each) => {
      const was = before?.get(each.row)
      return was?.body === each.body && was.name === each.name
        ? was
        : { ...each, doc: JSON.parse(each.body) as StoredDoc }
    })
    readBefore.set(dataDir, new Map(rows.map((each) => [each.row, each])))
    return new Map(
      rows.flatMap(({ name, doc }) => (isWakeMark(name, doc) ? [] : [[`${name}/${doc._id}`, doc] as const])),
    )
  } finally {
    database.close()
  }
}

/** The same with numbers as numbers, as a document is written. */
export const documents = (cloud: Pick<TestCloud, 'dataDir'>): Map<string, StoredDoc> =>
  new Map([...everything(cloud)].map(([path, doc]) => [path, EJSON.parse(JSON.stringify(doc)) as StoredDoc]))

const entries = new WeakMap<StoredDoc, readonly string[]>()
const entriesOf = (path: string, doc: StoredDoc): readonly string[] => {
  const known = entries.get(doc)
  if (known) return known
  const found = (path.startsWith('audit_') ? [doc] : (doc.audit ?? [])).map((entry) => JSON.stringify(entry))
  entries.set(doc, found)
  return found
}

/** Every entry of every audit, wherever it stands, written out: lines inside records, and what is shown as rows of its own. */
export const entriesIn = (stored: ReadonlyMap<string, StoredDoc>): Set<string> =>
  new Set([...stored].flatMap(([path, doc]) => entriesOf(path, doc)))
