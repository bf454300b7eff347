import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Envelope } from '../../../src/contract/action'
import type { Home } from '../../../src/contract/home'
import { addressOf, runCommand } from '../../support/command'
import type { Command } from '../../support/command'

/** The command as people start it: its token is asked of the seed too. */
const startProduct = (flags: readonly string[]): Command =>
  runCommand(resolve('dist/local-cloud/main.js'), ['--port', '0', ...flags])

/** Starts the command and kills it as soon as it has said that meetings are being made. */
const killedWhileSeeding = async (flags: readonly string[]): Promise<void> => {
  const command = startProduct(flags)
  await command.says(/场会议的记录/)
  command.process.kill('SIGKILL')
  await command.ended
}

describe('the first start', () => {
  let folder: string
  let command: Command | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-first-start-'))
  })
  afterEach(async () => {
    command?.process.kill('SIGKILL')
    await command?.ended
    command = undefined
    rmSync(folder, { recursive: true })
  })

  const home = async (openid: string): Promise<Envelope<Home>> => {
    const body = JSON.stringify({ name: 'api', data: { action: 'home.show', input: {} } })
    const { url, token } = await addressOf(command!)
    const headers = { 'x-local-token': token }
    const answer = await fetch(`${url}/as/${openid}/call`, { method: 'POST', headers, body })
    return ((await answer.json()) as { result: Envelope<Home> }).result
  }

  test('a seed that was killed starts afresh, and a finished one is kept', async () => {
    const flags = ['--sample', 'small', '--data', join(folder, 'data')]
    await killedWhileSeeding(flags)
    command = startProduct(flags)
    await addressOf(command)
    const before = Date.now()
    const first = await home('wang-member')
    // The clock is the machine's again.
    expect(first.serverTime).toBeGreaterThanOrEqual(before)
    expect(first.serverTime).toBeLessThanOrEqual(Date.now())
    if (!first.ok) throw new Error(first.problem.message)
    const ids = first.value.meetings.map((meeting) => meeting.id)
    expect(ids).toHaveLength(1)
    command.process.kill('SIGTERM')
    expect(await command.ended).toBe(0)

    command = startProduct(flags)
    expect(await home('wang-member')).toMatchObject({ ok: true, value: { meetings: [{ id: ids[0] }] } })
  })

  test('nobody gets in without the printed token', async () => {
    command = startProduct(['--sample', 'none', '--data', join(folder, 'data')])
    const { url, token } = await addressOf(command)
    expect((await fetch(`${url}/`)).status).toBe(401)
    const entered = await fetch(`${url}/`, { headers: { 'x-local-token': token } })
    expect([entered.status, await entered.text()]).toEqual([200, expect.stringContaining('支部纪实')])
  })

  test('says what is wrong with its sample', async () => {
    command = startProduct(['--sample', 'huge', '--data', join(folder, 'data')])
    expect(await command.ended).toBe(1)
    expect(command.said()).toContain('--sample 应是')
  })
})
