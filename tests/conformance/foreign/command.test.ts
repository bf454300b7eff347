import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { AddressInfo } from 'node:net'
import { addressOf, runCommand } from '../../support/command'
import type { Command } from '../../support/command'

const main = resolve('dist/local-cloud/main.js')

describe('the command over anybody’s functions', () => {
  let folder: string
  const commands: Command[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'command-'))
    write('hello', 'exports.main = (event) => { console.log("收到", event.n); return { hello: event.n } }')
  })
  afterEach(async () => {
    for (const command of commands.splice(0)) {
      command.process.kill('SIGKILL')
      await command.ended
    }
    rmSync(folder, { recursive: true })
  })

  const write = (name: string, source: string, dir = 'functions') => {
    mkdirSync(join(folder, dir, name), { recursive: true })
    writeFileSync(join(folder, dir, name, 'index.js'), source)
  }
  const run = (...args: string[]) => {
    const command = runCommand(main, ['--functions', join(folder, 'functions'), '--port', '0', ...args], folder)
    commands.push(command)
    return command
  }
  /** Runs to its end, and gives what it said. */
  const saidBy = async (...args: string[]) => {
    const command = run(...args)
    const code = await command.ended
    return { code, said: command.said() }
  }
  const start = async (...args: string[]) => {
    const command = run(...args)
    const { url, token } = await addressOf(command)
    const call = async (name: string, data: object = {}) => {
      const init = { method: 'POST', headers: { 'x-local-token': token }, body: JSON.stringify({ name, data }) }
      return (await (await fetch(`${url}/as/user-1/call`, init)).json()) as { result?: unknown; errMsg?: string }
    }
    return { command, url, token, call }
  }
  const stop = async ({ process, ended }: Command) => {
    process.kill('SIGTERM')
    expect(await ended).toBe(0)
  }

  test('L1: --functions alone runs it: called, heard on the terminal, loaded anew when it has changed', async () => {
    const { command, call } = await start()
    expect(await call('hello', { n: 1 })).toMatchObject({ result: { hello: 1 } })
    expect(command.said()).toContain('[hello] 收到 1')
    write('hello', 'exports.main = () => "改过了"')
    expect(await call('hello')).toMatchObject({ result: '改过了' })
    write('second', 'exports.main = () => "新的"')
    expect(await call('second')).toMatchObject({ result: '新的' })
    expect(command.said()).toContain('已重新载入')
    await stop(command)
  })

  test('L1: the entry page says how to call', async () => {
    const { url, token } = await start()
    const page = await (await fetch(`${url}/`, { headers: { 'x-local-token': token } })).text()
    expect(page).toContain('/as/user-1/call')
    expect(page).toContain('hello')
    expect(page).not.toContain('支部')
  })

  describe('bad input is answered by what to do', () => {
    test('a module that is not installed, a function that throws while loading, one without main', async () => {
      write('missing', 'require("left-pad")')
      write('throwing', 'throw new Error("配置不对")')
      write('empty', '')
      const { call } = await start()
      expect((await call('missing')).errMsg).toContain('用到的模块 left-pad 没有安装')
      expect((await call('throwing')).errMsg).toMatch(/加载时就出错了[^]*配置不对[^]*throwing.index\.js/)
      expect((await call('empty')).errMsg).toContain('没有导出 main')
    })

    test('a folder without functions, one function in place of the folder, no folder', async () => {
      mkdirSync(join(folder, 'none'))
      expect((await saidBy('--functions', join(folder, 'none'))).said).toContain('里没有云函数')
      expect((await saidBy('--functions', join(folder, 'functions/hello'))).said).toContain('指向它的上一级')
      expect(await saidBy('--functions', join(folder, 'nowhere'))).toMatchObject({
        code: 1,
        said: expect.stringContaining('没有找到云函数目录'),
      })
    })

    test('a port taken', async () => {
      const server = createServer()
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const { port } = server.address() as AddressInfo
      expect((await saidBy('--port', String(port))).said).toContain(`端口 ${port} 已被占用`)
      server.close()
    })

    test('a word that is no command, exec without one, a rule nobody knows, an import of something else', async () => {
      expect((await saidBy('serve')).said).toContain('不认识“serve”')
      expect((await saidBy('exec')).said).toContain('exec 后面要有命令')
      writeFileSync(join(folder, 'rules.json'), '{"todos":{"read":true}}')
      expect((await saidBy('--rules', join(folder, 'rules.json'))).said).toContain('集合 todos 的规则应是')
      expect((await saidBy('--import', folder)).said).toContain('不是导出的状态')
    })
  })

  describe('T14', () => {
    test('nobody gets in without the printed token; a browser keeps it as a cookie', async () => {
      const { url, token } = await start()
      const status = async (path: string, headers: Record<string, string> = {}) =>
        (await fetch(`${url}${path}`, { headers, redirect: 'manual' })).status
      for (const path of ['/', '/as/user-1/', '/__local/counters', '/__local/outbox'])
        expect(await status(path)).toBe(401)
      expect(await status('/?token=wrong')).toBe(401)
      const entered = await fetch(`${url}/?token=${token}`, { headers: { accept: 'text/html' }, redirect: 'manual' })
      expect([entered.status, entered.headers.get('location')]).toEqual([302, '/'])
      const [cookie] = entered.headers.get('set-cookie')!.split(';')
      expect(entered.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Strict')
      expect(await status('/', { cookie: cookie! })).toBe(200)
    })

    test('no page may show it in a frame', async () => {
      const { url, token } = await start()
      for (const path of ['/', '/__local/counters', '/nowhere']) {
        const { headers } = await fetch(`${url}${path}`, { headers: { 'x-local-token': token } })
        expect([headers.get('content-security-policy'), headers.get('x-frame-options')]).toEqual([
          "frame-ancestors 'none'",
          'DENY',
        ])
      }
    })

    test('the lock is of the folder: the folder in use is refused by name, a copy of it starts', async () => {
      const data = join(folder, 'data')
      await start('--data', data)
      const second = await saidBy('--data', data)
      expect(second.said).toContain(`数据目录 ${data} 正被另一个本地云使用`)
      cpSync(data, join(folder, 'copy'), { recursive: true })
      await start('--data', join(folder, 'copy'))
    })
  })

  describe('state', () => {
    const wroteBy = (name: string) => `const cloud = require('${resolve('node_modules/wx-server-sdk')}')
cloud.init()
exports.main = async ({ add }) => {
  const rows = cloud.database().collection('${name}')
  if (add) await rows.add({ data: { _id: add } })
  return (await rows.get()).data.map(({ _id }) => _id)
}`

    test('is exported at the end, beside what was there, and starts another folder', async () => {
      write('rows', wroteBy('rows'))
      const state = join(folder, 'state')
      const first = await start('--data', join(folder, 'a'), '--export-on-exit', state)
      await first.call('rows', { add: 'one' })
      await stop(first.command)
      const second = await start('--data', join(folder, 'b'), '--import', state, '--export-on-exit', state)
      expect(await second.call('rows', { add: 'two' })).toMatchObject({ result: ['one', 'two'] })
      await stop(second.command)
      expect((await saidBy('--data', join(folder, 'a'), '--import', state)).said).toContain('请加 --reset')
      const third = await start('--data', join(folder, 'a'), '--import', state, '--reset')
      expect(await third.call('rows')).toMatchObject({ result: ['one', 'two'] })
      expect(readdirSync(folder).filter((name) => /partial|older/.test(name))).toEqual([])
    })

    test('a folder that is no state is never overwritten', async () => {
      const { command } = await start('--export-on-exit', join(folder, 'functions'))
      command.process.kill('SIGTERM')
      expect(await command.ended).toBe(1)
      expect(command.said()).toContain('不会覆盖它')
      expect(existsSync(join(folder, 'functions/hello/index.js'))).toBe(true)
    })

    test('exec runs a command beside the cloud, keeps nothing, and ends as the command does', async () => {
      const script = `fetch(process.env.LOCAL_CLOUD_URL + '/as/user-1/call', {
        method: 'POST', headers: { 'x-local-token': process.env.LOCAL_CLOUD_TOKEN },
        body: JSON.stringify({ name: 'hello', data: { n: 7 } }),
      }).then((answer) => answer.json()).then(({ result }) => { console.log('得到', result.hello); process.exit(3) })`
      const { code, said } = await saidBy('exec', '--', process.execPath, '-e', script)
      expect([code, said]).toEqual([3, expect.stringContaining('得到 7')])
      expect(readdirSync(folder)).toEqual(['functions'])
    })
  })

  test('--inspect opens a debugger for the function that runs, and sets no time limit', async () => {
    const { command, call } = await start('--inspect', '--inspect-port', '19229')
    const answered = call('hello', { n: 1 })
    await command.says(/ws:\/\/127\.0\.0\.1:19229/)
    expect(await answered).toMatchObject({ result: { hello: 1 } })
    const targets = (await (await fetch('http://127.0.0.1:19229/json')).json()) as unknown[]
    expect(targets).toHaveLength(1)
  })
})
