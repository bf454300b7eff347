import * as v from 'valibot'
import { action } from './action'
import type { MessageReason } from './messageWords'
import type { JobName } from './systemWords'

/** One of the timers' jobs: `failing` while it broke off after it last ended well. */
export interface JobHealth {
  name: JobName
  wentWellAt: string | null
  failing: { at: string; requestId: string; error: string } | null
}
/** The state of the system, of no record in it. */
export interface Health {
  /** The server's clock at the answer. */
  at: string
  api: { version: string; commit: string }
  /** The form the data has, the one this code writes, and the migration under way. */
  data: {
    version: number
    wanted: number
    running: { number: number; title: string; steps: number; startedAt: string } | null
    log: { number: number; title: string; finishedAt: string; steps: number }[]
  }
  /** `lastAt` null: no timer has run yet. */
  jobs: { lastAt: string | null; late: boolean; build: string; each: JobHealth[] }
  /** When the figures below were last counted; null while they never were, and then those are null as well. */
  countedAt: string | null
  /** Collections by year: whether each is there and how many rows it had. `due`: it is time to set up the missing ones. */
  years: {
    rows: { year: number; collections: { name: string; there: boolean; rows: number | null }[] }[]
    due: boolean
  }
  /** Uploads not taken by anybody yet; the ones the sweep should have removed are counted now, a hundred at most. */
  uploads: { waiting: number | null; overdue: number }
  /** Records from before there were marks: how many are left, and whether they still count. */
  oldForms: { count: boolean; left: number | null }
  /** When all summaries were last held against the records, and when that last found some that stood otherwise and put them right. */
  summaries: { checkedAt: string | null; found: { at: string; nodes: number } | null }
  /** Messages of the last month that did not reach who had allowed them, by why; of which are older than three days. */
  messages: { unreached: Partial<Record<MessageReason, number>>; forDays: Partial<Record<MessageReason, number>> }
  /** Which keys the functions hold, by a fingerprint that tells nothing of the key; of a versioned one how many records it opens. */
  keys: { name: string; version: number | null; fingerprint: string; records: number | null }[]
}
export const health = action<Health>()({ name: 'system.health', input: v.strictObject({}), problems: ['notAllowed'] })
