import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createClock } from './clock'
import { createCounters } from './counters'
import { openDatabase } from './database'
import { createCallAs, serveCalls } from './gateway/client'
import { serveControl } from './gateway/control'
import { createServer, listen } from './gateway/server'
import { serveWire } from './gateway/wire'
import { invokeFromFunction } from './invoke/fromFunction'
import { readFunctions } from './invoke/functions'
import { createInvoker } from './invoke/invoker'
import { openFunctionLog } from './invoke/log'
import { lockDataDir } from './lock'
import { createOutbox } from './outbox'
import { drawCredentials } from './platform'
import { readSchema } from './schema'
import { loadEnvironment } from './secrets'
import type { CounterSnapshot } from './counters'
import type { CallAnswer } from './gateway/client'
import type { FunctionHost } from './invoke/environment'
import type { Outbox } from './outbox'

export interface StartOptions {
  /** Built functions: `<name>/index.js`, and a `config.json` if they need one. */
  readonly functionsDir: string
  readonly dataDir: string
  /** 0 for any free port. */
  readonly port: number
  readonly schemaFile: string
  /** The H5 build; without it the entry page says how to make one. */
  readonly appDir?: string
  /** Allows what the platform allows but this project forbids itself. */
  readonly permissive?: boolean
  /** Instances of each function; 2 when not given. */
  readonly workers?: number
  /** The instant at which the cloud's time stands still (ISO); null for the machine's time. */
  readonly now?: string | null
  /** Fires the functions' timers by themselves; true when not given. */
  readonly timers?: boolean
  readonly quiet?: boolean
}

export interface LocalCloud {
  readonly url: string
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
  /** Sets the cloud's time (ISO), standing still unless `running`; null returns to the machine's. */
  setNow(iso: string | null, running?: boolean): void
  counters(): CounterSnapshot
  resetCounters(): void
  readonly outbox: Outbox
  stop(): Promise<void>
}

/** Starts the stand-in for the platform: each line is one step, and `stop` undoes them in reverse. */
export async function startLocalCloud(options: StartOptions): Promise<LocalCloud> {
  const dataDir = resolve(options.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDataDir(dataDir)
  try {
    return await startLocked(options, dataDir, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function startLocked(options: StartOptions, dataDir: string, unlock: () => void): Promise<LocalCloud> {
  const clock = createClock(options.now ?? null)
  const schema = readSchema(options.schemaFile, clock.now())
  const functions = readFunctions(resolve(options.functionsDir))
  const variables = await loadEnvironment(dataDir, schema.environment)
  const database = openDatabase({
    file: join(dataDir, 'database.sqlite'),
    collections: [...schema.collections],
    permissive: options.permissive ?? false,
    now: () => clock.now(),
  })
  const counters = createCounters(database.counters)
  const outbox = createOutbox()
  const log = openFunctionLog(dataDir)
  const credentials = drawCredentials()
  const host: FunctionHost = { wireUrl: '', credentials, variables }
  const invoker = createInvoker({
    functions,
    workerFile: join(__dirname, 'worker.js'),
    workers: options.workers ?? 2,
    host,
    clock,
    log,
  })
  const callAs = createCallAs({ schema, invoker })
  const server = createServer()
  serveWire(server, {
    credentials,
    counters,
    actions: {
      'database.*': (params, action) => database.handle(action, params),
      'functions.invokeFunction': invokeFromFunction(invoker),
    },
    openapi: () => Promise.reject(new Error('openapi is not implemented')),
  })
  serveCalls(server, callAs, counters)

  const cloud: LocalCloud = {
    url: '',
    port: 0,
    call: callAs,
    runTimer: () => Promise.reject(new Error('not yet')),
    setNow: (iso, running) => clock.set(iso, running),
    counters: () => counters.snapshot(),
    resetCounters: () => counters.reset(),
    outbox,
    async stop() {
      await server.close()
      await invoker.end()
      await log.end()
      database.close()
      unlock()
    },
  }
  serveControl(server, cloud)
  const port = await listen(server, options.port)
  Object.assign(cloud, { port, url: `http://127.0.0.1:${port}` })
  Object.assign(host, { wireUrl: `http://127.0.0.1:${port}/admin` })
  return cloud
}
