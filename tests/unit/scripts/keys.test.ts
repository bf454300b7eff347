import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const first = `1:${Buffer.alloc(32, 1).toString('base64')}`

describe('npm run keys', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-keys-command-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/keys.mjs', ...args, '--data', folder], { encoding: 'utf8' })
  const stored = () =>
    (JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { RECORD_KEYS: string }).RECORD_KEYS

  it('draws a version, shows how many records each opens, and takes an old one away, telling no key', () => {
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ ORGAN_KEY: 'other', RECORD_KEYS: first }), {
      mode: 0o600,
    })
    const said = [run('new'), run(), run('drop', '1')].map(
      ({ stdout, stderr, status }) => [status, stdout + stderr] as const,
    )
    expect(said.map(([status]) => status)).toEqual([0, 0, 0])
    expect(said[1]![1]).toBe('第 2 版（正在用）：0 份记录\n第 1 版：0 份记录\n')
    expect(stored()).toMatch(/^2:[A-Za-z0-9+/]{43}=$/)
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain('"ORGAN_KEY": "other"')
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0)
    for (const [, text] of said)
      for (const secret of [first.slice(2), stored().slice(2)]) expect(text).not.toContain(secret)
  })

  it('says what is missing and how it is used', () => {
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('没有 secrets.json') as string })
    expect(run('--help').stdout).toContain('npm run keys -- drop 1')
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ RECORD_KEYS: first }))
    expect(run('drop', '1')).toMatchObject({ status: 1, stderr: expect.stringContaining('正在用') as string })
    expect(run('dance').status).toBe(1)
    expect(stored()).toBe(first)
  })
})
