import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataDir } from '../../../../local-cloud/lock'
import { markSeeded, prepareDataDir } from '../../../../local-cloud/seed/firstStart'

describe('a data folder before the start', () => {
  let folder: string
  const has = (name: string) => existsSync(join(folder, name))
  const put = (name: string) => writeFileSync(join(folder, name), '')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-first-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('a new one is to be seeded, a seeded one is kept', async () => {
    expect(await prepareDataDir(folder, { reset: false })).toEqual({ fresh: true })
    put('database.sqlite')
    await markSeeded(folder)
    expect(await prepareDataDir(folder, { reset: false })).toEqual({ fresh: false })
    expect(has('database.sqlite')).toBe(true)
  })

  test('one whose seed was cut short is emptied and seeded again', async () => {
    await prepareDataDir(folder, { reset: false })
    for (const name of ['database.sqlite', 'database.sqlite-wal', 'secrets.json']) put(name)
    expect(await prepareDataDir(folder, { reset: false })).toEqual({ fresh: true })
    expect(['database.sqlite', 'database.sqlite-wal', 'secrets.json'].filter(has)).toEqual([])
  })

  test('one from before there were seeds is kept', async () => {
    put('database.sqlite')
    expect(await prepareDataDir(folder, { reset: false })).toEqual({ fresh: false })
    expect(has('database.sqlite')).toBe(true)
  })

  test('a reset empties it of the cloud’s own files and of nothing else', async () => {
    put('database.sqlite')
    put('someone-elses.txt')
    await markSeeded(folder)
    expect(await prepareDataDir(folder, { reset: true })).toEqual({ fresh: true })
    expect(has('database.sqlite')).toBe(false)
    expect(has('someone-elses.txt')).toBe(true)
  })

  test('one filled before records had keys is put aside and seeded again; one that has them is kept', async () => {
    put('database.sqlite')
    await markSeeded(folder)
    writeFileSync(join(folder, 'secrets.json'), '{"ORGAN_KEY":"x"}')
    const { fresh, aside } = await prepareDataDir(folder, { reset: false })
    expect(fresh).toBe(true)
    expect(has('database.sqlite')).toBe(false)
    expect(existsSync(join(aside!, 'database.sqlite'))).toBe(true)
    put('database.sqlite')
    await markSeeded(folder)
    writeFileSync(join(folder, 'secrets.json'), '{"ORGAN_KEY":"x","RECORD_KEYS":"1:y"}')
    expect(await prepareDataDir(folder, { reset: false })).toEqual({ fresh: false })
  })

  test('one in use is refused, and stays as it is', async () => {
    put('database.sqlite')
    const unlock = lockDataDir(folder)
    await expect(prepareDataDir(folder, { reset: true })).rejects.toThrow('正被另一个本地云使用')
    expect(has('database.sqlite')).toBe(true)
    unlock()
  })
})
