import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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

  it('are modelled by the host, one and all', () => {
    const known = new Set([...modelledApis(), ...navigation, ...taros])
    expect(named.filter(({ name }) => !known.has(name))).toEqual([])
  })
})
