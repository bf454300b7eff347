import * as v from 'valibot'
import { action } from './action'
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
  /** Collections by year: how many rows there are, or that one is missing. `due`: it is time to set up the missing ones. */
  years: { rows: { year: number; collections: { name: string; rows: number | null }[] }[]; due: boolean }
  /** Uploads not taken by anybody yet, and of those the ones the sweep should have removed. */
  uploads: { waiting: number; overdue: number }
  /** Records from before there were marks: how many are left, and whether they still count. */
  oldForms: { count: boolean; left: number }
  /** Which keys the functions hold, by a fingerprint that tells nothing of the key; of a versioned one how many records it opens. */
  keys: { name: string; version: number | null; fingerprint: string; records: number | null }[]
}
export const health = action<Health>()({ name: 'system.health', input: v.strictObject({}), problems: ['notAllowed'] })
