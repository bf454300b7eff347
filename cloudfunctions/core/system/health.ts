import { organ } from '../org/store'
import { build } from '../platform/build'
import { unreachedMessages } from '../message/outbox'
import { readSchemaState } from '../platform/dataForm'
import { readJobRecord } from '../platform/jobRecord'
import { oldFormsCount } from '../platform/mark'
import { showKeys } from './keyMarks'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { presentData, presentJobs, presentUnreached, yearsDue, yearsOf } from './rules'
import type { Health } from '../../../src/contract/system'
import { find, saysNoCollection } from '../platform/db'
import { overdueUploads } from '../platform/upload'
import { readWalk } from '../summary/marks'
import { families, nameOf, readTally, type Tally } from './tally'

const isThere = async (collection: string): Promise<boolean> => {
  try {
    await find(collection, {}, { limit: 1, fields: ['_id'] })
    return true
  } catch (error) {
    if (saysNoCollection(error)) return false
    throw error
  }
}
/** What was not there when it was counted may have been set up since: only that is asked for. */
const showYears = (years: readonly number[], tally: Tally | null): Promise<Health['years']['rows']> =>
  Promise.all(
    years.map(async (year) => {
      const names = families.map((family) => nameOf(family, year))
      const lineOf = async (name: string) => {
        const rows = tally?.rows[name] ?? null
        return { name, there: rows !== null || (await isThere(name)), rows }
      }
      return { year, collections: await Promise.all(names.map(lineOf)) }
    }),
  )

type State = Omit<Health, 'at' | 'years'>
/** All but the years, with what was last counted, by which they are shown. */
export const readState = async (at: string): Promise<{ state: State; tally: Tally | null }> => {
  const [schema, record, tally, walk, overdue, unreached] = await Promise.all([
    readSchemaState(),
    readJobRecord(),
    readTally(),
    readWalk(),
    overdueUploads(at),
    unreachedMessages(),
  ])
  const state = {
    api: { ...build },
    data: presentData(schema),
    jobs: presentJobs(record, at),
    countedAt: tally?.at ?? null,
    uploads: { waiting: tally?.waitingUploads ?? null, overdue },
    keys: showKeys(tally?.records ?? null),
    oldForms: { count: oldFormsCount(), left: tally?.oldForms ?? null },
    messages: presentUnreached(unreached, at),
    summaries: { checkedAt: walk?.checkedAt ?? null, found: walk?.found ?? null },
  }
  return { state, tally }
}
/** Finds out what collections there are by how the platform refuses those that are not: never within `together`. */
export const withYears = async (
  { state, tally }: Awaited<ReturnType<typeof readState>>,
  at: string,
): Promise<Health> => {
  const rows = await showYears(yearsOf(at), tally)
  return { at, ...state, years: { rows, due: yearsDue(rows, at) } }
}

/** How the system stands, for who keeps it running; numbers of rows as the timers last counted them, and never a row. */
export const health: Handler<'system.health'> = async ({ actor, at }) => {
  const { rootId } = await organ()
  const refusal = forbidden(actor, 'system.seeHealth', { paths: [`/${rootId}/`] })
  return refusal ?? withYears(await readState(at), at)
}
