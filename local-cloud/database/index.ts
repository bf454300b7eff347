import { createCounters } from './counters'
import { OPERATIONS } from './operations'
import type { Context } from './operations/request'
import { DatabaseProblem, refused } from './problems'
import { tracing } from './trace'
import { openDriver } from './storage/driver'
import type { Driver } from './storage/driver'
import { Store } from './storage/store'
import type { Answer, Database, DatabaseOptions } from './types'
import type { CollectionSpec } from '../../cloudfunctions/core/schema/readSchema'
import { History } from './views/history'
import { Locks } from './views/locks'
import { Transactions } from './views/transactions'
import { WriteQueue } from './views/writeQueue'

export type { Answer, Counters, Database, DatabaseOptions } from './types'

/** Brings the file to the schema in one step; a schema its documents contradict leaves it as it was. */
const prepareStore = (driver: Driver, collections: CollectionSpec[], allowsDots: boolean): Store => {
  driver.execute('BEGIN IMMEDIATE')
  try {
    const store = new Store(driver, allowsDots)
    for (const spec of collections) store.applySpec(spec)
    driver.execute('COMMIT')
    return store
  } catch (problem) {
    driver.execute('ROLLBACK')
    driver.close()
    throw problem
  }
}

const answer = async (context: Context, action: string, params: Record<string, unknown>): Promise<Answer> => {
  try {
    const operation = OPERATIONS[action]
    if (!operation) throw refused(action, 'the local database has no such action')
    return await operation(context, params)
  } catch (problem) {
    if (problem instanceof DatabaseProblem) return { code: problem.code, message: problem.message }
    const message = problem instanceof Error ? problem.message : String(problem)
    return { code: 'SYS_ERR', message: `local database failed: ${message}` }
  }
}

/**
 * Opens the local database over one SQLite file, with exactly the given collections and indexes (others stay as
 * they are). `handle` never rejects: a failure is an answer with `code` and `message`.
 */
export const openDatabase = ({ file, collections, permissive, onNewCollection, now }: DatabaseOptions): Database => {
  const driver = openDriver(file)
  const store = prepareStore(driver, collections, onNewCollection !== undefined)
  store.onNewCollection = onNewCollection
  const counters = createCounters()
  const around = { store, counters, history: new History(), locks: new Locks() }
  const transactions = new Transactions(around, now)
  const queue = new WriteQueue(around, transactions)
  const context: Context = { store, counters, queue, transactions, permissive, now }
  return {
    counters,
    handle: (action, params, trace) => {
      const traced = trace ? { ...context, counters: tracing(counters, trace) } : context
      return answer(traced, action, params)
    },
    collections: () => store.sizes(),
    close: () => {
      transactions.endAll()
      queue.flush()
      driver.close()
    },
  }
}
