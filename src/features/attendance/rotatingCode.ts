import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { CodeDirection } from '../../contract/codes'
import { fromBase64Url, makeToken, shownLagMs, stepAt, stepSeconds, stepStart } from '../../contract/codes'
import { shortCodeOf, shortStepAt } from '../../contract/shortCode'

const sign = (key: Uint8Array, message: Uint8Array) => hmac(sha256, key, message)

export interface CodeMaker {
  direction: CodeDirection
  /** 8 base64url characters. */
  handle: string
  /** base64url. */
  key: string
  /** The address before the token, or ''. */
  urlPrefix: string
}

/** What stands on the screen at one moment. */
export interface ShownCode {
  text: string
  step: number
  /** What stands beside a meeting's code for who cannot scan it; '' for a member's. */
  short: string
  /** Whole seconds until the next one, 15 … 1. */
  secondsLeft: number
}

/** @param now by the server's clock, ms since 1970 */
export function codeAt({ direction, handle, key, urlPrefix }: CodeMaker, now: number): ShownCode {
  const bytes = fromBase64Url(key)
  if (!bytes) throw new Error('A code key is base64url')
  const step = stepAt(now - shownLagMs)
  const left = stepStart(step + 1) + shownLagMs - now
  return {
    text: urlPrefix + makeToken(sign, bytes, direction, handle, step),
    step,
    short: direction === 'meeting' ? shortCodeOf(sign, bytes, shortStepAt(now - shownLagMs)) : '',
    secondsLeft: Math.min(stepSeconds, Math.max(1, Math.ceil(left / 1000))),
  }
}
