import { change, command, find } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { keyVersions } from '../platform/recordKeys'
import { rewrapTexts, type PrivateTexts } from '../record/seal'
import { sealedHolders } from './sealedHolders'

/** A beat's work in each collection; what is left waits for the next beat. */
const max = 100

const rewrapSome = async (
  holder: PrivateTexts<never>,
  olderVersions: readonly number[],
  requestId: string,
): Promise<number> => {
  const { collection, field, placedBy } = holder
  const where = { [`${field}.keyVersion`]: command.in([...olderVersions]) }
  const docs = await find(collection, where, {
    order: [['_id', 'asc']],
    limit: max,
    fields: [...placedBy, field],
  })
  let done = 0
  for (const doc of docs) {
    try {
      const { from, keyVersion, wrappedKey } = rewrapTexts(holder, doc as never)
      // Whoever replaces the envelope meanwhile has sealed with the current key.
      const guard = { [`${field}.wrappedKey`]: from }
      if (
        await change(
          collection,
          doc._id,
          { [`${field}.keyVersion`]: keyVersion, [`${field}.wrappedKey`]: wrappedKey },
          guard,
        )
      )
        done += 1
    } catch (error) {
      // One record that does not open must not keep the others from the new key.
      log({ requestId, action: 'jobs.rewrapKeys', outcome: 'unexpected', error })
    }
  }
  return done
}

/**
 * Brings records to the current key, some each beat; stopped at any point, the next run goes on. Only the wrapped key of a
 * record changes. Returns how many this run brought over.
 */
export const rewrapKeys = async (at: string, requestId: string): Promise<Found> => {
  const [, ...older] = keyVersions() ?? []
  if (older.length === 0) return found(0, { at, more: false })
  let done = 0
  for (const holder of sealedHolders) done += await rewrapSome(holder, older, requestId)
  return found(done, { at, more: done > 0 })
}
