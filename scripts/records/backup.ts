import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteInAudit } from './audit'
import type { Cloud, Doc } from './cloud'
import { collectionNames } from './collections'
import type { Manifest } from './folder'
import { filesIn, lineOf, manifestName, newFolder, pathOf, sha256, writeIn, writer } from './folder'

export interface Surroundings {
  readonly root: string
  readonly now: () => string
  /** Lines for people. */
  readonly say: (line: string) => void
}

const keyVersionsIn = (value: unknown, found: Set<number>): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key === 'keyVersion' && typeof each === 'number') found.add(each)
    else keyVersionsIn(each, found)
  }
}

/** Everything of an environment into a new folder; the manifest comes last, so that half a backup is none. */
export async function backup(cloud: Cloud, to: string, { root, now, say }: Surroundings): Promise<Manifest> {
  const startedAt = now()
  const folder = newFolder(to, root)
  await noteInAudit(cloud, 'records.backup', startedAt)
  const collections: Manifest['collections'] = []
  const fileIds = new Set<string>()
  const keyVersions = new Set<number>()
  let dataVersion = 0
  const look = (name: string, doc: Doc) => {
    for (const fileId of filesIn(doc)) fileIds.add(fileId)
    keyVersionsIn(doc, keyVersions)
    if (name === 'settings' && doc._id === 'schema') dataVersion = Number(doc.version)
  }
  for (const name of collectionNames(root, Number(startedAt.slice(0, 4)))) {
    if ((await cloud.count(name)) === null) continue
    const file = writer(folder, `collections/${name}.jsonl`)
    let documents = 0
    for await (const page of cloud.pages(name)) {
      for (const doc of page) {
        file.write(lineOf(doc))
        look(name, doc)
      }
      documents += page.length
    }
    collections.push({ name, documents, sha256: file.end() })
    if (documents > 0) say(`${name}：${documents} 份`)
  }
  const { files, missingFiles } = await backUpFiles(cloud, folder, [...fileIds].sort())
  say(
    `文件：${files.length} 个${missingFiles.length > 0 ? `，另有 ${missingFiles.length} 个记录里有、存储里已经没有` : ''}`,
  )
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const manifest: Manifest = {
    format: 1,
    program: 'zhibu-jishi',
    version,
    dataVersion,
    env: cloud.name,
    startedAt,
    finishedAt: now(),
    collections,
    files,
    missingFiles,
    keyVersions: [...keyVersions].sort((a, b) => a - b),
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  writeIn(folder, manifestName, text)
  say(`备份完成：${folder}\n清单的校验码（请抄下）：${sha256(text)}`)
  return manifest
}

async function backUpFiles(
  cloud: Cloud,
  folder: string,
  fileIds: readonly string[],
): Promise<Pick<Manifest, 'files' | 'missingFiles'>> {
  const files: Manifest['files'] = []
  const missingFiles: string[] = []
  for (const fileId of fileIds) {
    const path = pathOf(fileId) as string
    const content = await cloud.download(fileId)
    if (!content) {
      missingFiles.push(fileId)
      continue
    }
    writeIn(folder, `files/${path}`, content)
    files.push({ fileId, path, bytes: content.length, sha256: sha256(content) })
  }
  return { files, missingFiles }
}
