import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Envelope } from '../../../src/contract/action'
import type { Home } from '../../../src/contract/home'
import { startCloudProcess } from '../../support/cloudProcess'
import type { CloudProcess } from '../../support/cloudProcess'

/** Starts the command and kills it as soon as it has said that meetings are being made. */
const killedWhileSeeding = (flags: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve('dist/local-cloud/main.js'), '--port', '0', '--no-token', ...flags])
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('场会议的记录')) child.kill('SIGKILL')
    })
    child.once('exit', (_, signal) => (signal === 'SIGKILL' ? done() : failed(new Error(said))))
  })

describe('the first start', () => {
  let folder: string
  let cloud: CloudProcess | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-first-start-'))
  })
  afterEach(async () => {
    if (cloud?.process.exitCode === null && cloud.process.signalCode === null) await cloud.end('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const home = async (openid: string): Promise<Envelope<Home>> => {
    const body = JSON.stringify({ name: 'api', data: { action: 'home.show', input: {} } })
    const answer = await fetch(`${cloud!.url}/as/${openid}/call`, { method: 'POST', body })
    return ((await answer.json()) as { result: Envelope<Home> }).result
  }

  test('a seed that was killed starts afresh, and a finished one is kept', async () => {
    const flags = ['--sample', 'small', '--data', join(folder, 'data')]
    await killedWhileSeeding(flags)
    cloud = await startCloudProcess(flags)
    const before = Date.now()
    const first = await home('wang-member')
    // The clock is the machine's again.
    expect(first.serverTime).toBeGreaterThanOrEqual(before)
    expect(first.serverTime).toBeLessThanOrEqual(Date.now())
    if (!first.ok) throw new Error(first.problem.message)
    const ids = first.value.meetings.map((meeting) => meeting.id)
    expect(ids).toHaveLength(1)
    await cloud.end('SIGTERM')

    cloud = await startCloudProcess(flags)
    expect(await home('wang-member')).toMatchObject({ ok: true, value: { meetings: [{ id: ids[0] }] } })
  })

  test('says what is wrong with its sample', async () => {
    await expect(startCloudProcess(['--sample', 'huge', '--data', join(folder, 'data')])).rejects.toThrow(
      '--sample 应是',
    )
  })
})
