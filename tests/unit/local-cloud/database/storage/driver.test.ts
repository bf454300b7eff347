import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openDatabase } from '../../../../../local-cloud/database'

const WRITER = join(__dirname, 'support', 'endlessWriter.ts')

/** Lets a writer acknowledge so many writes, kills it in full course, and returns every number it printed. */
const killAfter = async (file: string, first: number, writes: number): Promise<number[]> => {
  const writer = spawn(process.execPath, ['-r', 'esbuild-register', WRITER, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise((resolve) => writer.once('exit', resolve))
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === writes) writer.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

const idsIn = async (file: string, collectionName: string): Promise<Set<string>> => {
  const database = openDatabase({ file, collections: [], permissive: false, now: () => new Date() })
  const ids = new Set<string>()
  for (let offset = 0; ; offset += 1000) {
    const { data } = await database.handle('database.getDocument', { collectionName, limit: 1000, offset })
    const { list } = data as { list: string[] }
    for (const text of list) ids.add((JSON.parse(text) as { _id: string })._id)
    if (list.length < 1000) break
  }
  database.close()
  return ids
}

it('loses nothing acknowledged to kill -9 and leaves no half transaction', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'durability-'))
  const file = join(folder, 'database.sqlite')
  const acknowledged: number[] = []
  for (const [round, writes] of [40, 75, 120].entries()) {
    acknowledged.push(...(await killAfter(file, round * 100_000, writes)))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(235)

  const rows = await idsIn(file, 'rows')
  const pairs = await idsIn(file, 'pairs')
  expect(acknowledged.filter((n) => !rows.has(`row:${n}`))).toEqual([])
  expect(acknowledged.filter((n) => !pairs.has(`left:${n}`) || !pairs.has(`right:${n}`))).toEqual([])
  const halves = [...pairs].filter((id) => {
    const [side, n] = id.split(':')
    return !pairs.has(`${side === 'left' ? 'right' : 'left'}:${n}`)
  })
  expect(halves).toEqual([])
  rmSync(folder, { recursive: true })
})
