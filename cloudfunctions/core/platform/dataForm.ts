import { addMinutes } from '../../../src/contract/days'
import type { DataForm } from './dataForms'
import { dataForms } from './dataForms'
import type { Stored } from './db'
import { readDoc } from './db'

/** `settings/schema`: the form the data has, and how far a migration has come. */
export interface SchemaState extends Stored {
  version: number
  /** Grows with each change of this document: two runs at once find out, and one stops. */
  revision: number
  running: {
    number: number
    /** What the last step gave the next to go on from; null before the first. */
    cursor: string | null
    steps: number
    startedAt: string
    /** No step before this instant: by then every warm instance has noticed. */
    earliestAt: string
  } | null
  log: { number: number; title: string; startedAt: string; finishedAt: string; steps: number }[]
}
export const schemaId = 'schema'
export const readSchemaState = (): Promise<SchemaState | null> => readDoc<SchemaState>('settings', schemaId)
/** Of a new organ, whose data this very code writes; or of data from before forms were numbered. */
export const firstSchemaState = (version: number): SchemaState => ({
  _id: schemaId,
  version,
  revision: 1,
  running: null,
  log: [],
})

/** `newer`: the data has, or is being given, a form this code does not know. */
type DataState = 'open' | 'writesClosed' | 'newer'
export const dataStateOf = (
  state: Pick<SchemaState, 'version' | 'running'> | null,
  forms: readonly DataForm[] = dataForms,
): DataState => {
  if (!state) return 'open'
  const known = forms.length
  if (state.version > known || (state.running && state.running.number > known)) return 'newer'
  return forms.some((form) => form.number > state.version && form.stops === 'writes') ? 'writesClosed' : 'open'
}

/** How long a warm instance goes by what it saw: three minutes while all is well, so that no call pays for it, nor thirty in ten minutes (P1). */
const cachedSeconds: Record<DataState, number> = { open: 180, writesClosed: 5, newer: 5 }
/** Longer than any instance keeps what it saw and any call takes. */
export const noticeMinutes = 3.5
export const noticedBy = (at: string): string => addMinutes(at, noticeMinutes)

let seen: { state: DataState; at: number } | null = null

/** One database request when this instance starts and then at most each three minutes; nothing otherwise. */
export const dataState = async (milliseconds: number): Promise<DataState> => {
  const age = seen ? milliseconds - seen.at : Infinity
  // A clock that was set back makes what was seen of no known age.
  if (seen && age >= 0 && age < cachedSeconds[seen.state] * 1000) return seen.state
  const found = dataStateOf(await readSchemaState())
  seen = { state: found, at: milliseconds }
  return found
}
