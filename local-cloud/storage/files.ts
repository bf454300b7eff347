import { existsSync } from 'node:fs'
import { readFile, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { syncFolder, writeDurably } from '../durable'

/** Stored files, as files of the same path under the data folder; who put each one there is kept beside them. */
export interface Files {
  /** Durable once it resolves. `owner` is the client who uploads, or null for a function. */
  write(path: string, content: Buffer, owner: string | null): Promise<void>
  read(path: string): Promise<Buffer>
  /** Every path there is. */
  list(): Promise<string[]>
  exists(path: string): Promise<boolean>
  /** The client who uploaded the file, or null. */
  ownerOf(path: string): Promise<string | null>
  /** False when there was no such file. */
  remove(path: string): Promise<boolean>
}

export function openFiles(dataDir: string): Files {
  const fileOf = (path: string) => join(dataDir, 'storage', 'files', path)
  const ownerFileOf = (path: string) => join(dataDir, 'storage', 'owners', path)
  const exists = async (path: string) => {
    const found = await stat(fileOf(path)).catch(() => undefined)
    return found?.isFile() ?? false
  }
  return {
    async write(path, content, owner) {
      // The owner first: a file without one could be overwritten by any client.
      if (owner !== null) await writeDurably(ownerFileOf(path), owner)
      await writeDurably(fileOf(path), content)
    },
    async list() {
      const root = join(dataDir, 'storage', 'files')
      if (!existsSync(root)) return []
      const entries = await readdir(root, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.partial'))
      return files.map((entry) => relative(root, join(entry.parentPath, entry.name))).sort()
    },
    read: (path) => readFile(fileOf(path)),
    exists,
    ownerOf: async (path) => (existsSync(ownerFileOf(path)) ? readFile(ownerFileOf(path), 'utf8') : null),
    async remove(path) {
      if (!(await exists(path))) return false
      await rm(fileOf(path))
      await rm(ownerFileOf(path), { force: true })
      await syncFolder(dirname(fileOf(path)))
      return true
    },
  }
}
