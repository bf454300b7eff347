import { randomUUID } from 'node:crypto'
import { TRANSACTION_LIFETIME_MS } from '../limits'
import { transactionMissing } from '../problems'
import type { Surroundings } from './transaction'
import { Transaction } from './transaction'

interface Open {
  transaction: Transaction
  startedAt: number
  isCommitting: boolean
  timer: NodeJS.Timeout
  ended: Promise<void>
  end: () => void
}

/** The open transactions: starts them, finds them, and ends them when they are done or too old. */
export class Transactions {
  readonly #open = new Map<string, Open>()

  constructor(
    readonly around: Surroundings,
    readonly now: () => Date,
  ) {}

  get isAnyOpen(): boolean {
    return this.#open.size > 0
  }

  start(): string {
    // What a killed function has left open is in nobody's way for longer than the platform lets it be.
    for (const old of [...this.#open.keys()]) this.#endWhenOld(old)
    const id = randomUUID()
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    // The clock of a test may stand still: real time ends a forgotten transaction as well.
    const timer = setTimeout(() => this.end(id), TRANSACTION_LIFETIME_MS)
    timer.unref()
    const transaction = new Transaction(id, this.around)
    this.#open.set(id, { transaction, startedAt: this.now().getTime(), isCommitting: false, timer, ended, end })
    return id
  }

  get(id: unknown): Transaction {
    this.#endWhenOld(String(id))
    const open = this.#open.get(String(id))
    if (!open || open.isCommitting) throw transactionMissing()
    return open.transaction
  }

  /** From here on the transaction takes no more operations and can't grow too old. */
  startCommit(id: string): void {
    const open = this.#open.get(id)
    if (!open) throw transactionMissing()
    clearTimeout(open.timer)
    open.isCommitting = true
  }

  /** Runs one operation of a transaction; a failure of any kind ends the transaction, as MongoDB does. */
  within<Result>(id: unknown, operation: (transaction: Transaction) => Result): Result {
    const transaction = this.get(id)
    try {
      return operation(transaction)
    } catch (problem) {
      this.end(transaction.id)
      throw problem
    }
  }

  end(id: string): void {
    const open = this.#open.get(id)
    if (!open) return
    clearTimeout(open.timer)
    this.#open.delete(id)
    this.around.locks.release(id)
    if (!this.isAnyOpen) this.around.history.clear()
    open.end()
  }

  /** Resolves when the transaction that stands in the way has ended. */
  async ended(id: string): Promise<void> {
    this.#endWhenOld(id)
    await this.#open.get(id)?.ended
  }

  endAll(): void {
    for (const id of [...this.#open.keys()]) this.end(id)
  }

  #endWhenOld(id: string): void {
    const open = this.#open.get(id)
    if (open && !open.isCommitting && this.now().getTime() - open.startedAt > TRANSACTION_LIFETIME_MS) this.end(id)
  }
}
