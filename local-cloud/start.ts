import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { issueAdminKeys } from './admin'
import { createClock } from './clock'
import { createCounters } from './counters'
import { openDatabase } from './database'
import { createFaults } from './faults'
import { createCallAs } from './gateway/client'
import { createGateway } from './gateway/gateway'
import { listen } from './gateway/server'
import { readFunctions } from './invoke/functions'
import { createInvoker } from './invoke/invoker'
import { createWatch } from './invoke/watch'
import { createPushes } from './invoke/pushes'
import { openFunctionLog } from './invoke/log'
import { limits } from './limits'
import { lockDataDir } from './lock'
import { openOutbox } from './outbox'
import { drawCredentials } from './platform'
import { readSchema } from '../cloudfunctions/core/schema/readSchema'
import { readRules } from './rules'
import { loadEnvironment } from './secrets'
import { createTimers } from './timers/timers'
import type { CounterSnapshot } from './counters'
import type { Faults } from './faults'
import type { CallAnswer } from './gateway/client'
import type { Reach } from './invoke/instance'
import type { People } from './people'
import type { CloudSchema } from '../cloudfunctions/core/schema/readSchema'
import type { Outbox } from './outbox'

export interface StartOptions {
  /** Built functions: `<name>/index.js`, and a `config.json` if they need one. */
  readonly functionsDir: string
  readonly dataDir: string
  /** 0 for any free port. */
  readonly port: number
  /** What a deployment creates; without one every function is open to clients and every collection made as it is used. */
  readonly schemaFile?: string
  /** The H5 build; without it the entry page says how to make one. */
  readonly appDir?: string
  /** Allows what the platform allows but this project forbids itself. */
  readonly permissive?: boolean
  /** Instances of each function; 2 when not given. */
  readonly workers?: number
  /** The instant at which the cloud's time stands still (ISO); null for the machine's time. */
  readonly now?: string | null
  /** Fires the functions' timers and delivers the platform's messages by themselves; true when not given. */
  readonly timers?: boolean
  /** Keeps the cloud's own faults in its log file only. */
  readonly quiet?: boolean
  /** Whose identities there are to choose; without it the entry page says how to call a function. */
  readonly people?: People
  /** What a request must show beside coming from this machine. */
  readonly token?: string
  /** Pages of other origins that may call, such as a development server's. */
  readonly origins?: readonly string[]
  /** The rule of each collection for phones, as JSON. */
  readonly rulesFile?: string
  /** Told what functions print, line by line. */
  readonly print?: (line: string) => void
  /** Loads a function anew when its files have changed. */
  readonly watch?: boolean
  /** Words the platform's check of text finds risky, beside its samples. */
  readonly riskyWords?: readonly string[]
  /** Hosts a function may reach beside this machine. */
  readonly allowed?: readonly string[]
  /** The first port of the functions' debuggers; one instance each, without a time limit. */
  readonly inspect?: number
  /** Heap of an instance, in MiB, where it is to make do with less than the platform gives. */
  readonly memoryMiB?: number
  /** Milliseconds, in the place of each function's own time: for what counts the work of a processor on a busy machine. */
  readonly timeout?: number
  /** Environment of the functions beside what the schema names, as a deployment would set it. */
  readonly variables?: Readonly<Record<string, string>>
}

export interface LocalCloud {
  readonly url: string
  /** What callers over the network send as `x-local-token`; undefined where none is asked for. */
  readonly token?: string
  readonly port: number
  /** Calls a function as the client `openid`; `extra` adds variables to the invocation, such as WX_UNIONID. */
  call(
    openid: string,
    functionName: string,
    data: unknown,
    extra?: Readonly<Record<string, string>>,
  ): Promise<CallAnswer>
  /** Runs one timer of a function now and gives its result. */
  runTimer(functionName: string, timerName: string): Promise<unknown>
  /** Hands the functions what the platform has to tell them, now; gives how many messages there were. */
  deliverMessages(): Promise<number>
  /** Sets the cloud's time (ISO), standing still unless `running`; null returns to the machine's. */
  setNow(iso: string | null, running?: boolean): void
  counters(): CounterSnapshot
  resetCounters(): void
  readonly outbox: Outbox
  /** Makes requests fail, or slow, on purpose; also at `PUT /__local/faults`. */
  readonly faults: Faults
  stop(): Promise<void>
}

/** Starts the stand-in for the platform: each line is a step, and `stop` undoes them, last first. */
export async function startLocalCloud(options: StartOptions): Promise<LocalCloud> {
  // Functions run in UTC on the platform, and worker threads take the zone of their process.
  process.env.TZ = 'UTC'
  const undo: Undo[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return await startSteps(options, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

type Undo = () => unknown

const noSchema: CloudSchema = { collections: [], functions: {}, environment: {} }

const newCollection = (name: string): string =>
  `集合 ${name} 还没有，本地云已建好；真实环境里要先在云开发控制台建这个集合。`

function reachOf({ workers = 2, allowed = [], inspect, memoryMiB, timeout }: StartOptions): {
  workers: number
  reach: Reach
} {
  if (inspect === undefined) return { workers, reach: { allowed, memoryMiB, timeout } }
  let next = inspect
  return { workers: 1, reach: { allowed, inspect: () => next++, timeout: limits.debuggerPatience } }
}

async function startSteps(options: StartOptions, undo: Undo[], stop: () => Promise<void>): Promise<LocalCloud> {
  const dataDir = resolve(options.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  undo.push(lockDataDir(dataDir))
  const clock = createClock(options.now ?? null)
  const { schemaFile } = options
  const schema = schemaFile === undefined ? noSchema : readSchema(schemaFile, clock.now())
  const functions = readFunctions(resolve(options.functionsDir))
  const variables = { ...(await loadEnvironment(dataDir, schema.environment)), ...options.variables }
  const log = openFunctionLog(dataDir, options.quiet ?? false, options.print)
  const file = join(dataDir, 'database.sqlite')
  const { permissive = schemaFile === undefined, timers: byThemselves = true } = options
  const onNewCollection =
    schemaFile === undefined ? (name: string) => log.line('本地云', '-', newCollection(name)) : undefined
  const database = openDatabase({
    file,
    collections: [...schema.collections],
    permissive,
    onNewCollection,
    now: () => clock.now(),
  })
  undo.push(() => database.close())
  const host = { address: { url: '' }, credentials: drawCredentials(), variables }
  const workerFile = join(__dirname, 'worker.js')
  const changed = options.watch ? createWatch(resolve(options.functionsDir), functions) : undefined
  const { workers, reach } = reachOf(options)
  const invoker = createInvoker({ functions, workerFile, workers, host, clock, log, reach, changed })
  undo.push(() => invoker.end())
  const timers = createTimers({ functions, invoker, clock, log, byThemselves })
  undo.push(() => timers.end())

  const pushes = createPushes({ schema, invoker, log, byThemselves })
  undo.push(() => pushes.end())

  const counters = createCounters(database.counters)
  const outbox = openOutbox(dataDir)
  const faults = createFaults()
  const mayCall = (name: string) => schemaFile === undefined || schema.functions[name]?.client === true
  const callAs = createCallAs({ mayCall, invoker, counters, faults })
  const cloud: Omit<LocalCloud, 'url' | 'port'> = {
    call: callAs,
    runTimer: timers.run,
    deliverMessages: pushes.deliver,
    setNow: (iso, running) => clock.set(iso, running),
    counters: () => counters.snapshot(),
    resetCounters: () => counters.reset(),
    outbox,
    faults,
    stop,
  }
  const parts = {
    clock,
    schema,
    functions,
    host,
    database,
    invoker,
    pushes,
    counters,
    outbox,
    faults,
    callAs,
    cloud,
    log,
    dataDir,
  }
  const server = await createGateway({
    ...parts,
    appDir: options.appDir,
    people: options.people,
    token: options.token,
    origins: options.origins,
    riskyWords: options.riskyWords,
    ruleOf: readRules(options.rulesFile, schemaFile === undefined ? 'PRIVATE' : 'ADMINONLY'),
    ticketsOnly: schemaFile !== undefined,
  })
  undo.push(() => server.close())
  const port = await listen(server, options.port)
  host.address.url = `http://127.0.0.1:${port}`
  undo.push(await issueAdminKeys(dataDir, host.address.url, host.credentials, options.token))
  return { ...cloud, port, url: host.address.url, token: options.token }
}
