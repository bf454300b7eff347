import cloud from 'wx-server-sdk'
import * as database from './database'
import * as surroundings from './surroundings'
import type { Act } from './act'

/** Deployed for the minutes of `npm run smoke`, and removed again. The product's functions never call it. */
const acts: Readonly<Record<string, Act>> = { ...database, ...surroundings }

interface SmokeEvent {
  readonly act?: string
  readonly collection?: string
  readonly Type?: string
  readonly TriggerName?: string
}

export const main = async (event: SmokeEvent & Record<string, unknown>): Promise<object> => {
  // A timer says nothing but its name, so the collection is in the environment.
  const collection = event.collection ?? process.env.SMOKE_COLLECTION ?? ''
  cloud.init({ env: process.env.SMOKE_ENV ?? process.env.TCB_ENV ?? process.env.SCF_NAMESPACE })
  const db = cloud.database()
  const rows = db.collection(collection)
  if (event.Type === 'Timer') {
    await rows.add({ data: { name: 'timer', key: `timer-${event.TriggerName}`, zone: event.TriggerName } })
    return { observed: 'fired' }
  }
  const act = acts[String(event.act)]
  if (!act) throw new Error(`no act ${String(event.act)}`)
  return { observed: await act({ cloud, db, rows, collection, event }) }
}
