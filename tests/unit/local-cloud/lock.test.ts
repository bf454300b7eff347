import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataDir } from '../../../local-cloud/lock'

describe('the lock on a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const leave = (holder: object) => writeFileSync(join(folder, 'gateway.lock'), JSON.stringify(holder))

  test('is held by one, and free again when let go', () => {
    const unlock = lockDataDir(folder)
    expect(() => lockDataDir(folder)).toThrow(`进程 ${process.pid}`)
    unlock()
    lockDataDir(folder)()
  })

  test('left by a process that is gone, it is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    leave({ pid, startedTicks: '1', nonce: 'old' })
    lockDataDir(folder)()
  })

  test('left by a process whose number now belongs to another, it is taken over', () => {
    leave({ pid: process.pid, startedTicks: 'another start', nonce: 'old' })
    lockDataDir(folder)()
  })

  test('half written, it is taken over', () => {
    writeFileSync(join(folder, 'gateway.lock'), '{"pid":')
    lockDataDir(folder)()
  })

  test('letting go does not remove someone else’s', () => {
    const unlock = lockDataDir(folder)
    leave({ pid: 1, startedTicks: '', nonce: 'someone else' })
    unlock()
    expect(readFileSync(join(folder, 'gateway.lock'), 'utf8')).toContain('someone else')
  })
})
