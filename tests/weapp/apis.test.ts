import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isBefore, oldestLibrary } from '../../src/platform/floor'
import { modelledApis } from '../support/weapp/wx'

/** Every API of the platform that the sources name is modelled by the host, so that no path of the app meets one that is not. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.h5\.tsx?$/.test(path),
)
/** Of Taro's own making, and types. */
const taros = ['getCurrentInstance', 'getCurrentPages', 'Canvas']
const navigation = ['navigateTo', 'navigateBack', 'redirectTo', 'reLaunch', 'switchTab']

describe('the APIs that the sources name', () => {
  const named = sources.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(/\bTaro\.(\w+)/g)].map(([, name]) => ({ name: name!, path })),
  )

  it('are found', () => expect(new Set(named.map(({ name }) => name)).size).toBeGreaterThan(25))

  it('W7: came with the oldest library we serve or before it', () => {
    // WeChat's own declarations, which Taro brings: the first `需要基础库` above a name is the library it came with.
    const declared = readFileSync('node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts', 'utf8')
    const since = new Map<string, string>()
    for (const [, words = '', name = ''] of declared
      .slice(declared.indexOf('interface Wx {'))
      .matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+)(?:<[^>]*>)?\(/g)) {
      const version = /需要基础库：? ?`?([\d.]+)/.exec(words)?.[1]
      if (version && !since.has(name)) since.set(name, version)
    }
    expect(since.size).toBeGreaterThan(300)
    expect(since.get('getWindowInfo')).toBe('2.20.1')
    const above = named.filter(({ name }) => isBefore(oldestLibrary, since.get(name) ?? '0'))
    expect(above).toEqual([])
  })

  it('are modelled by the host, one and all', () => {
    const known = new Set([...modelledApis(), ...navigation, ...taros])
    expect(named.filter(({ name }) => !known.has(name))).toEqual([])
  })
})
