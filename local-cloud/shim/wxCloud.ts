import { Db } from '@cloudbase/database'
import { wrapDatabase } from './database'

interface Settings {
  /** Where the local cloud answers; where the script came from, when not given. */
  url?: string
  /** Who calls: the OPENID a function will see. */
  openid?: string
  /** The token of the printed address, when the page is not one of the local cloud's own. */
  token?: string
  env?: string
  traceUser?: boolean
}

interface Callbacks<Answer> {
  success?: (answer: Answer) => void
  fail?: (error: unknown) => void
  complete?: (outcome: unknown) => void
}

interface FileOutcome {
  fileID: string
  tempFileURL?: string
  status: number
  errMsg: string
}

const script = typeof document === 'undefined' ? undefined : (document.currentScript as HTMLScriptElement | null)
const environment = typeof process === 'undefined' ? {} : process.env
const openidHere = (): string | undefined =>
  typeof location === 'undefined' ? undefined : /^\/as\/([\w-]+)/.exec(location.pathname)?.[1]

const settings: Required<Pick<Settings, 'url' | 'openid'>> & Settings = {
  url: script?.src ? new URL(script.src).origin : (environment.LOCAL_CLOUD_URL ?? ''),
  token: environment.LOCAL_CLOUD_TOKEN || undefined,
  openid: openidHere() ?? 'user-1',
}

export class CloudError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg)
  }
}

async function post(path: string, body: BodyInit): Promise<Record<string, unknown>> {
  const headers: Record<string, string> = settings.token ? { 'x-local-token': settings.token } : {}
  const address = `${settings.url}/as/${encodeURIComponent(settings.openid)}/${path}`
  const answer = await fetch(address, { method: 'POST', headers, body })
  if (!answer.ok) throw new CloudError(-1, await answer.text())
  const value = (await answer.json()) as Record<string, unknown>
  if (typeof value.errCode === 'number') throw new CloudError(value.errCode, String(value.errMsg))
  return value
}

const ask = (path: string, body: object) => post(path, JSON.stringify(body))

/** As WeChat has it: a promise, or callbacks when any is given. */
function answered<Answer>(work: Promise<Answer>, { success, fail, complete }: Callbacks<Answer>): Promise<Answer> {
  if (!success && !fail && !complete) return work
  work.then(
    (answer) => {
      success?.(answer)
      complete?.(answer)
    },
    (error: unknown) => {
      fail?.(error)
      complete?.(error)
    },
  )
  return work.catch(() => undefined as Answer)
}

/** The requests of the client database, which the gateway judges by the rule of each collection. */
class DatabaseRequest {
  async send(action: string, params: object): Promise<Record<string, unknown>> {
    return ask('database', { action, params })
  }
}

;(Db as unknown as { reqClass: unknown }).reqClass = DatabaseRequest

/** The `wx.cloud` of a mini-program, over the local cloud. What it has not is refused by name in the documents. */
export const cloud = {
  init(given: Settings = {}): void {
    Object.assign(settings, given)
  },
  callFunction({ name, data = {}, ...callbacks }: { name: string; data?: object } & Callbacks<object>) {
    const call = ask('call', { name, data }).then((answer) => ({ ...answer, errMsg: 'cloud.callFunction:ok' }))
    return answered<object>(call, callbacks)
  },
  /** `filePath` is what the surroundings have for a file: a Blob of a page, bytes of a test. */
  uploadFile({
    cloudPath,
    filePath,
    ...callbacks
  }: { cloudPath: string; filePath: BodyInit } & Callbacks<{ fileID: string }>) {
    const upload = post(`upload?cloudPath=${encodeURIComponent(cloudPath)}`, filePath).then(({ fileID }) => ({
      fileID: String(fileID),
      statusCode: 204,
      errMsg: 'cloud.uploadFile:ok',
    }))
    return answered(upload, callbacks)
  },
  getTempFileURL({ fileList, ...callbacks }: { fileList: unknown[] } & Callbacks<{ fileList: FileOutcome[] }>) {
    const answer = ask('files', { fileList }).then(({ fileList: list }) => ({
      fileList: list as FileOutcome[],
      errMsg: 'cloud.getTempFileURL:ok',
    }))
    return answered(answer, callbacks)
  },
  /** Gives the content as a Blob in place of a path on a phone. */
  downloadFile({ fileID, ...callbacks }: { fileID: string } & Callbacks<{ tempFilePath: Blob }>) {
    const download = cloud.getTempFileURL({ fileList: [fileID] }).then(async ({ fileList: [file] }) => {
      if (!file?.tempFileURL) throw new CloudError(file?.status ?? -1, `cloud.downloadFile:fail ${file?.errMsg}`)
      return { tempFilePath: await (await fetch(file.tempFileURL)).blob(), errMsg: 'cloud.downloadFile:ok' }
    })
    return answered(download, callbacks)
  },
  database: () => wrapDatabase(new Db({ throwOnCode: true }), CloudError),
}

const around = globalThis as { wx?: Record<string, unknown> }
around.wx = { ...around.wx, cloud }
