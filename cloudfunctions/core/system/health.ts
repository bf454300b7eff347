import { organ } from '../org/store'
import { build } from '../platform/build'
import { readSchemaState } from '../platform/dataForm'
import { readJobRecord } from '../platform/jobRecord'
import { showOldForms } from './oldForms'
import { showKeys } from './keyMarks'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { presentData, presentJobs, yearsDue, yearsOf } from './rules'
import schema from '../../schema.json'
import type { Health } from '../../../src/contract/system'
import { addMinutes } from '../../../src/contract/days'
import { command, count, saysNoCollection } from '../platform/db'
import { sweepMinutes } from '../platform/upload'

const families = schema.collections.map(({ name }) => name).filter((name) => name.includes('{year}'))

const rowsOf = async (collection: string): Promise<number | null> => {
  try {
    return await count(collection, {})
  } catch (error) {
    if (saysNoCollection(error)) return null
    throw error
  }
}
const countYears = (years: readonly number[]): Promise<Health['years']['rows']> =>
  Promise.all(
    years.map(async (year) => {
      const names = families.map((family) => family.replace('{year}', String(year)))
      return { year, collections: await Promise.all(names.map(async (name) => ({ name, rows: await rowsOf(name) }))) }
    }),
  )

const countUploads = async (at: string): Promise<Health['uploads']> => {
  // A sweep takes a minute's work at a time, so an hour's delay is nothing yet.
  const swept = addMinutes(at, -sweepMinutes - 60)
  const [waiting, overdue] = await Promise.all([
    count('tickets', { endedAt: null, createdAt: command.gte(swept) }),
    count('tickets', { endedAt: null, createdAt: command.lt(swept) }),
  ])
  return { waiting: waiting + overdue, overdue }
}

/** How the system stands, for who keeps it running; numbers of rows and never a row. */
export const health: Handler<'system.health'> = async ({ actor, at }) => {
  const { rootId } = await organ()
  const refusal = forbidden(actor, 'system.seeHealth', { paths: [`/${rootId}/`] })
  if (refusal) return refusal
  const [state, record, rows, uploads, keys, oldForms] = await Promise.all([
    readSchemaState(),
    readJobRecord(),
    countYears(yearsOf(at)),
    countUploads(at),
    showKeys(),
    showOldForms(),
  ])
  return {
    at,
    api: { ...build },
    data: presentData(state),
    jobs: presentJobs(record, at),
    years: { rows, due: yearsDue(rows, at) },
    uploads,
    keys,
    oldForms,
  }
}
