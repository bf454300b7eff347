import { createHmac } from 'node:crypto'
import { fromBase64Url, makeToken, stepAt } from '../../src/contract/codes'
import type { CodeDirection, Hmac } from '../../src/contract/codes'

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()

/** The code a screen shows at an instant: `handle` and `key` as the API handed them out. */
export const shownCode = (direction: CodeDirection, handle: string, key: string, at: string): string => {
  const bytes = fromBase64Url(key)
  if (!bytes) throw new Error('A code key is base64url')
  return makeToken(hmac, bytes, direction, handle, stepAt(Date.parse(at)))
}
