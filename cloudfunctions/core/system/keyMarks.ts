import { createHmac } from 'node:crypto'
import { organKeyMark } from '../platform/crypto'
import { keyOfVersion } from '../platform/recordKeys'
import { recordsByVersion } from './sealedHolders'

/** A key known by a mark of itself: equal for equal keys, and of no other use. */
interface ShownKey {
  name: string
  version: number | null
  fingerprint: string
  /** How many records a versioned key opens; it may be taken out of the environment once there are none. */
  records: number | null
}
const markOf = (key: Buffer): string => createHmac('sha256', key).update('zhibu-jishi mark').digest('hex').slice(0, 8)

export const showKeys = async (): Promise<ShownKey[]> => [
  { name: 'ORGAN_KEY', version: null, fingerprint: organKeyMark(), records: null },
  ...(await recordsByVersion()).map(({ version, records }) => ({
    name: 'RECORD_KEYS',
    version,
    fingerprint: markOf(keyOfVersion(version)),
    records,
  })),
]
