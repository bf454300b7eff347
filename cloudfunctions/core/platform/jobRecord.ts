import type { JobName } from '../../../src/contract/systemWords'
import { buildName } from './build'
import type { Stored } from './db'
import { change, command, insert, readDoc } from './db'

/** `settings/jobs`: that the timers run, and how each job fared; written once a minute. */
export interface JobRecord extends Stored {
  /** The minute of the last run, so that no second run of it writes. */
  minute: string
  lastAt: string
  build: string
  /** When each job last ended well, and when it last broke off; a job is failing when the second is later. */
  wentWell: Partial<Record<JobName, string>>
  brokeOff: Partial<Record<JobName, { at: string; requestId: string; error: string }>>
}
const recordId = 'jobs'
export const readJobRecord = (): Promise<JobRecord | null> => readDoc<JobRecord>('settings', recordId)

export interface JobOutcome {
  job: JobName
  /** The error's name, or null. */
  error: string | null
}

/** Notes a run in one request: nothing is read, each job's own place is set. */
export const noteRun = async (at: string, requestId: string, outcomes: readonly JobOutcome[]): Promise<void> => {
  const minute = at.slice(0, 16)
  const places = Object.fromEntries(
    outcomes.map(({ job, error }) =>
      error === null ? [`wentWell.${job}`, at] : [`brokeOff.${job}`, { at, requestId, error }],
    ),
  )
  const common = { minute, lastAt: at, build: buildName }
  if (await change('settings', recordId, { ...common, ...places }, { minute: command.neq(minute) })) return
  const wentWell = Object.fromEntries(outcomes.flatMap(({ job, error }) => (error === null ? [[job, at]] : [])))
  const brokeOff = Object.fromEntries(
    outcomes.flatMap(({ job, error }) => (error === null ? [] : [[job, { at, requestId, error }]])),
  )
  // The first run ever; of a second run in one minute nothing is noted.
  await insert<JobRecord>('settings', { _id: recordId, ...common, wentWell, brokeOff })
}
