import { Worker } from 'node:worker_threads'
import { limits } from '../limits'
import { cloudStopped, failed, timedOut } from './problems'
import type { ClockSetting } from '../clock'
import type { FunctionFolder } from './functions'
import type { Ask, Report, WorkerSeat } from './messages'

type Printed = Extract<Report, { kind: 'printed' }>

/** What an instance needs of its worker thread. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>

/** The invocation an instance is busy with. */
interface Pending {
  resolve(text: string | undefined): void
  reject(problem: Error): void
  timer: NodeJS.Timeout
  /** The function has been entered: what it did cannot be taken back, so nobody else may run it. */
  begun: boolean
}

/** What the instances of all functions may do. */
export interface Reach {
  /** Hosts beside this machine, and `child_process` or `worker_threads`. */
  readonly allowed: readonly string[]
  /** Gives each new instance a debugger on a port of its own. */
  readonly inspect?: () => number
  /** In the place of each function's own: nobody steps through code in three seconds, and a busy machine is slow. */
  readonly timeout?: number
  /** Heap of an instance, in MiB, where it is to make do with less than it has. */
  readonly memoryMiB?: number
}

export function startThread(folder: FunctionFolder, workerFile: string, clock: ClockSetting, reach: Reach): Thread {
  const { allowed, inspect, memoryMiB = limits.functionMemoryMiB } = reach
  const seat: WorkerSeat = { functionName: folder.name, folder: folder.path, clock, allowed, inspect: inspect?.() }
  return new Worker(workerFile, {
    workerData: seat,
    env: { TZ: 'UTC' },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
  })
}

/**
 * A worker thread holding one function. It runs one invocation at a time; overlapping two would leak identities.
 * A thread's `error` may overtake the answer it had given before, for they come by different ports; its `exit` comes
 * after everything it said. So only what it said and its `exit` settle an invocation, and `error` or a time-out do not.
 */
export class Instance {
  /** False once its thread is ending: it is then replaced, never reused. */
  alive = true
  /** It has begun an invocation before, so what kills it now may be left over from one. */
  private warm = false
  private ended = false
  private pending: Pending | undefined
  /** Why its thread ends, when it has not ended its own process. */
  private cause: Error | undefined

  constructor(
    private readonly timeout: number,
    private readonly thread: Thread,
    private readonly onPrinted: (printed: Printed) => void,
  ) {
    thread.on('message', (report: Report) => this.hear(report))
    thread.on('error', (error: unknown) => this.doom(failed(detailOf(error))))
    thread.on('exit', () => this.lose())
  }

  /**
   * Runs one invocation and gives its result as JSON text; rejects with an InvocationProblem. Undefined when the thread
   * ended before it began, of something an earlier invocation left behind: another instance may then run it.
   */
  run(ask: Ask): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject, timer: this.giveUpAfter(limits.coldStart), begun: false }
      this.thread.postMessage(ask)
    })
  }

  /** As if it had overrun now. */
  kill(): void {
    this.doom(timedOut(this.timeout))
    void this.thread.terminate()
  }

  async end(): Promise<void> {
    this.alive = false
    this.ended = true
    this.settle()?.reject(cloudStopped())
    await this.thread.terminate()
  }

  private hear(report: Report): void {
    if (report.kind === 'printed') this.onPrinted(report)
    else if (report.kind === 'begun') this.begin()
    else if (report.kind === 'result') this.settle()?.resolve(report.text)
    else this.settle()?.reject(failed(report.detail))
  }

  /** Loading a module is not part of the function's own time. */
  private begin(): void {
    this.warm = true
    if (!this.pending) return
    clearTimeout(this.pending.timer)
    this.pending.timer = this.giveUpAfter(this.timeout)
    this.pending.begun = true
  }

  /** A function that overruns is killed with its thread, and only then refused: nothing of it goes on after the refusal. */
  private giveUpAfter(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.doom(timedOut(milliseconds))
      void this.thread.terminate()
    }, milliseconds)
  }

  private doom(cause: Error): void {
    this.alive = false
    this.cause ??= cause
  }

  private lose(): void {
    this.alive = false
    const pending = this.settle()
    const cause = this.cause ?? failed('the function ended its own process')
    if (pending && (pending.begun || !this.warm)) return pending.reject(cause)
    if (this.ended) return
    this.onPrinted({ kind: 'printed', requestId: '-', stream: 'err', text: `after an answer: ${cause.message}` })
    pending?.resolve(undefined)
  }

  private settle(): Pending | undefined {
    const { pending } = this
    if (pending) clearTimeout(pending.timer)
    this.pending = undefined
    return pending
  }
}

const detailOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
