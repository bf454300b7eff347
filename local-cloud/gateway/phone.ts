import { limits } from '../limits'
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
  readonly uploadsBelow: string
  readonly cloudIds: CloudIds
}

/** What a phone does through WeChat beside calling functions: upload, give its number, allow messages. */
export function servePhone(
  server: FastifyInstance,
  { storage, phoneCodes, subscriptions, uploadsBelow, cloudIds }: PhoneState,
): void {
  server.post<{ Params: { openid: string }; Querystring: { cloudPath?: string } }>(
    '/as/:openid/upload',
    { bodyLimit: limits.upload },
    async ({ params, query, body }) =>
      clientUpload(
        { storage, below: uploadsBelow },
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
}
