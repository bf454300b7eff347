import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { addressOf, runCommand } from '../../support/command'
import { sdkFolders } from '../../support/sdkFolders'
import type { Command } from '../../support/command'

/** The packed local cloud, unpacked elsewhere, over three packages that know nothing of this project. */
describe('the packed local cloud', () => {
  let folder: string
  let cli: string
  let cloud: Command | undefined
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'))
    const packed = execFileSync(process.execPath, ['scripts/packCloud.mjs', '--to', folder], {
      encoding: 'utf8',
    }).trim()
    mkdirSync(join(folder, 'elsewhere'))
    execFileSync('tar', ['xzf', packed, '-C', join(folder, 'elsewhere')])
    // What `npm install` would bring.
    symlinkSync(resolve('node_modules'), join(folder, 'elsewhere/package/node_modules'))
    cli = join(folder, 'elsewhere/package/cli.js')
  })
  afterEach(async () => {
    cloud?.process.kill('SIGTERM')
    await cloud?.ended
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Each function once for every SDK, which lies in its own `node_modules`. */
  const install = (name: string): string => {
    const target = join(folder, name)
    for (const functionName of readdirSync(join('tests/support/foreign', name))) {
      for (const [version, sdk] of Object.entries(sdkFolders)) {
        const own = join(target, `${functionName}-${version.replace('.', '-')}`)
        cpSync(join('tests/support/foreign', name, functionName), own, { recursive: true })
        mkdirSync(join(own, 'node_modules'))
        symlinkSync(realpathSync(sdk), join(own, 'node_modules/wx-server-sdk'))
      }
    }
    return target
  }
  const start = async (functions: string) => {
    cloud = runCommand(cli, ['--functions', functions, '--port', '0'], folder)
    const { url, token } = await addressOf(cloud)
    const post = async (path: string, body: object) => {
      const headers = { 'x-local-token': token }
      const answer = await fetch(`${url}/as/user-1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as Record<string, unknown>
    }
    const callAll = async (data: object) => {
      const results: unknown[] = []
      for (const name of readdirSync(functions)) results.push(await post('call', { name, data }))
      return results
    }
    return { post, callAll }
  }
  const all = (result: unknown) => Object.keys(sdkFolders).map(() => expect.objectContaining({ result }))

  test('has a name and a start of its own, and knows no product', () => {
    const unpacked = join(folder, 'elsewhere/package')
    const { name, bin, scripts, dependencies } = JSON.parse(
      readFileSync(join(unpacked, 'package.json'), 'utf8'),
    ) as Record<string, object>
    expect([name, bin, scripts]).toEqual([
      'weapp-local-cloud',
      { 'weapp-local-cloud': 'cli.js' },
      { start: 'node cli.js' },
    ])
    const external = new Set(
      ['cli.js', 'start.js', 'worker.js'].flatMap((file) =>
        [...readFileSync(join(unpacked, file), 'utf8').matchAll(/require\("((?:@[\w-]+\/)?[a-z][\w-]*)"\)/g)].map(
          ([, used]) => used!,
        ),
      ),
    )
    expect([...external].filter((used) => existsSync(join('node_modules', used)) && !(used in dependencies!))).toEqual(
      [],
    )
    expect(readFileSync(cli, 'utf8')).not.toContain('支部')
  })

  test('L1: a package with a transaction, its words on the terminal', async () => {
    const { callAll } = await start(install('bank'))
    expect(await callAll({ amount: 30 })).toEqual(all({ left: 70 }))
    expect(cloud!.said()).toContain('转账完成 ok')
    expect(cloud!.said()).toContain('集合 accounts 还没有，本地云已建好')
  })

  test('L1: a package with files', async () => {
    const { callAll } = await start(install('album'))
    expect(await callAll({})).toEqual(all({ text: '一张照片', url: expect.stringContaining('/album/demo.txt') }))
  })

  test('L1: a package with an open interface', async () => {
    const { post, callAll } = await start(install('notify'))
    expect(await callAll({ templateId: 't' })).toEqual(all({ errCode: 43101 }))
    for (const _ of Object.keys(sdkFolders)) await post('subscribe', { templateIds: ['t'] })
    expect(await callAll({ templateId: 't' })).toEqual(all(expect.objectContaining({ errCode: 0 })))
  })
})
