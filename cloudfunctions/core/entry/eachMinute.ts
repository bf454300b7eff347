import type { JobName } from '../../../src/contract/systemWords'
import { dataStateOf } from '../platform/dataForm'
import type { JobOutcome } from '../platform/jobRecord'
import { noteRun } from '../platform/jobRecord'
import { log, loggedError } from '../platform/log'
import { settleDueMeetings } from '../meeting/settleDue'
import { recheckPhotos } from '../photo/recheck'
import { migrate } from '../migrations/migrate'
import { markOldForms } from '../system/oldForms'
import { rewrapKeys } from '../system/rewrapKeys'
import { eraseTalks, noteDepartures } from '../talk/retire'
import { sweepPhotos } from '../photo/sweep'
import { sweepUploads } from '../system/sweepUploads'

type Job = (at: string, requestId: string) => Promise<number>
/** What is done each minute once the data has this code's form, one after the other; each gives how much it did. */
const jobs: readonly [JobName, Job][] = [
  ['meetings', settleDueMeetings],
  ['swept', sweepUploads],
  ['departed', noteDepartures],
  ['erased', eraseTalks],
  ['photosSwept', sweepPhotos],
  ['rechecked', recheckPhotos],
  ['rewrapped', (_at, requestId) => rewrapKeys(requestId)],
  ['marked', (_at, requestId) => markOldForms(requestId)],
]

/** One job; that it breaks off is noted and must not keep the others. */
const attempt = async <T>(
  job: JobName | 'noted',
  run: () => Promise<T>,
  requestId: string,
): Promise<{ did: T | null; error: string | null }> => {
  try {
    return { did: await run(), error: null }
  } catch (error) {
    log({ requestId, action: `jobs.${job}`, outcome: 'unexpected', error })
    return { did: null, error: loggedError(error).error }
  }
}

/** First the data is brought to this code's form; as long as that stops writing, nothing else is done. `now` is asked anew for each. */
export const eachMinute = async (now: () => string, requestId: string): Promise<Partial<Record<JobName, number>>> => {
  const done: Partial<Record<JobName, number>> = {}
  const outcomes: JobOutcome[] = []
  const run = async (job: JobName, work: Job) => {
    const { did, error } = await attempt(job, () => work(now(), requestId), requestId)
    done[job] = did ?? 0
    outcomes.push({ job, error })
  }
  const { did: migrated, error } = await attempt('migrated', () => migrate(now()), requestId)
  done.migrated = migrated?.taken ?? 0
  outcomes.push({ job: 'migrated', error })
  const state = migrated?.state ?? null
  // A migration that broke off may have stopped writing.
  const dataState = error === null ? dataStateOf(state) : 'writesClosed'
  if (dataState === 'open') for (const [job, work] of jobs) await run(job, work)
  // An environment that nobody has claimed stays empty: a backup may be restored into it.
  if (error !== null || (state && dataState !== 'newer'))
    await attempt('noted', () => noteRun(now(), requestId, outcomes), requestId)
  log({
    requestId,
    action: 'jobs',
    outcome: Object.entries(done)
      .map((each) => each.join(' '))
      .join(', '),
  })
  return done
}
