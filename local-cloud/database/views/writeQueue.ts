import type { Counters } from '../types'
import { showId } from '../wire'
import { CommittedView } from './committedView'
import type { Change } from './history'
import { Blocked } from './locks'
import type { Surroundings } from './transaction'
import type { Transactions } from './transactions'

interface Job {
  owner: string | undefined
  counters: Counters
  run(view: CommittedView): unknown
  resolve(result: unknown): void
  reject(problem: unknown): void
}

/**
 * Writes arriving together share one commit, and one sync to the disk: each is undone alone when it fails, and
 * none is answered before the commit has returned.
 */
export class WriteQueue {
  #jobs: Job[] = []
  #isScheduled = false

  constructor(
    readonly around: Surroundings,
    readonly transactions: Transactions,
  ) {}

  /** Runs a write; `owner` is the transaction being committed, if it is one. */
  submit<Result>(
    run: (view: CommittedView) => Result,
    owner?: string,
    counters: Counters = this.around.counters,
  ): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#jobs.push({ owner, counters, run, resolve: resolve as (result: unknown) => void, reject })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.flush()
    })
  }

  flush(): void {
    const jobs = this.#jobs
    this.#jobs = []
    if (!jobs.length) return
    const { driver } = this.around.store
    const settle: (() => void)[] = []
    const changes: Change[] = []
    try {
      driver.execute('BEGIN IMMEDIATE')
      for (const job of jobs) settle.push(this.#attempt(job, changes))
      driver.execute('COMMIT')
    } catch (problem) {
      this.#giveUp(jobs, problem)
      return
    }
    count(this.around.counters, changes)
    if (this.transactions.isAnyOpen) this.around.history.record(changes)
    for (const each of settle) each()
  }

  #attempt(job: Job, changes: Change[]): () => void {
    const { store, locks } = this.around
    const view = new CommittedView(store, job.counters, locks, job.owner)
    store.driver.execute('SAVEPOINT job')
    try {
      const result = job.run(view)
      store.driver.execute('RELEASE job')
      changes.push(...view.changes)
      return () => job.resolve(result)
    } catch (problem) {
      store.driver.execute('ROLLBACK TO job; RELEASE job')
      return problem instanceof Blocked ? () => void this.#retry(job, problem.holder) : () => job.reject(problem)
    }
  }

  async #retry(job: Job, holder: string): Promise<void> {
    await this.transactions.ended(holder)
    this.#jobs.push(job)
    this.#schedule()
  }

  #giveUp(jobs: Job[], problem: unknown): void {
    try {
      this.around.store.driver.execute('ROLLBACK')
    } catch {
      // The engine had already rolled back; there is nothing left to undo.
    }
    for (const job of jobs) job.reject(problem)
  }
}

const count = (counters: Counters, changes: Change[]): void => {
  for (const { collection, id } of changes) {
    const name = `${collection.name}/${showId(id)}`
    counters.documentsWritten += 1
    counters.writesByDocument.set(name, (counters.writesByDocument.get(name) ?? 0) + 1)
  }
}
