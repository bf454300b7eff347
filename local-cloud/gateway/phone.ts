import { limits } from '../limits'
import { batchGetDownloadUrl } from '../storage/batchGetDownloadUrl'
import { clientUpload } from '../storage/clientUpload'
import { readJson } from './body'
import type { FastifyInstance } from 'fastify'
import type { CloudIds } from '../openapi/openData'
import type { PhoneCodes } from '../openapi/phoneCodes'
import type { Subscriptions } from '../openapi/subscriptions'
import type { Storage } from '../storage/storage'

interface PhoneState {
  readonly storage: Storage
  readonly phoneCodes: PhoneCodes
  readonly subscriptions: Subscriptions
  readonly ticketsOnly: boolean
  readonly cloudIds: CloudIds
  /** Whether a phone may open files by their id. */
  readonly readsFiles: boolean
}

/** What a phone does through WeChat beside calling functions: upload, give its number, allow messages. */
export function servePhone(server: FastifyInstance, state: PhoneState): void {
  const { storage, phoneCodes, subscriptions, ticketsOnly, cloudIds } = state
  server.post<{ Params: { openid: string }; Querystring: { cloudPath?: string } }>(
    '/as/:openid/upload',
    { bodyLimit: limits.upload },
    async ({ params, query, body }) =>
      clientUpload(
        { storage, ticketsOnly },
        params.openid,
        query.cloudPath,
        Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      ),
  )
  server.post<{ Params: { openid: string } }>('/as/:openid/phone-code', async ({ params }) => ({
    code: phoneCodes.issue(params.openid),
  }))
  server.post('/as/:openid/cloud-id', async ({ body }) => ({ cloudID: cloudIds.issue(readJson(body)) }))
  server.post<{ Params: { openid: string } }>('/as/:openid/subscribe', async ({ params, body }) => {
    const { templateIds } = readJson(body)
    const ids = (Array.isArray(templateIds) ? templateIds : []).filter((id): id is string => typeof id === 'string')
    for (const id of ids) subscriptions.allow(params.openid, id)
    return Object.fromEntries(ids.map((id) => [id, 'accept']))
  })
  server.post('/as/:openid/files', async ({ body }) => {
    const { fileList } = readJson(body)
    const wanted = (Array.isArray(fileList) ? fileList : []).map(
      (file: string | { fileID: string; maxAge?: number }) =>
        typeof file === 'string' ? { fileid: file } : { fileid: file.fileID, max_age: file.maxAge },
    )
    if (!state.readsFiles) return { errCode: -503002, errMsg: 'cloud.getTempFileURL:fail STORAGE_EXCEED_AUTHORITY' }
    const { data, message } = await batchGetDownloadUrl(storage)({ file_list: wanted })
    if (data === undefined) return { errCode: -501007, errMsg: `cloud.getTempFileURL:fail ${message}` }
    const { download_list: list } = data as { download_list: { fileID: string; tempFileURL: string; code: string }[] }
    return {
      fileList: list.map(({ fileID, tempFileURL, code }) => ({
        fileID,
        tempFileURL,
        status: code === 'SUCCESS' ? 0 : -503003,
        errMsg: code === 'SUCCESS' ? 'ok' : code,
      })),
    }
  })
}
