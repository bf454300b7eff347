import { randomInt } from 'node:crypto'
import { milliseconds, now } from './clock'
import { database } from './sdk'

/**
 * What wakes the jobs: whoever is about to change one of these collections marks it first, so that the timers know by one
 * request whether anything may wait for them. Check-ins write elsewhere and mark nothing.
 */
const watched = [
  'dutyReminders',
  'feedback',
  'leaves',
  'ledgerEntries',
  'meetings',
  'members',
  'photos',
  'settings',
  'summaryMarks',
  'talks',
  'tickets',
] as const
export type Watched = (typeof watched)[number]

/** Several documents, so that none is written more than once a second however many instances are awake. */
const documents = 4
/** `settings/wake0` …: until when something may have been written into a collection, by the last instance that said so here. */
export const wakeIds: readonly string[] = Array.from({ length: documents }, (_, place) => `wake${place}`)
/** What the timers write of themselves. */
const ofTimers: ReadonlySet<string> = new Set(['jobs', 'schema', 'tally', 'reminding', ...wakeIds])

/** One mark of an instance stands for all it writes in this time, */
const markedMilliseconds = 60_000
/** and reaches further: a call may take its time between mark and write, and clocks differ a little. */
const reachMilliseconds = 90_000
const marks = new Map<string, number>()

const mark = async (collection: string, until: string): Promise<void> => {
  const id = wakeIds[randomInt(documents)] as string
  const settings = database.collection('settings')
  const { stats } = await settings.where({ _id: id }).update({ data: { [`until.${collection}`]: until } })
  if (stats.updated > 0) return
  // The first mark ever in this document; another instance's first may be there by now, and then this one is in its place.
  try {
    await settings.add({ data: { _id: id, until: { [collection]: until } } })
  } catch {
    await settings.where({ _id: id }).update({ data: { [`until.${collection}`]: until } })
  }
}

/** Before a write: a call that ends between the two leaves a mark too many, never one too few. */
export const wake = async (collection: string, id?: string): Promise<void> => {
  if (!(watched as readonly string[]).includes(collection)) return
  if (collection === 'settings' && id !== undefined && ofTimers.has(id)) return
  const at = milliseconds(now())
  const age = at - (marks.get(collection) ?? -Infinity)
  // A clock that was set back says nothing of how old a mark is.
  if (age >= 0 && age < markedMilliseconds) return
  await mark(collection, new Date(at + reachMilliseconds).toISOString())
  marks.set(collection, at)
}
