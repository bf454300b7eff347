import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { EJSON } from 'bson'
import type { Doc } from './cloud'

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
/** One document on one line; dates and the like are written out, so that they come back as what they were. */
export const lineOf = (doc: Doc): string => `${EJSON.stringify(doc)}\n`
export const docOf = (line: string): Doc => EJSON.parse(line) as Doc

/** Never inside the checkout, from where it would travel along with the code. */
function outside(path: string, root: string): string {
  const wanted = resolve(path)
  const parent = dirname(wanted)
  if (!existsSync(parent)) throw new Error(`没有 ${parent} 这个目录，请先建好。`)
  const place = join(realpathSync(parent), basename(wanted))
  if (!relative(realpathSync(root), place).startsWith('..'))
    throw new Error('不要放在项目目录里，以免随代码一起传出去。')
  return place
}
/** Where a new file may be written. */
export function newFile(path: string, root: string): string {
  const place = outside(path, root)
  if (existsSync(place)) throw new Error(`${place} 已经存在，请换一个文件名。`)
  return place
}
/** A new folder for its owner only. */
export function newFolder(path: string, root: string): string {
  const place = outside(path, root)
  if (existsSync(place) && readdirSync(place).length > 0) throw new Error(`${place} 里已经有东西，请换一个新文件夹。`)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  return place
}

/** Writes below a folder, for its owner only. */
export function writeIn(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, ...path.split('/'))
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
}
/** A file written piece by piece; gives what a manifest says of it. */
export function writer(folder: string, path: string) {
  const file = join(folder, ...path.split('/'))
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const handle = openSync(file, 'wx', 0o600)
  const digest = createHash('sha256')
  return {
    write(text: string) {
      digest.update(text)
      writeSync(handle, text)
    },
    end(): string {
      closeSync(handle)
      return digest.digest('hex')
    },
  }
}

const filePattern = /^cloud:\/\/[^/]+\/(.+)$/
/** The path of a stored file's id; null when it names none, or something outside the storage. */
export const pathOf = (fileId: string): string | null => {
  const path = filePattern.exec(fileId)?.[1]
  return path &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\u0000-\u001f]/.test(part))
    ? path
    : null
}
export const prefixOf = (fileId: string): string => fileId.slice(0, fileId.indexOf('/', 'cloud://'.length) + 1)

/** A value with every text in it changed. */
export const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change))
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]))
  }
  return value
}
/** Ids of the stored files a document names. */
export const filesIn = (doc: Doc): string[] => {
  const found: string[] = []
  mapTexts(doc, (text) => {
    if (pathOf(text) !== null) found.push(text)
    return text
  })
  return found
}

export const manifestName = 'manifest.json'
export interface Manifest {
  format: 1
  program: 'zhibu-jishi'
  version: string
  /** The form the data has (`settings/schema`); 0 before forms were numbered. */
  dataVersion: number
  env: string
  startedAt: string
  finishedAt: string
  collections: { name: string; documents: number; sha256: string }[]
  files: { fileId: string; path: string; bytes: number; sha256: string }[]
  /** Files that documents name and the storage no longer has. */
  missingFiles: string[]
  /** Without these versions of RECORD_KEYS, and without the same ORGAN_KEY, sealed texts do not open. */
  keyVersions: number[]
}
export const readManifest = (folder: string): { manifest: Manifest; sha256: string } => {
  const file = join(folder, manifestName)
  if (!existsSync(file)) throw new Error(`${folder} 里没有 ${manifestName}：不是备份文件夹，或者那次备份没有做完。`)
  const text = readFileSync(file, 'utf8')
  const manifest = JSON.parse(text) as Manifest
  if (manifest.program !== 'zhibu-jishi' || manifest.format !== 1)
    throw new Error(`${file} 不是这个程序的备份，或来自更新的版本。`)
  return { manifest, sha256: sha256(text) }
}
