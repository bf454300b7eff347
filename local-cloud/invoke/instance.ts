import { Worker } from 'node:worker_threads'
import { limits } from '../limits'
import { failed, timedOut } from './problems'
import type { ClockSetting } from '../clock'
import type { FunctionFolder } from './functions'
import type { Ask, Report, WorkerSeat } from './messages'

export type Printed = Extract<Report, { kind: 'printed' }>

/** A worker thread holding one function. It runs one invocation at a time; overlapping two would leak identities. */
export interface Instance {
  /** Runs one invocation and gives its result as JSON text; rejects with an InvocationProblem. */
  run(ask: Ask): Promise<string>
  /** False once its thread has ended: it is then replaced, never reused. */
  alive(): boolean
  end(): Promise<void>
}

interface Pending {
  resolve(text: string): void
  reject(problem: Error): void
  loaded(): void
}

export function startInstance(
  folder: FunctionFolder,
  workerFile: string,
  clock: ClockSetting,
  onPrinted: (printed: Printed) => void,
): Instance {
  const seat: WorkerSeat = { functionName: folder.name, folder: folder.path, clock }
  const worker = new Worker(workerFile, {
    workerData: seat,
    env: { TZ: 'UTC' },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.functionMemoryMiB },
  })
  let pending: Pending | undefined
  let living = true

  worker.on('message', (message: Report) => {
    if (message.kind === 'printed') onPrinted(message)
    else if (message.kind === 'loaded') pending?.loaded()
    else if (message.kind === 'result') pending?.resolve(message.text)
    else pending?.reject(failed(message.detail))
  })
  let requestId = ''
  const lose = (detail: string) => {
    if (living && !pending) onPrinted({ kind: 'printed', requestId, stream: 'err', text: `after its answer: ${detail}` })
    living = false
    pending?.reject(failed(detail))
  }
  worker.on('error', (error) => lose(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  worker.on('exit', () => lose('the function ended its own process'))

  const end = async () => {
    living = false
    await worker.terminate()
  }

  return {
    alive: () => living,
    end,
    run: (ask) =>
      new Promise<string>((resolve, reject) => {
        let timer: NodeJS.Timeout
        const settle = () => {
          clearTimeout(timer)
          pending = undefined
        }
        // A function that overruns is killed with its thread: nothing of it may go on after the answer.
        const giveUpAfter = (milliseconds: number) =>
          setTimeout(() => {
            settle()
            living = false
            void worker.terminate()
            reject(timedOut(milliseconds))
          }, milliseconds)
        timer = giveUpAfter(limits.coldStart)
        pending = {
          loaded() {
            clearTimeout(timer)
            timer = giveUpAfter(folder.timeout)
          },
          resolve(text) {
            settle()
            resolve(text)
          },
          reject(problem) {
            settle()
            reject(problem)
          },
        }
        requestId = ask.requestId
        worker.postMessage(ask)
      }),
  }
}
