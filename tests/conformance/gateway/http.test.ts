import { request } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast, newPhones } from '../../../local-cloud/cast'
import { startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

describe('the gateway over HTTP', () => {
  let cloud: TestCloud
  let appDir: string
  beforeAll(async () => {
    appDir = mkdtempSync(join(tmpdir(), 'zhibu-app-'))
    writeFileSync(join(appDir, 'index.html'), '<title>应用</title>')
    writeFileSync(join(appDir, 'app.js'), 'start()')
    cloud = await startProbeCloud({ appDir })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(appDir, { recursive: true })
  })

  /** Status of a request whose Host and Origin are set by hand, as `fetch` would not allow. */
  const statusWith = (headers: Record<string, string>, path = '/') =>
    new Promise<number>((done, failed) => {
      const sent = request({ host: '127.0.0.1', port: cloud.port, path, headers }, (answer) => {
        answer.resume()
        done(answer.statusCode ?? 0)
      })
      sent.once('error', failed)
      sent.end()
    })
  const post = async (path: string, body: unknown) =>
    (await fetch(`${cloud.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<unknown>

  describe('answers this machine only', () => {
    test('by its own names', async () => {
      expect(await statusWith({ host: `127.0.0.1:${cloud.port}` })).toBe(200)
      expect(await statusWith({ host: `localhost:${cloud.port}` })).toBe(200)
    })

    test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:80'])('not as %s', async (host) => {
      expect(await statusWith({ host })).toBe(403)
      expect(await statusWith({ host }, '/__local/counters')).toBe(403)
    })

    test('not for a page of another origin', async () => {
      const host = `127.0.0.1:${cloud.port}`
      expect(await statusWith({ host, origin: 'https://evil.example' })).toBe(403)
      expect(await statusWith({ host, origin: `http://${host}` })).toBe(200)
    })
  })

  describe('the wire', () => {
    test('refuses a secret id that is not of this run', async () => {
      expect(await post('/admin', { action: 'database.getDocument' })).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
      const authorization = 'TC3-HMAC-SHA256 Credential=AKIDother-probe/2026-07-01/tcb/tc3_request'
      const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', headers: { authorization }, body: '{}' })
      expect(await answer.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    })
  })

  describe('as a client', () => {
    test('calls a function and gets its result or the error object, always with 200', async () => {
      expect(await post('/as/wang-member/call', { name: 'probe', data: { act: 'context' } })).toMatchObject({
        result: { OPENID: 'wang-member' },
      })
      expect(await post('/as/wang-member/call', { name: 'inner', data: {} })).toMatchObject({ errCode: -501023 })
      expect(await post('/as/wang-member/call', {})).toMatchObject({ errCode: -501007 })
    })

    test('an identity is plain characters', async () => {
      const answer = await fetch(`${cloud.url}/as/a%0Ab/call`, { method: 'POST', body: '{}' })
      expect(answer.status).toBe(400)
    })

    test('gets the app’s files under its own folder, and nothing outside them', async () => {
      const text = async (path: string) => (await fetch(`${cloud.url}${path}`)).text()
      expect(await text('/as/wang-member/')).toContain('应用')
      expect(await text('/as/wang-member')).toContain('应用')
      expect(await text('/as/wang-member/app.js')).toBe('start()')
      expect(await statusWith({ host: `127.0.0.1:${cloud.port}` }, '/as/wang-member/..%2f..%2fsecrets.json')).toBe(403)
      expect((await fetch(`${cloud.url}/as/wang-member/none.js`)).status).toBe(404)
    })
  })

  test('the entry page links everyone of the cast and the new phones', async () => {
    const html = await (await fetch(cloud.url)).text()
    expect(html).toContain('选择以谁的身份进入')
    for (const { openid, name, tryThis } of [...cast, ...newPhones]) {
      expect(html).toContain(`href="/as/${openid}/" target="_blank"`)
      expect(html).toContain(name)
      expect(html).toContain(tryThis)
    }
  })

  describe('control', () => {
    const ask = (method: string, path: string, body?: object) =>
      fetch(`${cloud.url}/__local/${path}`, { method, body: body && JSON.stringify(body) })

    test('counters are read and cleared', async () => {
      await ask('DELETE', 'counters')
      await post('/as/wang-member/call', { name: 'probe', data: { act: 'add', note: { _id: 'http', text: 'x' } } })
      expect(await (await ask('GET', 'counters')).json()).toMatchObject({
        requests: 1,
        calls: 1,
        documentsWritten: 1,
        writesByDocument: { 'notes/http': 1 },
      })
      await ask('DELETE', 'counters')
      expect(await (await ask('GET', 'counters')).json()).toMatchObject({ requests: 0, calls: 0, documentsWritten: 0 })
    })

    test('the clock is set, and refuses nonsense', async () => {
      await ask('PUT', 'clock', { at: '2026-07-01T01:30:00.000Z' })
      const answer = (await post('/as/wang-member/call', { name: 'probe', data: { act: 'clock' } })) as {
        result: object
      }
      expect(answer.result).toMatchObject({ iso: '2026-07-01T01:30:00.000Z' })
      expect((await ask('PUT', 'clock', { at: 'x' })).status).toBe(400)
      await ask('PUT', 'clock', { at: null })
    })

    test('a timer is run', async () => {
      const ran = await ask('POST', 'timers/run', { functionName: 'probe', timerName: 'eachMinute' })
      expect(await ran.json()).toMatchObject({ result: { source: 'wx_trigger' } })
      expect((await ask('POST', 'timers/run', { functionName: 'probe', timerName: 'never' })).status).toBe(400)
    })

    test('the outbox is a page for people and JSON for programs', async () => {
      await post('/as/wang-member/call', {
        name: 'probe',
        data: { act: 'openapi', api: 'security.msgSecCheck', data: { content: '<b>文字</b>' } },
      })
      expect(await (await ask('GET', 'outbox')).json()).toMatchObject([{ api: 'security.msgSecCheck', errcode: 0 }])
      const html = await (await fetch(`${cloud.url}/__local/outbox`, { headers: { accept: 'text/html' } })).text()
      expect(html).toContain('security.msgSecCheck')
      expect(html).not.toContain('<b>文字')
    })
  })
})
