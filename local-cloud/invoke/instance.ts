import { Worker } from 'node:worker_threads'
import { limits } from '../limits'
import { failed, timedOut } from './problems'
import type { ClockSetting } from '../clock'
import type { FunctionFolder } from './functions'
import type { Ask, Report, WorkerSeat } from './messages'

type Printed = Extract<Report, { kind: 'printed' }>

/** The invocation an instance is busy with. */
interface Pending {
  readonly requestId: string
  resolve(text: string): void
  reject(problem: Error): void
  timer: NodeJS.Timeout
}

/** A worker thread holding one function. It runs one invocation at a time; overlapping two would leak identities. */
export class Instance {
  /** False once its thread has ended: it is then replaced, never reused. */
  alive = true
  private pending: Pending | undefined
  private readonly worker: Worker

  constructor(
    private readonly folder: FunctionFolder,
    workerFile: string,
    clock: ClockSetting,
    private readonly onPrinted: (printed: Printed) => void,
  ) {
    const seat: WorkerSeat = { functionName: folder.name, folder: folder.path, clock }
    this.worker = new Worker(workerFile, {
      workerData: seat,
      env: { TZ: 'UTC' },
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.functionMemoryMiB },
    })
    this.worker.on('message', (report: Report) => this.hear(report))
    this.worker.on('error', (error: unknown) => this.lose(error instanceof Error ? (error.stack ?? '') : String(error)))
    this.worker.on('exit', () => this.lose('the function ended its own process'))
  }

  /** Runs one invocation and gives its result as JSON text; rejects with an InvocationProblem. */
  run(ask: Ask): Promise<string> {
    return new Promise((resolve, reject) => {
      const { requestId } = ask
      this.pending = { requestId, resolve, reject, timer: this.giveUpAfter(limits.coldStart) }
      this.worker.postMessage(ask)
    })
  }

  async end(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }

  private hear(report: Report): void {
    if (report.kind === 'printed') this.onPrinted(report)
    else if (report.kind === 'loaded') this.startTimeout()
    else if (report.kind === 'result') this.settle()?.resolve(report.text)
    else this.settle()?.reject(failed(report.detail))
  }

  /** Loading a module is not part of the function's own time. */
  private startTimeout(): void {
    if (!this.pending) return
    clearTimeout(this.pending.timer)
    this.pending.timer = this.giveUpAfter(this.folder.timeout)
  }

  /** A function that overruns is killed with its thread: nothing of it may go on after the answer. */
  private giveUpAfter(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      const pending = this.settle()
      void this.end()
      pending?.reject(timedOut(milliseconds))
    }, milliseconds)
  }

  private lose(detail: string): void {
    const pending = this.settle()
    if (this.alive && !pending) {
      this.onPrinted({ kind: 'printed', requestId: '-', stream: 'err', text: `after an answer: ${detail}` })
    }
    this.alive = false
    pending?.reject(failed(detail))
  }

  private settle(): Pending | undefined {
    const { pending } = this
    if (pending) clearTimeout(pending.timer)
    this.pending = undefined
    return pending
  }
}
