import schema from '../../schema.json'
import { count, put, readDoc, saysNoCollection, type Stored } from '../platform/db'
import { waitingUploads } from '../platform/upload'
import { leftOldForms } from './oldForms'
import { yearsOf } from './rules'
import { recordsByVersion } from './sealedHolders'

/**
 * `settings/tally`: what the store holds, counted when all summaries were looked over and after whatever changes it by the
 * hundred; the health page reads this and counts nothing.
 */
export interface Tally extends Stored {
  at: string
  /** Rows of the collections by year; null where there is none. */
  rows: Record<string, number | null>
  waitingUploads: number
  oldForms: number
  /** By the version of the key that opens them. */
  records: { version: number; records: number }[]
}
const id = 'tally'
export const readTally = (): Promise<Tally | null> => readDoc<Tally>('settings', id)

export const families = schema.collections.map(({ name }) => name).filter((name) => name.includes('{year}'))
export const nameOf = (family: string, year: number): string => family.replace('{year}', String(year))

const rowsOf = async (collection: string): Promise<number | null> => {
  try {
    return await count(collection, {})
  } catch (error) {
    if (saysNoCollection(error)) return null
    throw error
  }
}

export const tally = async (at: string): Promise<void> => {
  const names = yearsOf(at).flatMap((year) => families.map((family) => nameOf(family, year)))
  const [rows, waiting, oldForms, records] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await rowsOf(name)] as const)),
    waitingUploads(),
    leftOldForms(),
    recordsByVersion(),
  ])
  await put<Tally>('settings', {
    _id: id,
    at,
    rows: Object.fromEntries(rows),
    waitingUploads: waiting,
    oldForms,
    records,
  })
}
