import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

interface BundleFile {
  readonly name: string
  readonly content: Buffer
}

/** What a deployed function consists of: its code, its settings, and a package.json that asks for nothing. */
export interface Bundle {
  readonly name: string
  readonly files: readonly BundleFile[]
  readonly bytes: number
  readonly sha256: string
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** The digest of a bundle: of one line `<file> <its digest>` for each file, by name. */
const bundleDigest = (files: readonly BundleFile[]): string =>
  sha256(
    files
      .map(({ name, content }) => `${name} ${sha256(content)}\n`)
      .sort()
      .join(''),
  )

/** Reads one built function. */
export function readBundle(functionsDir: string, name: string): Bundle {
  const names = ['config.json', 'index.js', 'package.json'].filter((file) => existsSync(join(functionsDir, name, file)))
  if (!names.includes('index.js')) throw new Error(`没有找到打好的云函数 ${name}，请先运行 npm run build:cloud。`)
  const files = names.map((file) => ({ name: file, content: readFileSync(join(functionsDir, name, file)) }))
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0)
  return { name, files, bytes, sha256: bundleDigest(files) }
}

/** The archive the platform takes; the same files always give the same bytes. */
export function zipBundle(bundle: Bundle): Buffer {
  const entries = Object.fromEntries(bundle.files.map(({ name, content }) => [name, new Uint8Array(content)]))
  return Buffer.from(zipSync(entries, { level: 6, mtime: new Date(2020, 0, 1) }))
}
