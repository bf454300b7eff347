import { organ } from '../org/store'
import { build } from '../platform/build'
import { readSchemaState } from '../platform/dataForm'
import { readJobRecord } from '../platform/jobRecord'
import { showKeys } from './keyMarks'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { presentData, presentJobs, yearsDue, yearsOf } from './rules'
import { countUploads, countYears } from './store'

/** How the system stands, for who keeps it running; numbers of rows and never a row. */
export const health: Handler<'system.health'> = async ({ actor, at }) => {
  const { rootId } = await organ()
  const refusal = forbidden(actor, 'system.seeHealth', { paths: [`/${rootId}/`] })
  if (refusal) return refusal
  const [state, record, rows, uploads, keys] = await Promise.all([
    readSchemaState(),
    readJobRecord(),
    countYears(yearsOf(at)),
    countUploads(at),
    showKeys(),
  ])
  return {
    at,
    api: { ...build },
    data: presentData(state),
    jobs: presentJobs(record, at),
    years: { rows, due: yearsDue(rows, at) },
    uploads,
    keys,
  }
}
