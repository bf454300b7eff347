import type { PaperOf } from '../../../src/contract/papersWords'
import { Problem } from '../platform/problem'
import type { Asking, Refused } from './kind'
import { madeLine } from './registers/made'

export type Made<Facts> = Facts & { made: string }
/** What a document says last is known when it is gathered. */
export const signed =
  <Of extends PaperOf, Facts extends object>(read: (asking: Asking<Of>) => Promise<Facts | Refused>) =>
  async (asking: Asking<Of>): Promise<Made<Facts> | Refused> => {
    const facts = await read(asking)
    return facts instanceof Problem ? facts : { ...facts, made: madeLine(asking) }
  }
