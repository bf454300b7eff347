import type { PhoneRecord } from '../record'
import { sizeOf } from '../record'
import type { Realm } from '../realm'
import type { Hands } from './device'
import type { PhoneFiles } from './files'

/** Answers of a local cloud to one phone: `{ result }`, or the platform's error. */
export type CallFunction = (
  name: string,
  data: unknown,
) => Promise<{ result: unknown } | { errCode: number; errMsg: string }>

export type Upload = (
  cloudPath: string,
  content: Buffer,
) => Promise<{ fileID: string } | { errCode: number; errMsg: string }>

interface CloudOptions {
  readonly realm: () => Realm
  readonly record: PhoneRecord
  readonly call: CallFunction
  /** Puts a file into the local cloud as this phone's person. */
  readonly upload: Upload
  readonly files: PhoneFiles
  readonly online: () => boolean
  readonly hands: Hands
  readonly busy: (by: 1 | -1) => void
}

/** `wx.cloud`: functions and uploads, for nothing else is used. Refusals are errors, unlike those of other APIs. */
export function cloudApis({ realm, record, call, upload, files, online, hands, busy }: CloudOptions) {
  let started = false
  const ready = (name: string) => {
    if (!started) throw realm().error("Cloud API isn't enabled, please call wx.cloud.init first")
    if (!online()) throw realm().error(`cloud.${name}:fail Error: ${hands.networkWords}`)
  }
  const failed = ({ errCode, errMsg }: { errCode: number; errMsg: string }) =>
    Object.assign(realm().error(errMsg), { errCode, errMsg })
  const put = async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
    ready('uploadFile')
    const content = files.get(filePath)
    if (!content) throw realm().error(`cloud.uploadFile:fail file doesn't exist: ${filePath}`)
    const answer = await upload(cloudPath, content)
    record.uploads.push({ cloudPath, bytes: content.length })
    if ('errCode' in answer) throw failed(answer)
    return realm().copy({ errMsg: 'cloud.uploadFile:ok', statusCode: 204, fileID: answer.fileID })
  }
  const perform = async ({ name, data }: { name: string; data: unknown }) => {
    ready('callFunction')
    const answer = await call(name, JSON.parse(JSON.stringify(data)))
    const action = (data as { action?: unknown }).action
    record.calls.push({ action: String(action), bytesUp: sizeOf({ name, data }), bytesDown: sizeOf(answer) })
    if ('errCode' in answer) throw failed(answer)
    return realm().copy({ errMsg: 'cloud.callFunction:ok', result: answer.result })
  }
  return {
    init: () => {
      started = true
    },
    callFunction: (options: { name: string; data: unknown }) => {
      busy(1)
      return perform(options).finally(() => busy(-1))
    },
    uploadFile: (options: { cloudPath: string; filePath: string }) => {
      busy(1)
      return put(options).finally(() => busy(-1))
    },
  }
}
