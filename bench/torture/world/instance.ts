import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Script } from 'node:vm'
import type { Params, WireAnswer } from '../../../local-cloud/wireAnswer'

/** One warm instance of the functions in this process: its own memory, environment and clock, and nothing between it and its wire. */
export interface Instance {
  /** Hands an event to a function of it, with the environment of this invocation. */
  invoke(name: 'api' | 'jobs', event: unknown, environment: Readonly<Record<string, string>>): Promise<unknown>
}

export interface Surroundings {
  send(params: Params): Promise<WireAnswer>
  now(): number
  /** Instead of the process's own timers, which would make two runs of one seed differ. */
  wait(act: () => void): void
  printed(line: string): void
}

type Functions = Record<'api' | 'jobs', (event: unknown) => Promise<unknown>>
type Load = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  filename: string,
  dirname: string,
  process: NodeJS.Process,
  date: DateConstructor,
  setTimeout: (act: () => void) => object,
  console: Pick<Console, 'log' | 'warn' | 'error'>,
) => void

let compiled: Load | undefined
const load = (): Load => {
  if (compiled) return compiled
  const file = resolve('dist/torture/functions.js')
  const names = 'exports, require, module, __filename, __dirname, process, Date, setTimeout, console'
  const script = new Script(`(function (${names}) {${readFileSync(file, 'utf8')}\n})`, { filename: file })
  compiled = script.runInThisContext() as Load
  return compiled
}

const dateOf = (now: () => number): DateConstructor =>
  class extends Date {
    constructor(...given: [string | number] | []) {
      super(given.length === 0 ? now() : given[0])
    }
    static override now = now
  } as DateConstructor

/** A pause is no pause here; what only warns of slowness never comes. */
const timerOf =
  (wait: Surroundings['wait']) =>
  (act: () => void, milliseconds = 0) => {
    let cleared = false
    if (milliseconds < 1000) wait(() => (cleared ? undefined : act()))
    return { unref: () => undefined, ref: () => undefined, [Symbol.dispose]: () => (cleared = true) }
  }

export function startInstance({ send, now, wait, printed }: Surroundings): Instance {
  const module = { exports: {} as Functions }
  const own = Object.create(process, { env: { value: {}, writable: true } }) as NodeJS.Process
  const outer = createRequire(resolve('package.json'))
  const wire = {
    send: async ({ body }: { body: Params }) => ({
      statusCode: 200,
      headers: {},
      body: JSON.stringify({ requestId: 'wire', ...(await send(body)) }),
    }),
  }
  const say = (...words: unknown[]) => printed(words.join(' '))
  const required = (name: string): unknown => (name === 'wire' ? wire : outer(name))
  load()(module.exports, required, module, '', '', own, dateOf(now), timerOf(wait), { log: say, warn: say, error: say })
  return {
    invoke(name, event, environment) {
      own.env = { ...environment }
      return module.exports[name](event)
    },
  }
}
