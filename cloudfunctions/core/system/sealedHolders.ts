import { memberPhone } from '../org/phone'
import { importedRows } from '../org/import/store'
import { writtenOpinions } from '../meeting/voters'
import { sectionWords } from '../meeting/sections'
import { talkWords } from '../talk/store'
import { count } from '../platform/db'
import { keyVersions } from '../platform/recordKeys'
import type { PrivateTexts } from '../record/seal'

/** Every kind of record that keeps something sealed. */
export const sealedHolders: readonly PrivateTexts<never>[] = [
  memberPhone,
  talkWords,
  importedRows,
  writtenOpinions,
  sectionWords,
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
