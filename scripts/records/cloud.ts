import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import type { Where } from './flags'

export type Doc = Record<string, unknown> & { _id: string }
const pageSize = 200

/** What moving an organ needs of its environment, through the platform's own SDK. */
export interface Cloud {
  readonly name: string
  /** Null when there is no such collection. */
  count(collection: string): Promise<number | null>
  /** Every document in `_id` order, a page at a time, so that any number fits. */
  pages(collection: string): AsyncGenerator<Doc[]>
  read(collection: string, id: string): Promise<Doc | null>
  /** `taken`: an id is; some of them may have been inserted. */
  insert(collection: string, docs: readonly Doc[]): Promise<'inserted' | 'taken'>
  put(collection: string, doc: Doc): Promise<void>
  /** In the place of the document of its id whose `at` is earlier; false when there is none. */
  replaceEarlier(collection: string, doc: Doc & { at: string }): Promise<boolean>
  /** Null when there is no such file. */
  download(fileId: string): Promise<Buffer | null>
  /** Gives the file's id in this environment. */
  upload(path: string, content: Buffer): Promise<string>
}

interface Keys {
  env: string
  secretId: string
  secretKey: string
  sessionToken?: string
  region?: string
  serviceUrl?: string
}

/** The keys of a local cloud's run are in its data folder; those of the platform in the shell, never on the command line. */
function keysOf(where: Where, shell: NodeJS.ProcessEnv): Keys {
  if ('local' in where) {
    const file = join(resolve(where.local), 'admin.json')
    if (!existsSync(file)) throw new Error(`${where.local} 上没有正在运行的本地云，请先 npm start。`)
    const { url, ...keys } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Keys, 'serviceUrl'> & { url: string }
    // All three, or the SDK asks a metadata host where it is.
    Object.assign(shell, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: keys.env })
    return { ...keys, serviceUrl: url }
  }
  const {
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TENCENTCLOUD_SESSIONTOKEN: sessionToken,
  } = shell
  if (!secretId || !secretKey)
    throw new Error('缺少环境变量 TENCENTCLOUD_SECRETID 或 TENCENTCLOUD_SECRETKEY（腾讯云访问密钥）。')
  return { env: where.env, region: where.region, secretId, secretKey, ...(sessionToken ? { sessionToken } : {}) }
}

const says = (error: unknown, pattern: RegExp): boolean =>
  pattern.test(`${(error as { code?: string }).code ?? ''} ${(error as Error).message ?? String(error)}`)
const isMissing = (error: unknown) => says(error, /-502005|COLLECTION_NOT_EXIST|collection not exist|not exist/i)
const isTaken = (error: unknown) => says(error, /E11000|DuplicateWrite|duplicate key/i)

/** The SDK answers some failures instead of throwing them. */
const answered = <T extends object>(answer: T): T => {
  const { code, message } = answer as { code?: string; message?: string }
  if (code && code !== 'SUCCESS') throw Object.assign(new Error(message ?? code), { code })
  return answer
}

export function openCloud(where: Where, shell: NodeJS.ProcessEnv = process.env): Cloud {
  const keys = keysOf(where, shell)
  const app = tcb.init({ ...keys, timeout: 30_000 } as Parameters<typeof tcb.init>[0])
  const db = app.database()
  const command = db.command
  const collection = (name: string) => db.collection(name)
  return {
    name: keys.env,
    async count(name) {
      try {
        return (answered(await collection(name).count()) as { total: number }).total
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async *pages(name) {
      for (let last = ''; ;) {
        const query = collection(name)
          .where({ _id: command.gt(last) })
          .orderBy('_id', 'asc')
          .limit(pageSize)
        const page = (answered(await query.get()) as unknown as { data: Doc[] }).data
        if (page.length > 0) yield page
        if (page.length < pageSize) return
        last = (page.at(-1) as Doc)._id
      }
    },
    async read(name, id) {
      const [doc] = (answered(await collection(name).where({ _id: id }).limit(1).get()) as unknown as { data: Doc[] })
        .data
      return doc ?? null
    },
    async insert(name, docs) {
      try {
        answered((await collection(name).add([...docs])) as object)
        return 'inserted'
      } catch (error) {
        if (isTaken(error)) return 'taken'
        throw error
      }
    },
    async put(name, { _id, ...fields }) {
      answered((await collection(name).doc(_id).set(fields)) as object)
    },
    async replaceEarlier(name, { _id, ...fields }) {
      // Otherwise an object would be laid over the one that stands there, and keep what the new one lacks.
      const whole = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, command.set(value)]))
      const found = collection(name).where({ _id, at: command.lt(fields.at) })
      return (answered(await found.update(whole)) as unknown as { updated: number }).updated === 1
    },
    async download(fileId) {
      const { fileList } = await app.getTempFileURL({ fileList: [fileId] })
      const { code, tempFileURL } = fileList[0] as { code: string; tempFileURL: string }
      if (code === 'STORAGE_FILE_NONEXIST' || !tempFileURL) return null
      const answer = await fetch(encodeURI(tempFileURL))
      if (!answer.ok) throw new Error(`文件 ${fileId} 没有取到（${answer.status}）。`)
      return Buffer.from(await answer.arrayBuffer())
    },
    async upload(path, content) {
      const { fileID } = (await app.uploadFile({ cloudPath: path, fileContent: content as never })) as {
        fileID?: string
      }
      if (!fileID) throw new Error(`文件 ${path} 没有存上。`)
      return fileID
    },
  }
}
