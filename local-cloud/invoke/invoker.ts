import { randomUUID } from 'node:crypto'
import { limits } from '../limits'
import { envId } from '../platform'
import { invocationEnvironment } from './environment'
import { Instance, startThread } from './instance'
import type { Reach } from './instance'
import { Pool } from './pool'
import { functionNotFound, inputTooLarge, outputTooLarge } from './problems'
import type { Clock } from '../clock'
import type { FunctionHost, Origin } from './environment'
import type { FunctionFolder } from './functions'
import type { FunctionLog } from './log'

interface InvokerOptions {
  readonly functions: ReadonlyMap<string, FunctionFolder>
  readonly workerFile: string
  /** Instances of each function. */
  readonly workers: number
  readonly host: FunctionHost
  readonly clock: Clock
  readonly log: FunctionLog
  readonly reach: Reach
  /** The functions whose files have changed since it was asked last. */
  readonly changed?: () => readonly string[]
}

interface Invocation {
  readonly requestId: string
  /** The function's result as JSON text. */
  readonly text: string
}

export interface Invoker {
  /** Runs a function on `eventText` (JSON). Rejects with an InvocationProblem. */
  invoke(name: string, eventText: string, origin: Origin): Promise<Invocation>
  /** Ends the instances of a function that are at work, as those are ended that take too long. */
  kill(name: string): void
  /** Resolves when all that is under way now has ended. */
  rest(): Promise<void>
  end(): Promise<void>
}

export function createInvoker(options: InvokerOptions): Invoker {
  const pools = new Map<string, Pool>()
  const retired = new Set<Pool>()
  const retireChanged = () => {
    for (const name of options.changed?.() ?? []) {
      const pool = pools.get(name)
      if (!pool) continue
      pools.delete(name)
      retired.add(pool)
      pool.retire()
      options.log.line(name, '-', '文件有改动，已重新载入')
    }
  }
  const underWay = new Set<Promise<unknown>>()
  const poolOf = (folder: FunctionFolder): Pool => {
    const known = pools.get(folder.name)
    if (known) return known
    const printed = ({ requestId, text }: { requestId: string; text: string }) =>
      options.log.line(folder.name, requestId, text)
    const { timeout = folder.timeout } = options.reach
    const start = () => {
      const thread = startThread(folder, options.workerFile, options.clock.setting(), options.reach)
      return new Instance(timeout, thread, printed)
    }
    const pool = new Pool(options.workers, limits.instancesAtMost, start)
    pools.set(folder.name, pool)
    return pool
  }

  return {
    async invoke(name, eventText, origin) {
      retireChanged()
      const folder = options.functions.get(name)
      if (!folder) throw functionNotFound(name)
      const size = Buffer.byteLength(eventText)
      if (size > limits.functionInput) throw inputTooLarge(size, limits.functionInput)
      const requestId = randomUUID()
      const environment = invocationEnvironment(options.host, folder, requestId, origin)
      const ask = {
        requestId,
        event: eventText,
        context: contextText(folder, requestId, environment),
        environment,
        clock: options.clock.setting(),
      }
      const run = poolOf(folder).run(ask, origin.source.endsWith('scf'))
      underWay.add(run)
      const text = await run.finally(() => underWay.delete(run))
      const bytes = Buffer.byteLength(text)
      if (bytes > limits.functionOutput) throw outputTooLarge(bytes, limits.functionOutput)
      return { requestId, text }
    },
    kill: (name) => pools.get(name)?.kill(),
    async rest() {
      await Promise.allSettled(underWay)
    },
    async end() {
      await Promise.all([...pools.values(), ...retired].map((pool) => pool.end()))
    },
  }
}

/** The second argument of `main`, in the platform's shape. */
function contextText(folder: FunctionFolder, requestId: string, environment: Record<string, string>): string {
  const { WX_CONTEXT_KEYS, TCB_CONTEXT_KEYS, TCB_SOURCE, TCB_ENV, TCB_SEQID } = environment
  return JSON.stringify({
    request_id: requestId,
    function_name: folder.name,
    function_version: '$LATEST',
    namespace: envId,
    memory_limit_in_mb: limits.functionMemoryMiB,
    time_limit_in_ms: folder.timeout,
    environment: JSON.stringify({ WX_CONTEXT_KEYS, TCB_CONTEXT_KEYS, TCB_SOURCE, TCB_ENV, TCB_SEQID }),
  })
}
