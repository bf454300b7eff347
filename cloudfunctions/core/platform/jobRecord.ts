import { minutesBetween } from '../../../src/contract/days'
import type { JobName } from '../../../src/contract/systemWords'
import { buildName } from './build'
import type { SchemaState } from './dataForm'
import { schemaId } from './dataForm'
import type { Stored } from './db'
import { change, command, find, insert, readDoc } from './db'
import type { Watched } from './wake'
import { wakeIds } from './wake'

/** What a job said when it last looked for work. */
export interface Look {
  at: string
  /** When it has to look again even if nothing is changed; null when nothing waits. */
  next: string | null
  /** Something is under way that may leave work within the minute. */
  live: boolean
  /** The marks that it had seen to the end, by `<document>:<collection>`. */
  seen: Record<string, string>
}

/** What a job is told of when it looked before. */
export interface Sight {
  /** When that was; now where it never has. */
  since: string
  /** Of what it watches, what may have been written into since. */
  fresh: readonly Watched[]
  /** It has not looked on this Beijing day. */
  newDay: boolean
}

/** `settings/jobs`: that the timers run, what each job waits for and how it fared. */
export interface JobRecord extends Stored {
  lastAt: string
  build: string
  /** By which code and keys the jobs last looked. */
  setup: string
  looks: Partial<Record<JobName, Look>>
  /** When each job last ended well, and when it last broke off; a job is failing when the second is later. */
  wentWell: Partial<Record<JobName, string>>
  brokeOff: Partial<Record<JobName, { at: string; requestId: string; error: string }>>
}
const recordId = 'jobs'
export const readJobRecord = (): Promise<JobRecord | null> => readDoc<JobRecord>('settings', recordId)

/** Until when a collection may have been written into, as `<document>:<collection>` says it. */
export interface Mark {
  name: string
  collection: Watched
  until: string
}
/** All that a beat has to know before it does anything. */
export interface BeatState {
  /** Whether there is anything of an organ. */
  claimed: boolean
  schema: SchemaState | null
  record: JobRecord | null
  marks: Mark[]
}

/** In one request. */
export const readBeatState = async (): Promise<BeatState> => {
  const ids = ['organ', schemaId, recordId, ...wakeIds]
  const docs = await find<Stored & { until?: Partial<Record<Watched, string>> }>(
    'settings',
    { _id: command.in(ids) },
    { limit: ids.length },
  )
  const of = (id: string): unknown => docs.find(({ _id }) => _id === id) ?? null
  return {
    claimed: of('organ') !== null || of(schemaId) !== null,
    schema: of(schemaId) as SchemaState | null,
    record: of(recordId) as JobRecord | null,
    marks: docs.flatMap(({ _id, until = {} }) =>
      Object.entries(until).map(([collection, instant]) => ({
        name: `${_id}:${collection}`,
        collection: collection as Watched,
        until: instant,
      })),
    ),
  }
}

const noteMinutes = 60
/** The longest time between two notes while all is well: an hour, and the beat by night that comes after it. */
export const noteLateMinutes = noteMinutes + 20
/** A run that found nothing is noted each hour, so that it shows when the timers have stopped. */
export const noteDue = (record: JobRecord | null, at: string): boolean =>
  record === null || record.lastAt > at || minutesBetween(record.lastAt, at) >= noteMinutes

export interface JobOutcome {
  job: JobName
  /** The error's name, or null. */
  error: string | null
  look?: Look
}

/** Notes a run in one request: nothing is read, each job's own place is set. */
export const noteRun = async (
  at: string,
  requestId: string,
  setup: string,
  outcomes: readonly JobOutcome[],
): Promise<void> => {
  const common = { lastAt: at, build: buildName, setup }
  const wentWell = outcomes.flatMap(({ job, error }) => (error === null ? [[job, at] as const] : []))
  const brokeOff = outcomes.flatMap(({ job, error }) =>
    error === null ? [] : [[job, { at, requestId, error }] as const],
  )
  const looks = outcomes.flatMap(({ job, look }) => (look ? [[job, look] as const] : []))
  const groups = { wentWell, brokeOff, looks }
  const places = Object.entries(groups).flatMap(([group, each]) =>
    each.map(([job, value]) => [`${group}.${job}`, value] as const),
  )
  if (await change('settings', recordId, { ...common, ...Object.fromEntries(places) })) return
  // The first run ever; or there was nothing new to note.
  await insert<JobRecord>('settings', {
    _id: recordId,
    ...common,
    wentWell: Object.fromEntries(wentWell),
    brokeOff: Object.fromEntries(brokeOff),
    looks: Object.fromEntries(looks),
  })
}
