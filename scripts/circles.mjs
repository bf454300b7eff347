import { dirname, join, relative } from 'node:path'

/** Every import of a file that names another by its path, types included. */
const importsOf = (source) => [...source.matchAll(/\b(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) => path)

/** Which folder of a level needs which: a map of sets. Files that lie in the level itself belong to no folder. */
function needsOf(level, files, text) {
  const needs = new Map()
  for (const file of files.filter((each) => each.startsWith(`${level}/`) && /\.tsx?$/.test(each))) {
    const [folder, ...inside] = relative(level, file).split('/')
    if (inside.length === 0) continue
    for (const path of importsOf(text(file))) {
      const target = relative(level, join(dirname(file), path)).split('/')
      if (target[0] === '..' || target[0] === folder || target.length === 1) continue
      needs.set(folder, (needs.get(folder) ?? new Set()).add(target[0]))
    }
  }
  return needs
}

/**
 * Circles among the folders of a level, each as the folders on the way round, the first named again at the end. One circle
 * for each folder that begins one; `text` gives a file's source.
 */
export function circlesIn(level, files, text) {
  const needs = needsOf(level, files, text)
  const circles = []
  const done = new Set()
  const walk = (folder, way) => {
    const at = way.indexOf(folder)
    if (at >= 0) circles.push([...way.slice(at), folder])
    if (at >= 0 || done.has(folder)) return
    for (const next of needs.get(folder) ?? []) walk(next, [...way, folder])
    done.add(folder)
  }
  for (const folder of needs.keys()) walk(folder, [])
  return circles
}
