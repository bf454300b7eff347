import { addMinutes, beijingDay, minutesBetween } from '../../../src/contract/days'
import { messageReasons } from '../../../src/contract/messageWords'
import type { Health, JobHealth } from '../../../src/contract/system'
import { jobNames } from '../../../src/contract/systemWords'
import type { SchemaState } from '../platform/dataForm'
import { dataForms } from '../platform/dataForms'
import { noteLateMinutes, type JobRecord } from '../platform/jobRecord'

export const presentJobs = (record: JobRecord | null, at: string): Health['jobs'] => ({
  lastAt: record?.lastAt ?? null,
  late: !record || minutesBetween(record.lastAt, at) > noteLateMinutes,
  build: record?.build ?? '',
  each: jobNames.map((name): JobHealth => {
    const wentWellAt = record?.wentWell[name] ?? null
    const broke = record?.brokeOff[name] ?? null
    return { name, wentWellAt, failing: broke && (wentWellAt === null || broke.at > wentWellAt) ? broke : null }
  }),
})

type Counts = Health['messages']['unreached']
const sum = (each: readonly Counts[]): Counts => {
  const total: Counts = {}
  for (const counts of each)
    for (const reason of messageReasons)
      if (counts[reason]) total[reason] = (total[reason] ?? 0) + (counts[reason] ?? 0)
  return total
}
const stuckDays = 3
/** What did not reach people, and what of it is older than three days. */
export const presentUnreached = (
  found: readonly { unreached: Counts; unreachedAt: string }[],
  at: string,
): Health['messages'] => {
  const before = addMinutes(at, -stuckDays * 24 * 60)
  return {
    unreached: sum(found.map(({ unreached }) => unreached)),
    forDays: sum(found.filter(({ unreachedAt }) => unreachedAt <= before).map(({ unreached }) => unreached)),
  }
}

/** Data without a state has not been looked at by the timers yet. */
export const presentData = (state: SchemaState | null): Health['data'] => ({
  version: state?.version ?? 0,
  wanted: dataForms.length,
  running: state?.running
    ? {
        number: state.running.number,
        title: dataForms.find(({ number }) => number === state.running?.number)?.title ?? '',
        steps: state.running.steps,
        startedAt: state.running.startedAt,
      }
    : null,
  log: (state?.log ?? []).map(({ number, title, finishedAt, steps }) => ({ number, title, finishedAt, steps })),
})

/** This year and three ahead, as deploying sets them up. */
export const yearsOf = (at: string): number[] => [0, 1, 2, 3].map((ahead) => Number(beijingDay(at).slice(0, 4)) + ahead)
/**
 * Whether it is time to deploy for the sake of the years: at once when this year's are missing, from 1 November on when one
 * ahead is.
 */
export const yearsDue = (rows: Health['years']['rows'], at: string): boolean => {
  const lacks = ({ collections }: Health['years']['rows'][number]) => collections.some(({ there }) => !there)
  const [now, ...ahead] = rows
  return (now !== undefined && lacks(now)) || (beijingDay(at).slice(5) >= '11-01' && ahead.some(lacks))
}
