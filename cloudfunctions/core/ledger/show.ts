import { beijingDay } from '../../../src/contract/days'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { presentEntry } from './present'
import { loadEntry } from './reach'

export const show: Handler<'ledger.show'> = async ({ input, actor, at }) => {
  const entry = await loadEntry(actor, input.entryId)
  return entry instanceof Problem ? entry : presentEntry(actor, entry, beijingDay(at))
}
