import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Envelope } from '../../../src/contract/action'
import { readSchema } from '../../../cloudfunctions/core/schema/readSchema'
import type { Database } from '../../../local-cloud/database/types'
import { openDatabase } from '../../../local-cloud/database'
import type { Params, WireAnswer } from '../../../local-cloud/wireAnswer'
import { invocationEnvironment } from '../../../local-cloud/invoke/environment'
import { drawCredentials } from '../../../local-cloud/platform'
import type { Instance } from './instance'
import { startInstance } from './instance'

/** What became of a request before it reached the database, or of its answer. */
export type Send = (params: Params, act: () => Promise<WireAnswer>) => Promise<WireAnswer>

/**
 * The product without a network: instances of the functions and the local cloud's database in one process, so that a million
 * calls are a matter of minutes and the order of every request is chosen. No files, no open interfaces.
 */
export interface World {
  readonly database: Database
  readonly file: string
  now(): string
  setNow(iso: string): void
  /** A cold instance; `send` stands between it and the database, and its clock may be off. */
  start(send?: Send, clockOffMs?: () => number): Instance
  /** Everything the functions have printed. */
  readonly printed: string[]
  call(instance: Instance, openId: string, action: string, input: unknown, name?: string): Promise<Envelope<unknown>>
  /** On an instance of their own, as they are a function of their own. */
  runJobs(): Promise<unknown>
  variables(): Readonly<Record<string, string>>
  setVariables(variables: Readonly<Record<string, string>>): void
  end(): void
}

const functionNamed = (name: string) => ({ name, path: resolve('dist/cloudfunctions', name) })
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** @param dataDir a stopped cloud's folder, of which a copy is used */
export function openWorld(dataDir: string, at: string, wait: (act: () => void) => void = queueMicrotask): World {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-world-'))
  const file = join(folder, 'database.sqlite')
  // With its journal, in which the last changes may still stand.
  for (const name of readdirSync(dataDir))
    if (name.startsWith('database.sqlite')) copyFileSync(join(dataDir, name), join(folder, name))
  let now = Date.parse(at)
  const schema = readSchema(resolve('cloudfunctions/schema.json'), new Date(now))
  const database = openDatabase({
    file,
    collections: [...schema.collections],
    permissive: false,
    now: () => new Date(now),
  })
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  const settings = Object.entries(schema.environment).flatMap(([name, entry]) =>
    'value' in entry ? [[name, entry.value] as const] : [],
  )
  let variables: Record<string, string> = { ...Object.fromEntries(settings), ...secrets }
  const host = () => ({ address: { url: 'http://world.invalid' }, credentials, variables })
  const credentials = drawCredentials()
  const printed: string[] = []
  let calls = 0
  const requestId = () => `r${(calls += 1).toString().padStart(9, '0')}`
  let jobs: Instance | undefined
  const world: World = {
    database,
    file,
    printed,
    now: () => new Date(now).toISOString(),
    setNow: (iso) => void (now = Date.parse(iso)),
    start: (send = (_params, act) => act(), clockOffMs = () => 0) =>
      startInstance({
        send: (params) => send(params, () => database.handle(String(params.action), params)),
        now: () => now + clockOffMs(),
        wait,
        printed: (line) => void printed.push(line),
      }),
    call(instance, openid, action, input, name) {
      const event = asSent({ action, input, ...(name !== undefined && { call: name }) })
      const origin = openid === '' ? { source: 'wx_client' } : { source: 'wx_client', openid }
      return instance.invoke(
        'api',
        event,
        invocationEnvironment(host(), functionNamed('api'), requestId(), origin),
      ) as Promise<Envelope<unknown>>
    },
    runJobs() {
      jobs ??= world.start()
      const environment = invocationEnvironment(host(), functionNamed('jobs'), requestId(), { source: 'wx_trigger' })
      return jobs.invoke('jobs', {}, environment)
    },
    variables: () => variables,
    setVariables: (more) => void (variables = { ...variables, ...more }),
    end() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return world
}
