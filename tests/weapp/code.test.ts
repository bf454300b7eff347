import type { Names } from '../support/weapp/code'
import { namesOf, syntaxAboveCeiling } from '../support/weapp/code'
import { pathFrom, readWeapp } from '../support/weapp/package'

/** The built scripts, read as the oldest phone would read them (browserslist: iOS 14.5, Chrome 86). */
const weapp = readWeapp()
const scripts = weapp.named('js')
const names = new Map<string, Names>(scripts.map((path) => [path, namesOf(weapp.text(path))]))
const found = (pick: (names: Names, path: string) => Iterable<string>) =>
  scripts.flatMap((path) => [...pick(names.get(path)!, path)].map((each) => `${path}: ${each}`))

/** What the logic of a mini-program offers beside the language. */
const platform = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'requirePlugin',
  'require',
  'module',
  'exports',
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
]
/** The language's own names, as of Chrome 86 and iOS 14.5; without `Intl`, which WeChat's Android engine lacks. */
const language = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'EvalError',
  'Float32Array',
  'Float64Array',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakSet',
  'arguments',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
]
/** Inside a `try` of webpack's runtime; on a path of Taro's that runs in another vendor's mini-programs only. */
const guarded: Readonly<Record<string, readonly string[]>> = { 'runtime.js': ['Function'], 'taro.js': ['tt'] }

/** Library calls that came after the ceiling; `src/platform/olderPhones.ts` gives the two that are used. */
const later = [
  'at',
  'hasOwn',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'groupBy',
  'withResolvers',
  'isWellFormed',
  'fromAsync',
  'randomUUID',
  'structuredClone',
  'scheduler',
]
const given = ['at', 'hasOwn']

describe('the built code', () => {
  it('has scripts to look at', () => {
    expect(scripts).toEqual(expect.arrayContaining(['app.js', 'runtime.js', 'taro.js', 'vendors.js', 'common.js']))
  })

  it('uses no syntax above the oldest phones', () => {
    expect(scripts.filter((path) => syntaxAboveCeiling(weapp.text(path)))).toEqual([])
  })

  it('uses no global of browsers or Node', () => {
    const known = new Set([...platform, ...language])
    expect(
      found(({ free }, path) => [...free].filter((name) => !known.has(name) && !guarded[path]?.includes(name))),
    ).toEqual([])
  })

  it('calls nothing of the library that the oldest phones lack', () => {
    expect(found(({ called }) => later.filter((name) => called.has(name) && !given.includes(name)))).toEqual([])
  })

  it('carries no validator: the app takes types and words from the contract', () => {
    // The members by which a schema of valibot is known.
    expect(scripts.filter((path) => /~standard|~run/.test(weapp.text(path)))).toEqual([])
  })

  it('requires files that exist, in its own package or in the main one', () => {
    const errors = found(({ required }, path) =>
      required.filter((target) => {
        const file = pathFrom(path, target)
        const [own, other] = [weapp.packageOf(path), weapp.packageOf(file)]
        return !weapp.has(file.endsWith('.js') ? file : `${file}.js`) || (other !== '' && other !== own)
      }),
    )
    expect(errors).toEqual([])
    expect(names.get('app.js')!.required).toContain('./runtime')
  })

  it('names no address but namespaces and documents', () => {
    // React's own text, and the placeholder base of Taro's URL; neither is ever fetched.
    const harmless = ['http://www.w3.org/', 'https://reactjs.org/docs/', 'https://taro.com']
    const addresses = found(({ texts }) => texts.flatMap((text) => text.match(/(https?|wss?):\/\/\w[^\s"'`)]*/g) ?? []))
    expect(addresses.filter((each) => !harmless.some((start) => each.includes(`: ${start}`)))).toEqual([])
  })
})

describe('the checks themselves', () => {
  it('see syntax and names above the ceiling', () => {
    expect(syntaxAboveCeiling('class A { static { A.b = 1 } }; new A()')).toBe(true)
    expect(syntaxAboveCeiling('"ab".replace(/(?<=a)b/, "")')).toBe(true)
    expect(syntaxAboveCeiling('const { a, ...rest } = x?.y ?? {}; rest.b = a')).toBe(false)
    const { free, called } = namesOf('localStorage.a; typeof fetch; fetch(1); (function (crypto) { crypto.at(1) })()')
    expect([...free]).toEqual(['localStorage'])
    expect([...called]).toEqual(['at'])
  })
})
