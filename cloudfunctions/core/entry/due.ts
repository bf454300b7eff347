import { addMinutes, beijingDay } from '../../../src/contract/days'
import type { Found } from '../platform/found'
import type { BeatState, Look, Mark, Sight } from '../platform/jobRecord'
import type { Watched } from '../platform/wake'

const marksOf = (marks: readonly Mark[], after: readonly Watched[]): Mark[] =>
  marks.filter(({ collection }) => after.includes(collection))

/**
 * Whether a job has to look: its time has come, something it works on may have been changed since, or the day is a new one:
 * whatever nothing told of waits no longer than that, and what goes by days is due then.
 */
export const isDue = (look: Look | undefined, after: readonly Watched[], marks: readonly Mark[], at: string): boolean =>
  look === undefined ||
  beijingDay(look.at) !== beijingDay(at) ||
  (look.next !== null && look.next <= at) ||
  marksOf(marks, after).some(({ name, until }) => look.seen[name] !== until)

/** What a look is told of the last one; `last` also where that was by other code, and the job looks anew. */
export const sightOf = (
  look: Look | undefined,
  last: Look | undefined,
  after: readonly Watched[],
  marks: readonly Mark[],
  at: string,
): Sight => ({
  since: last?.at ?? at,
  fresh: marksOf(marks, after)
    .filter(({ name, until }) => look?.seen[name] !== until)
    .map(({ collection }) => collection),
  newDay: look === undefined || beijingDay(look.at) !== beijingDay(at),
})

/** What is kept of a look begun at `at`. A mark that reaches beyond it is not done with: something may still be written. */
export const lookOf = (
  { next, live = false }: Omit<Found, 'did'>,
  after: readonly Watched[],
  marks: readonly Mark[],
  at: string,
): Look => ({
  at,
  next,
  live,
  seen: Object.fromEntries(
    marksOf(marks, after)
      .filter(({ until }) => until < at)
      .map(({ name, until }) => [name, until]),
  ),
})

const liveMinutes = 10
/** Whether something is under way, so that work may come up before the next beat. */
export const isLive = (looks: readonly (Look | undefined)[], { marks }: BeatState, at: string): boolean =>
  looks.some((look) => look?.live) || marks.some(({ until }) => until > addMinutes(at, -liveMinutes))
