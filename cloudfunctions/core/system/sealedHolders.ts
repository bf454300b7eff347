import { phonePlace } from '../org/phone'
import type { Member } from '../org/store'
import { rowsPlace, type RowsDoc } from '../org/import/store'
import { wordsPlace, type TalkDoc } from '../talk/store'
import type { Stored } from '../platform/db'
import { count } from '../platform/db'
import { keyVersions } from '../platform/recordKeys'
import type { Place, Sealed } from '../platform/sealing'

/** Every collection that keeps something sealed, where in its documents, and where each envelope stands. */
export interface SealedHolder {
  collection: string
  field: string
  /** What else `read` needs of a document. */
  fields: readonly string[]
  read(doc: Stored): { sealed: Sealed; place: Place }
}
const holder = <T extends Stored>(
  collection: string,
  field: string,
  fields: readonly string[],
  read: (doc: T) => { sealed: Sealed; place: Place },
): SealedHolder => ({ collection, field, fields, read: (doc) => read(doc as T) })

export const sealedHolders: readonly SealedHolder[] = [
  holder<Member>('members', 'phone', ['path'], (doc) => ({ sealed: doc.phone as Sealed, place: phonePlace(doc) })),
  holder<TalkDoc>('talks', 'words', ['path'], (doc) => ({ sealed: doc.words as Sealed, place: wordsPlace(doc) })),
  holder<RowsDoc>('importRows', 'sealed', ['organ'], (doc) => ({ sealed: doc.sealed, place: rowsPlace(doc) })),
]

/** How many records each known version still opens; a version is done with when it opens none. */
export const recordsByVersion = async (): Promise<{ version: number; records: number }[]> =>
  Promise.all(
    (keyVersions() ?? []).map(async (version) => {
      const counts = await Promise.all(
        sealedHolders.map(({ collection, field }) => count(collection, { [`${field}.keyVersion`]: version })),
      )
      return { version, records: counts.reduce((sum, each) => sum + each, 0) }
    }),
  )
