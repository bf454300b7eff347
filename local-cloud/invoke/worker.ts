import inspector from 'node:inspector'
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readClock } from '../clock'
import { installCloudDate } from './cloudDate'
import { stayOnLoopback } from './loopback'
import { loadingProblem } from './loading'
import type { ClockSetting } from '../clock'
import type { Ask, Report, WorkerSeat } from './messages'

/** One instance of one function: loads its module once, then serves one invocation at a time. */
const seat = workerData as WorkerSeat
const machineTime = Date.now
let setting: ClockSetting = seat.clock
let requestId = ''

const report = (message: Report) => parentPort?.postMessage(message)

installCloudDate(globalThis, () => readClock(setting, machineTime()))
catchOutput('out', process.stdout)
catchOutput('err', process.stderr)
if (seat.inspect !== undefined) inspector.open(seat.inspect, '127.0.0.1')
stayOnLoopback(seat.allowed)
// A thread cannot change its folder; who asks is told the function's own.
process.cwd = () => seat.folder

parentPort?.on('message', (ask: Ask) => {
  void serve(ask)
})

async function serve(ask: Ask): Promise<void> {
  requestId = ask.requestId
  setting = ask.clock
  process.env = variables(ask.environment)
  try {
    const main = loadMain()
    report({ kind: 'begun' })
    const result = await main(JSON.parse(ask.event), JSON.parse(ask.context))
    report({ kind: 'result', text: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    report({ kind: 'thrown', detail: describe(error) })
  }
}

/**
 * The variables of one invocation. A thread's own `process.env` takes a lock and copies a text at every reading, and the
 * SDK reads 26 of them several times a request: a seventh of a worker's whole time in the tests.
 */
const variables = (given: Readonly<Record<string, string>>): NodeJS.ProcessEnv =>
  new Proxy({ ...given } as NodeJS.ProcessEnv, {
    // As the real ones: whatever is put there is read back as text.
    set: (held, name, value) => Reflect.set(held, name, String(value)),
  })

type Main = (event: unknown, context: unknown) => unknown

/** The module cache keeps a warm function's module between invocations, as the platform does. */
function loadMain(): Main {
  const entry = join(seat.folder, 'index.js')
  // Read from the environment once, before there was one.
  ;(Module as unknown as { _initPaths(): void })._initPaths()
  let main: unknown
  try {
    main = (createRequire(entry)(entry) as { main?: unknown }).main
  } catch (error) {
    throw loadingProblem(seat, error)
  }
  if (typeof main !== 'function') {
    throw new Error(
      `云函数 ${seat.functionName} 的 index.js 没有导出 main：请写 exports.main = async (event, context) => …`,
    )
  }
  return main as Main
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message
  try {
    return typeof error === 'string' ? error : JSON.stringify(error)
  } catch {
    return String(error)
  }
}

/** What a function prints is sent with its request id, in order with its result. */
function catchOutput(stream: 'out' | 'err', target: NodeJS.WriteStream): void {
  target.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    report({ kind: 'printed', requestId, stream, text })
    const done = rest.find((item) => typeof item === 'function') as (() => void) | undefined
    done?.()
    return true
  }
}
