import { serverNow } from '../serverClock'
import { shelfOf } from './shelf'
import type { StoreResult } from './storage'

/** What a form that keeps its words holds on the phone. */
interface Kept {
  fields: object
  /** By the phone, for knowing which is the oldest. */
  savedAt: number
}

/** More forms than anybody has open; the oldest goes for a new one. */
export const formsMax = 20
/** Characters. Beyond what any form may send; a longer one is not kept, and its person is told. */
export const formMax = 64_000
const daysMax = 30

const oldestFirst = (memberId: string) => {
  const shelf = shelfOf(memberId)
  return shelf
    .names('form')
    .map((name) => ({ name, savedAt: shelf.read<Kept>('form', name)?.savedAt ?? 0 }))
    .sort((a, b) => a.savedAt - b.savedAt)
}

/** What was left in this form; undefined when nothing was, or so long ago that nobody goes on with it. */
export function readForm(memberId: string, name: string): object | undefined {
  const kept = shelfOf(memberId).read<Kept>('form', name)
  if (!kept) return undefined
  if (kept.savedAt > serverNow() - daysMax * 24 * 60 * 60 * 1000) return kept.fields
  forgetForm(memberId, name)
  return undefined
}

/** On the phone before this returns; `full` when it could not be, and what was there still is. */
export function keepForm(memberId: string, name: string, fields: object): StoreResult {
  const shelf = shelfOf(memberId)
  if (JSON.stringify(fields).length > formMax) return 'full'
  const others = oldestFirst(memberId).filter((each) => each.name !== name)
  others.slice(0, Math.max(0, others.length - formsMax + 1)).forEach((each) => shelf.remove('form', each.name))
  return shelf.write('form', { fields, savedAt: serverNow() } satisfies Kept, name)
}

export const forgetForm = (memberId: string, name: string): void => shelfOf(memberId).remove('form', name)
