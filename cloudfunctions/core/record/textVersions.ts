import type { Stored } from '../platform/db'
import { put, removeMany } from '../platform/db'

/**
 * `textVersions/<record>:<field>:<place>`: what a long text said before it was saved anew. The last 20 are kept, each in the
 * place its number comes to, so that keeping one is one request and the oldest goes by itself.
 */
interface TextVersion extends Stored {
  recordId: string
  field: string
  /** Counted from 1 with every saving; the text that stands in the record has the highest. */
  number: number
  content: object
}
const max = 20

export const versionId = (recordId: string, field: string, number: number): string =>
  `${recordId}:${field}:${number % max}`

/** To be called before the text is written over: a try that breaks off leaves what is said in both places, never in none. */
export const keepVersion = (recordId: string, field: string, number: number, content: object): Promise<void> =>
  put<TextVersion>('textVersions', { _id: versionId(recordId, field, number), recordId, field, number, content })
export const dropVersions = (recordId: string): Promise<void> => removeMany('textVersions', { recordId })
