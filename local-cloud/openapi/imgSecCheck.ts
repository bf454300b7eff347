import { isRiskyPicture } from './mediaChecks'
import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** `security.imgSecCheck`: the picture itself is sent, and judged at once by the same rule as `mediaCheckAsync`. */
export function imgSecCheck(_state: OpenapiState, { media }: Values): OpenapiAnswer {
  const bytes = (media as { value?: unknown } | undefined)?.value
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return { errcode: 41005, errmsg: 'media data missing' }
  if (bytes.length > 1024 * 1024) return { errcode: 40006, errmsg: 'invalid meida size' }
  return isRiskyPicture(bytes) ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' }
}
