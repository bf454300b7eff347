import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataVersion } from '../../cloudfunctions/core/platform/dataForms'
import { noteInAudit } from './audit'
import type { Surroundings } from './backup'
import type { Cloud, Doc } from './cloud'
import type { Manifest } from './folder'
import { docOf, lineOf, mapTexts, pathOf, prefixOf, readManifest, sha256 } from './folder'

export interface RestoreSurroundings extends Surroundings {
  /** Asks the person; false where nobody can be asked. */
  readonly confirm: (question: string) => Promise<boolean>
}

/** Nothing is written at once of more than this, in documents and in characters. */
const max = { documents: 50, characters: 400_000 }
/** Newer than any code: as long as it stands there, `api` refuses every call and the timers do nothing. */
const closed = 1_000_000
const schemaId = 'schema'
/** The first form of the data in which what says who somebody is has its mark. */
const firstMarked = 9

const readLines = (from: string, name: string): string =>
  readFileSync(join(from, 'collections', `${name}.jsonl`), 'utf8')

/** Every file of the backup is read and compared before anything is written. */
function check(from: string, { collections, files, dataVersion: version }: Manifest): void {
  if (version > dataVersion)
    throw new Error(`备份的数据是第 ${version} 版，这份程序只到第 ${dataVersion} 版。请先换用更新的程序。`)
  for (const { name, documents, sha256: expected } of collections) {
    if (!/^[A-Za-z]\w*$/.test(name) || !existsSync(join(from, 'collections', `${name}.jsonl`)))
      throw new Error(`备份里缺少集合 ${name}。`)
    const text = readLines(from, name)
    if (sha256(text) !== expected || text.split('\n').length - 1 !== documents)
      throw new Error(`备份里的集合 ${name} 和清单不一致，可能损坏或被改过，没有恢复。`)
  }
  for (const { fileId, path, sha256: expected } of files) {
    if (pathOf(fileId) !== path) throw new Error(`清单里的文件 ${path} 写法不对，没有恢复。`)
    const file = join(from, 'files', ...path.split('/'))
    if (!existsSync(file) || sha256(readFileSync(file)) !== expected)
      throw new Error(`备份里的文件 ${path} 缺失或被改过，没有恢复。`)
  }
}

/** Empty, or holding the beginning of this very restoration, which then goes on. */
async function checkTarget(cloud: Cloud, { collections }: Manifest, mark: string): Promise<void> {
  const begun = (await cloud.read('settings', schemaId))?.restoring === mark
  for (const { name, documents } of collections) {
    const there = await cloud.count(name)
    if (there === null && documents > 0)
      throw new Error(`${cloud.name} 里还没有集合 ${name}，请先部署（npm run deploy）。`)
    if (!begun && (there ?? 0) > 0)
      throw new Error(`${cloud.name} 不是空的（集合 ${name} 有 ${there} 份），没有恢复。请恢复到一个新环境。`)
  }
}

/** What file ids are called here; a backup restored to another environment finds its files there. */
async function restoreFiles(cloud: Cloud, from: string, files: Manifest['files']): Promise<(text: string) => string> {
  const renamed = new Map<string, string>()
  for (const { fileId, path } of files) {
    const here = await cloud.upload(path, readFileSync(join(from, 'files', ...path.split('/'))))
    renamed.set(prefixOf(fileId), prefixOf(here))
  }
  return (text) => (pathOf(text) === null ? text : `${renamed.get(prefixOf(text)) ?? prefixOf(text)}${pathOf(text)}`)
}

async function insertAll(cloud: Cloud, name: string, docs: readonly Doc[]): Promise<void> {
  let batch: Doc[] = []
  let characters = 0
  const flush = async () => {
    if (batch.length > 0 && (await cloud.insert(name, batch)) === 'taken')
      for (const doc of batch) await cloud.insert(name, [doc])
    batch = []
    characters = 0
  }
  for (const doc of docs) {
    batch.push(doc)
    characters += lineOf(doc).length
    if (batch.length >= max.documents || characters >= max.characters) await flush()
  }
  await flush()
}

/** What stands there now, document by document, against what was to be restored. */
async function verify(cloud: Cloud, name: string, docs: readonly Doc[]): Promise<void> {
  let at = 0
  for await (const page of cloud.pages(name)) {
    for (const doc of page) {
      const wanted = docs[at]
      if (!wanted || lineOf(doc) !== lineOf(wanted))
        throw new Error(
          `恢复后核对不一致：集合 ${name} 第 ${at + 1} 份（${doc._id}）。环境仍是关闭的，请换一个空环境重做。`,
        )
      at += 1
    }
  }
  if (at !== docs.length)
    throw new Error(
      `恢复后核对不一致：集合 ${name} 应有 ${docs.length} 份，现有 ${at} 份。环境仍是关闭的，请再运行一次。`,
    )
}

const isState = (name: string, { _id }: Doc) => name === 'settings' && _id === schemaId

/**
 * A backup into an empty environment. The environment is closed first and opened last; killed in between, the same command
 * goes on from there.
 */
export async function restore(cloud: Cloud, from: string, { say, confirm, now }: RestoreSurroundings): Promise<void> {
  const { manifest, sha256: mark } = readManifest(from)
  check(from, manifest)
  await checkTarget(cloud, manifest, mark)
  const total = manifest.collections.reduce((sum, { documents }) => sum + documents, 0)
  say(
    `备份来自 ${manifest.env}，${manifest.finishedAt}，共 ${total} 份记录、${manifest.files.length} 个文件。清单的校验码：${mark}`,
  )
  say(
    `恢复后要能打开加密的内容，环境里须有原来的 ORGAN_KEY，以及 RECORD_KEYS 的第 ${manifest.keyVersions.join('、') || '—'} 版。`,
  )
  if (manifest.dataVersion < firstMarked)
    say(
      '这份备份早于记录的校验：恢复后请先用 npm run deploy 加 --old-forms accepted 部署，等“系统状态”里旧格式的记录都补上校验，再用 --old-forms refused 部署。',
    )
  if (!(await confirm(`恢复到 ${cloud.name}，输入 yes 开始：`))) throw new Error('没有恢复。')
  await cloud.put('settings', { _id: schemaId, version: closed, revision: 1, running: null, log: [], restoring: mark })
  const rename = await restoreFiles(cloud, from, manifest.files)
  const docsOf = (name: string) =>
    readLines(from, name)
      .split('\n')
      .filter(Boolean)
      .map((line) => mapTexts(docOf(line), rename) as Doc)
  for (const { name, documents } of manifest.collections) {
    if (documents === 0) continue
    await insertAll(
      cloud,
      name,
      docsOf(name).filter((doc) => !isState(name, doc)),
    )
    say(`${name}：${documents} 份`)
  }
  for (const { name } of manifest.collections)
    if (name !== 'settings' && (await cloud.count(name)) !== null) await verify(cloud, name, docsOf(name))
  const settings = docsOf('settings')
  const state = settings.find((doc) => isState('settings', doc)) ?? {
    _id: schemaId,
    version: 0,
    revision: 1,
    running: null,
    log: [],
  }
  await cloud.put('settings', state)
  await verify(
    cloud,
    'settings',
    settings.some((doc) => isState('settings', doc))
      ? settings
      : [...settings, state].sort((a, b) => (a._id < b._id ? -1 : 1)),
  )
  await noteInAudit(cloud, 'records.restore', now())
  say('恢复完成，逐份核对一致。')
}
