import { randomUUID } from 'node:crypto'
import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** `security.mediaCheckAsync`: takes the question; the answer is pushed later to the function that receives `wxa_media_check`. */
export function mediaCheckAsync({ checks }: OpenapiState, values: Values): OpenapiAnswer {
  const { media_url: mediaUrl, openid } = values
  if (typeof mediaUrl !== 'string' || mediaUrl === '') return { errcode: 44002, errmsg: 'empty media_url' }
  if (typeof openid !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
  const traceId = randomUUID()
  checks.add({ traceId, openid, mediaUrl })
  return { errcode: 0, errmsg: 'ok', trace_id: traceId }
}
