import { spawn } from 'node:child_process'
import { envId, keys, secret } from '../../support/tencent/around'
import { startCloudApi } from '../../support/tencent/cloudApi'

/** The command as a person types it, in a process of its own. */
function command(
  name: string,
  flags: string[],
  env: Record<string, string> = {},
): Promise<{ out: string; err: string; code: number | null }> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['tests/support/tencent/command.mjs', name, ...flags], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((done) => child.once('close', (code) => done({ out, err, code })))
}
const deploy = (flags: string[], env?: Record<string, string>) => command('deploy', ['--env', envId, ...flags], env)

test('a dry run leaves one JSON document on standard output, and the words for people on standard error', async () => {
  const { out, err, code } = await deploy(['--dry-run', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ env: envId, against: 'empty', applied: false })
  expect(err).toContain('真正部署时还需要')
})

test('deploys with the real surroundings: plans without a yes, acts with one, refuses with exit code 1', async () => {
  const api = await startCloudApi({ busyFor: 0 })
  const env = { ...secret, ...keys, DEPLOY_ENDPOINT: api.url }
  const planned = await deploy(['--allow-dirty'], env)
  expect(planned).toMatchObject({ code: 0, out: '' })
  expect(planned.err).toContain('没有执行')
  expect(api.tables.size).toBe(0)
  const done = await deploy(['--allow-dirty', '--yes', '--json'], env)
  expect(done.code).toBe(0)
  expect(JSON.parse(done.out)).toMatchObject({ against: 'remote', applied: true })
  expect(done.err).toContain('已核对')
  const refused = await deploy(['--allow-dirty', '--yes'], { ...env, ORGAN_KEY: keys.RECORD_KEYS })
  expect(refused).toMatchObject({ code: 1, out: '' })
  await api.close()
})

test('both commands explain themselves on standard output', async () => {
  for (const name of ['deploy', 'smoke']) {
    const { out, code } = await command(name, ['--help'])
    expect(code).toBe(0)
    expect(out).toContain('--env 环境ID')
  }
})
