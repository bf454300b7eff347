import { createHmac } from 'node:crypto'
import { organKeyMark } from '../platform/crypto'
import { keyOfVersion, keyVersions } from '../platform/recordKeys'

/** A key known by a mark of itself: equal for equal keys, and of no other use. */
interface ShownKey {
  name: string
  version: number | null
  fingerprint: string
  /** How many records a versioned key opens; it may be taken out of the environment once there are none. Null while nobody has counted. */
  records: number | null
}
const markOf = (key: Buffer): string => createHmac('sha256', key).update('zhibu-jishi mark').digest('hex').slice(0, 8)

/** The keys this instance holds; how many records each opens is as it was last counted. */
export const showKeys = (counted: readonly { version: number; records: number }[] | null): ShownKey[] => [
  { name: 'ORGAN_KEY', version: null, fingerprint: organKeyMark(), records: null },
  ...(keyVersions() ?? []).map((version) => ({
    name: 'RECORD_KEYS',
    version,
    fingerprint: markOf(keyOfVersion(version)),
    records: counted?.find((each) => each.version === version)?.records ?? null,
  })),
]
