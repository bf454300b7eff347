import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readFunctions } from './functions'
import type { FunctionFolder } from './functions'

/**
 * Looks, whenever it is asked, which functions have changed on disk, and brings the map of functions up to date. What is
 * installed in `node_modules` is not looked at, but for when something was.
 */
export function createWatch(functionsDir: string, functions: Map<string, FunctionFolder>): () => string[] {
  const stamps = new Map([...functions.values()].map((folder) => [folder.name, stampOf(folder.path)]))
  return () => {
    const now = readFunctions(functionsDir)
    const changed: string[] = []
    for (const [name, folder] of now) {
      const stamp = stampOf(folder.path)
      if (stamps.get(name) === stamp) continue
      stamps.set(name, stamp)
      functions.set(name, folder)
      changed.push(name)
    }
    for (const name of [...functions.keys()].filter((each) => !now.has(each))) {
      functions.delete(name)
      stamps.delete(name)
      changed.push(name)
    }
    return changed
  }
}

function stampOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules') return stampOf(path)
      const { mtimeMs, size } = existsSync(path) ? statSync(path) : { mtimeMs: 0, size: 0 }
      return `${path} ${mtimeMs} ${entry.isDirectory() ? '' : size}`
    })
    .join('\n')
}
