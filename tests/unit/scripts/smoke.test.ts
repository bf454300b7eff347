import { spawn } from 'node:child_process'
import { envId, secret } from '../../support/tencent/around'
import { startCloudApi } from '../../support/tencent/cloudApi'

test('Ctrl+C in the middle of the smoke test removes what it made before the process ends', async () => {
  const api = await startCloudApi({ busyFor: 0 })
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, ...secret, DEPLOY_ENDPOINT: api.url }
  const child = spawn(process.execPath, ['tests/support/tencent/command.mjs', 'smoke', '--env', envId], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const gone = new Promise<number | null>((done) => child.once('close', done))
  let made = 0
  api.invoke = async () => {
    // Once: a second Ctrl+C is meant to end the process at once.
    if (made === 0) child.kill('SIGINT')
    made = api.tables.size + api.functions.size
    return { observed: '' }
  }
  expect(await gone).toBe(1)
  expect(made).toBe(2)
  expect(err).toContain('正在停下并清理')
  expect(err).toContain('已清理')
  expect(api.tables.size + api.functions.size).toBe(0)
  await api.close()
})
