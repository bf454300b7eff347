import type { JobName } from '../../../src/contract/systemWords'
import { keepCount } from '../attendance/counted'
import { settleDueMeetings } from '../meeting/settleDue'
import { messageCollections } from '../message/collect'
import { sendMessages } from '../message/sendMessages'
import { migrate } from '../migrations/migrate'
import { recheckPhotos } from '../photo/recheck'
import { sweepPhotos } from '../photo/sweep'
import { buildName } from '../platform/build'
import { dataStateOf } from '../platform/dataForm'
import type { Found } from '../platform/found'
import type { BeatState, JobOutcome, JobRecord, Sight } from '../platform/jobRecord'
import { noteDue, noteRun, readBeatState } from '../platform/jobRecord'
import { log, loggedError } from '../platform/log'
import { oldFormsCount } from '../platform/mark'
import { keyVersions } from '../platform/recordKeys'
import type { Watched } from '../platform/wake'
import { lookForOldForms } from '../system/oldForms'
import { rewrapKeys } from '../system/rewrapKeys'
import { sweepUploads } from '../system/sweepUploads'
import { tally } from '../system/tally'
import { summarize } from '../summing/summarize'
import { remindByDay } from '../reminder/remindByDay'
import { eraseTalks, noteDepartures } from '../talk/retire'
import { isDue, isLive, lookOf, sightOf } from './due'

interface Job {
  readonly name: JobName
  /** Whatever leaves it work is written into one of these, comes with its time, or with other code or keys. */
  readonly after: readonly Watched[]
  readonly look: (at: string, requestId: string, sight: Sight) => Promise<Found>
}
/** What is looked for once the data has this code's form, one after the other. */
export const jobs: readonly Job[] = [
  { name: 'meetings', after: ['meetings'], look: (at, requestId) => settleDueMeetings(at, requestId, keepCount) },
  { name: 'reminded', after: [], look: remindByDay },
  { name: 'told', after: messageCollections, look: sendMessages },
  { name: 'swept', after: ['tickets'], look: sweepUploads },
  { name: 'departed', after: ['members'], look: noteDepartures },
  { name: 'erased', after: ['settings'], look: eraseTalks },
  { name: 'photosSwept', after: ['photos'], look: sweepPhotos },
  { name: 'rechecked', after: ['photos'], look: recheckPhotos },
  { name: 'rewrapped', after: [], look: rewrapKeys },
  { name: 'marked', after: [], look: lookForOldForms },
  { name: 'summed', after: ['summaryMarks'], look: (at, requestId) => summarize(at, requestId, tally) },
]

/** What changes figures of the health page: whoever looks on has them after the beat. */
const tallied = ['migrated', 'swept', 'rewrapped', 'marked'] as const

const setupNow = (): string => [buildName, ...(keyVersions() ?? []), oldFormsCount() ? 'oldForms' : ''].join(' ')

/** One job; that it breaks off is noted and must not keep the others. */
const attempt = async <T>(
  job: JobName | 'noted' | 'tallied',
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

/** The jobs that are due, each with what is kept of its look. */
const lookForWork = async (
  { record, marks }: BeatState,
  last: JobRecord | null,
  now: () => string,
  requestId: string,
): Promise<[JobOutcome, number][]> => {
  const done: [JobOutcome, number][] = []
  for (const { name, after, look: lookFor } of jobs) {
    const at = now()
    const look = record?.looks[name]
    if (!isDue(look, after, marks, at)) continue
    const sight = sightOf(look, last?.looks[name], after, marks, at)
    const { did: found, error } = await attempt(name, () => lookFor(at, requestId, sight), requestId)
    // What broke off is tried again at the next beat.
    done.push([{ job: name, error, look: lookOf(found ?? { next: at }, after, marks, at) }, found?.did ?? 0])
  }
  return done
}

interface Beat {
  /** How much each job did. */
  done: Partial<Record<JobName, number>>
  /** Something is under way, so that a second look within the minute is worth its request. */
  live: boolean
}

/**
 * First the data is brought to this code's form; as long as that stops writing, nothing else is done. Then each job looks
 * whose time has come or whose collections were marked. One request where nothing waits.
 */
export const beat = async (now: () => string, requestId: string): Promise<Beat> => {
  const state = await readBeatState()
  // An environment that nobody has claimed stays empty: a backup may be restored into it.
  if (!state.claimed) return { done: { migrated: 0 }, live: false }
  const at = now()
  const { did: migrated, error } = await attempt('migrated', () => migrate(at, { found: state.schema }), requestId)
  // A migration that broke off may have stopped writing.
  const dataState = error === null ? dataStateOf(migrated?.state ?? null) : 'writesClosed'
  // After a migration, as by other code or keys, every job looks anew.
  const anew = state.record?.setup !== setupNow() || migrated?.taken !== 0
  const known = anew ? { ...state, record: null } : state
  const looked = dataState === 'open' ? await lookForWork(known, state.record, now, requestId) : []
  const done: Beat['done'] = { migrated: migrated?.taken ?? 0 }
  if (dataState === 'open') for (const { name } of jobs) done[name] = 0
  for (const [{ job }, did] of looked) done[job] = did
  if (tallied.some((job) => done[job])) await attempt('tallied', () => tally(now()), requestId)
  const outcomes: JobOutcome[] = [{ job: 'migrated', error }, ...looked.map(([outcome]) => outcome)]
  const worthNoting = error !== null || done.migrated !== 0 || looked.length > 0 || noteDue(state.record, at)
  if (worthNoting && (error !== null || dataState !== 'newer'))
    await attempt('noted', () => noteRun(now(), requestId, setupNow(), outcomes), requestId)
  log({
    requestId,
    action: 'jobs',
    outcome: Object.entries(done)
      .map((each) => each.join(' '))
      .join(', '),
  })
  const looks = jobs.map(({ name }) => looked.find(([{ job }]) => job === name)?.[0].look ?? state.record?.looks[name])
  return { done, live: dataState === 'open' && isLive(looks, state, at) }
}
