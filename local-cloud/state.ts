import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openDriver } from './database/storage/driver'
import { clearDataDir, holdsData } from './dataDir'
import { lockDataDir } from './lock'

/** What belongs to a state: everything but keys of one run and logs. */
const parts = ['secrets.json', 'outbox.jsonl', 'storage', 'seed.json']
const markName = 'state.json'
const format = 1

/**
 * Writes all there is into a folder: beside it first, then renamed, so that what was there before is whole until the new
 * one is. May be called while the cloud runs.
 */
export function exportState(dataDir: string, target: string): void {
  if (existsSync(target) && !existsSync(join(target, markName)))
    throw new Error(`${target} 已经存在，而且不是导出的状态，不会覆盖它。请换一个目录。`)
  const beside = `${target}.${process.pid}.partial`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true, mode: 0o700 })
  const driver = openDriver(join(dataDir, 'database.sqlite'))
  try {
    driver.execute(`VACUUM INTO '${join(beside, 'database.sqlite').replaceAll("'", "''")}'`)
  } finally {
    driver.close()
  }
  for (const name of parts)
    if (existsSync(join(dataDir, name))) cpSync(join(dataDir, name), join(beside, name), { recursive: true })
  writeFileSync(join(beside, markName), JSON.stringify({ format, at: new Date().toISOString() }))
  replaceBy(beside, target)
}

/** Starts a data folder from an exported state. */
export function importState(source: string, dataDir: string, reset: boolean): void {
  const mark = join(source, markName)
  if (!existsSync(mark)) throw new Error(`${source} 不是导出的状态（里面没有 ${markName}）。`)
  const { format: found } = JSON.parse(readFileSync(mark, 'utf8')) as { format: number }
  if (found !== format) throw new Error(`${source} 是另一个版本的本地云导出的（格式 ${found}，这里是 ${format}）。`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDataDir(dataDir)
  try {
    if (holdsData(dataDir) && !reset)
      throw new Error(`数据目录 ${dataDir} 里已有数据。要换成 ${source} 的，请加 --reset，或用 --data 换一个目录。`)
    clearDataDir(dataDir)
    const beside = join(dataDir, `importing-${process.pid}`)
    cpSync(source, beside, { recursive: true })
    for (const name of ['database.sqlite', ...parts])
      if (existsSync(join(beside, name))) renameSync(join(beside, name), join(dataDir, name))
    rmSync(beside, { recursive: true })
  } finally {
    unlock()
  }
}

function replaceBy(beside: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  const older = `${target}.${process.pid}.older`
  if (existsSync(target)) renameSync(target, older)
  renameSync(beside, target)
  rmSync(older, { recursive: true, force: true })
}
