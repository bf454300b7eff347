import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Cloud, Doc } from '../../../scripts/records/cloud'
import { backup } from '../../../scripts/records/backup'
import { exportAll } from '../../../scripts/records/export'
import { openStored } from '../world/stored'
import type { World } from '../world/world'

/** A world as the commands for all records see an environment; what they leave there is not looked at. */
const cloudOf = (world: World): Cloud & { end(): void } => {
  const stored = openStored(world.file)
  const all = (collection: string) => stored.insertedAfter<Doc>(collection, 0)
  return {
    name: 'world',
    count: (collection) => Promise.resolve(all(collection).length),
    async *pages(collection) {
      yield await Promise.resolve(all(collection))
    },
    read: (collection, id) => Promise.resolve(all(collection).find(({ _id }) => _id === id) ?? null),
    insert: () => Promise.resolve('inserted'),
    put: () => Promise.resolve(),
    replaceEarlier: () => Promise.resolve(false),
    download: () => Promise.resolve(null),
    upload: () => Promise.reject(new Error('A world keeps no files')),
    end: () => stored.close(),
  }
}

/** Everything a backup and an export of the whole organ write, and say. */
export async function copiesOf(world: World): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-copies-'))
  const cloud = cloudOf(world)
  const said: string[] = []
  const around = { root: resolve('.'), now: world.now, say: (line: string) => void said.push(line) }
  try {
    await backup(cloud, join(folder, 'backup'), around)
    await exportAll(cloud, join(folder, 'export'), around)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    return Buffer.concat([
      ...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
      Buffer.from(said.join('\n')),
    ])
  } finally {
    cloud.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
