import { createContext, runInContext } from 'node:vm'
import type { Context } from 'node:vm'
import { installCloudDate } from '../../../local-cloud/invoke/cloudDate'
import type { WeappPackage } from './package'
import { pathFrom } from './package'

/**
 * Taken from the realm: what the oldest phones we serve (iOS 14.5, Chrome 86) lack and no build step adds, and `Intl`, which
 * WeChat's Android engine comes without.
 */
const tooNew = `
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator']) delete globalThis[name]
  for (const proto of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype)])
    for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'isWellFormed', 'toWellFormed']) delete proto[name]
  for (const name of ['hasOwn', 'groupBy']) delete Object[name]
  for (const name of ['groupBy']) delete Map[name]
  for (const name of ['any', 'withResolvers', 'try']) delete Promise[name]
  for (const name of ['fromAsync']) delete Array[name]
`

export interface Realm {
  /** Runs a file with these names in its scope; each file once. */
  load(path: string): unknown
  /** An error of the realm's own kind, as WeChat's are. */
  error(message: string): Error
  /** The bytes as an ArrayBuffer of the realm's own. */
  bytes(content: Buffer): ArrayBuffer
  /** A deep copy made of the realm's own objects, as everything that crosses to the logic is. */
  copy<Value>(value: Value): Value
}

/**
 * Where the logic runs: the language alone, without a browser's or Node's globals, without `eval`, and with a module loader
 * over the package. `scopeOf` names what a file sees beside the language.
 */
export function createRealm(
  weapp: WeappPackage,
  now: () => number,
  scopeOf: (path: string) => Record<string, unknown>,
): Realm {
  const context: Context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const globals = runInContext(`${tooNew}; globalThis`, context) as typeof globalThis
  installCloudDate(globals, now)
  const modules = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const loaded = modules.get(path)
    if (loaded) return loaded.exports
    const module = { exports: {} as unknown }
    modules.set(path, module)
    const required = (target: string) => {
      const found = pathFrom(path, target)
      return load(found.endsWith('.js') ? found : `${found}.js`)
    }
    const scope: Record<string, unknown> = {
      ...scopeOf(path),
      module,
      exports: module.exports,
      require: required,
      globalThis: undefined,
    }
    const run = runInContext(`(function (${Object.keys(scope).join(', ')}) {${weapp.text(path)}\n})`, context, {
      filename: path,
    })
    run(...Object.values(scope))
    return module.exports
  }
  return {
    load,
    error: (message) => new globals.Error(message),
    bytes: (content) => globals.Uint8Array.from(content).buffer,
    copy: (value) => (value === undefined ? value : (globals.JSON.parse(JSON.stringify(value)) as typeof value)),
  }
}
