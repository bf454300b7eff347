import { randomBytes } from 'node:crypto'
import { limits } from '../limits'
import type { Clock } from '../clock'

/** The codes a phone gets when its owner agrees to give the number; a function turns one into the number, once. */
export interface PhoneCodes {
  issue(openid: string): string
  /** The openid it was issued to, or undefined when it is unknown, used or too old. */
  redeem(code: unknown): string | undefined
}

export function createPhoneCodes(clock: Clock): PhoneCodes {
  const issued = new Map<string, { openid: string; until: number }>()
  return {
    issue(openid) {
      const code = randomBytes(24).toString('hex')
      issued.set(code, { openid, until: clock.now().getTime() + limits.phoneCodeAge })
      return code
    },
    redeem(code) {
      const found = typeof code === 'string' ? issued.get(code) : undefined
      if (!found) return undefined
      issued.delete(code as string)
      return found.until >= clock.now().getTime() ? found.openid : undefined
    },
  }
}
