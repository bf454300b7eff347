import { randomUUID } from 'node:crypto'
import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** `security.mediaCheckAsync`: takes the request; the platform's later push message is not imitated. */
export function mediaCheckAsync(_state: OpenapiState, values: Values): OpenapiAnswer {
  if (typeof values.media_url !== 'string' || values.media_url === '') {
    return { errcode: 44002, errmsg: 'empty media_url' }
  }
  if (typeof values.openid !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
  return { errcode: 0, errmsg: 'ok', trace_id: randomUUID() }
}
