import { markAll } from '../summary/marks'
import type { Migration } from './migration'

/** The timers count all nodes anew, a part each minute, so that the summaries say how the duties of each branch stand. */
const walk: Migration['step'] = async () => {
  await markAll()
  return null
}

export const dutySummaries: Migration = { number: 19, step: walk }
