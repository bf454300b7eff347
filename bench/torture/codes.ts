import { genuineCode, stale } from '../../cloudfunctions/core/attendance/token'
import { deviceKey, hmac, meetingCodeKey } from '../../cloudfunctions/core/platform/crypto'
import { Problem } from '../../cloudfunctions/core/platform/problem'
import type { CodeDirection } from '../../src/contract/codes'
import { makeToken, stepAt, toBase64Url, tokenLength } from '../../src/contract/codes'
import { shortAlphabet, shortCodesAt, shortLength } from '../../src/contract/shortCode'
import type { Part } from './part'
import type { Random } from './random'
import { randomFrom } from './random'

const wantedForgeries = 1_000_000
const wantedStale = 100_000
const at = '2026-11-20T06:35:07.000Z'
const now = stepAt(Date.parse(at))
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

interface Genuine {
  readonly direction: CodeDirection
  readonly handle: string
  readonly token: string
}
const genuineAt = (random: Random, step: number): Genuine => {
  const handle = toBase64Url(random.bytes(6))
  const direction = random.pick(['meeting', 'member'] as const)
  const key = direction === 'meeting' ? meetingCodeKey(`2026${handle}`) : deviceKey(handle)
  return { direction, handle, token: makeToken(hmac, key, direction, handle, step) }
}

const withByte = (token: string, place: number, change: (byte: number) => number): string => {
  const bytes = Buffer.from(token, 'base64url')
  bytes[place] = change(bytes[place]!)
  return bytes.toString('base64url')
}
/** What somebody without the key can do to a code they have seen, or make up. Each gives a text that is not the code's own. */
const forgeries: readonly ((genuine: Genuine, random: Random) => string)[] = [
  // One bit anywhere: the version, the handle, the step, the signature.
  ({ token }, random) => withByte(token, random.whole(23), (byte) => byte ^ (1 << random.whole(8))),
  // A later step, so that a screenshot would live on.
  ({ token }, random) => withByte(token, 10, (byte) => (byte + 1 + random.whole(255)) & 255),
  // One letter of the text, or its letters in another order.
  ({ token }, random) => {
    const place = random.whole(tokenLength)
    const other = letters.replace(token[place]!, '')
    return token.slice(0, place) + random.pick([...other]) + token.slice(place + 1)
  },
  // A signature of nothing.
  ({ token }, random) => token.slice(0, 15) + toBase64Url(random.bytes(12)).padEnd(16, 'A').slice(0, 16),
  // Signed with another key than the handle's.
  ({ direction, handle }, random) => makeToken(hmac, random.bytes(32), direction, handle, now),
  // Signed with the key of the other direction.
  ({ direction, handle }) => {
    const key = direction === 'meeting' ? deviceKey(handle) : meetingCodeKey(`2026${handle}`)
    return makeToken(hmac, key, direction, handle, now)
  },
  // Cut, lengthened, wrapped in a link.
  ({ token }, random) => token.slice(0, random.whole(tokenLength)),
  ({ token }, random) => `${token}${random.pick([...letters])}`,
  ({ token }, random) => `https://example.test/?t=${withByte(token, 11 + random.whole(12), (byte) => byte ^ 1)}`,
  // Another's handle before this one's signature.
  ({ token }, random) =>
    toBase64Url(Buffer.concat([Buffer.from([1]), random.bytes(6), Buffer.from(token, 'base64url').subarray(7)])),
]

const accepted = (token: string, direction: CodeDirection): boolean => {
  const code = genuineCode(token, direction)
  return !(code instanceof Problem) && stale(code, at) === null
}

const perCode = 100
/** A hundred forgeries of each genuine code, which costs as much to make as one of them to judge. */
function forged(seed: number, tries: number): number {
  const random = randomFrom(`codes ${seed}`)
  let taken = 0
  for (let made = 0; made < tries; made += perCode) {
    const genuine = genuineAt(random, now - random.whole(2))
    for (let each = 0; each < perCode; each += 1) {
      const text = random.pick(forgeries)(genuine, random)
      if (text !== genuine.token && accepted(text, genuine.direction)) taken += 1
    }
  }
  return taken
}

/** Genuine codes of every step but the two that are being shown. */
function outside(seed: number, tries: number): number {
  const random = randomFrom(`stale codes ${seed}`)
  let taken = 0
  for (let turn = 0; turn < tries; turn += 1) {
    const off = 1 + Math.floor(random.whole(2 ** 20) / 2 ** random.whole(20))
    const { token, direction } = genuineAt(random, random.chance(0.5) ? now + off : now - 1 - off)
    if (accepted(token, direction)) taken += 1
  }
  return taken
}
/** That codes are taken at all: or nothing would be said by none of the others being so. */
function refusedGenuine(seed: number, tries: number): number {
  const random = randomFrom(`genuine codes ${seed}`)
  let refused = 0
  for (let turn = 0; turn < tries; turn += 1) {
    const { token, direction } = genuineAt(random, now - random.whole(2))
    if (!accepted(token, direction)) refused += 1
  }
  return refused
}

/** Somebody who has no code and types what comes to mind: each guess against the two that a meeting would take. */
function guessed(seed: number, tries: number): number {
  const random = randomFrom(`short codes ${seed}`)
  let taken = 0
  for (let made = 0; made < tries; made += perCode) {
    const shown = shortCodesAt(hmac, random.bytes(32), Date.parse(at))
    for (let each = 0; each < perCode; each += 1) {
      const guess = Array.from({ length: shortLength }, () => random.pick([...shortAlphabet])).join('')
      if (shown.includes(guess)) taken += 1
    }
  }
  return taken
}

export const codes: Part = {
  ids: ['S5'],
  run: async ({ seed, short }) => {
    process.env.ORGAN_KEY = randomFrom(`organ key ${seed}`).bytes(32).toString('base64')
    const forgeryTries = short ? 10_000 : wantedForgeries
    const otherTries = short ? 2_000 : wantedStale
    const common = { id: 'S5', budget: 0, unit: '个' }
    return [
      {
        ...common,
        what: '接受了伪造或改动过的码',
        figure: forged(seed, forgeryTries),
        tries: forgeryTries,
        triesWanted: wantedForgeries,
      },
      {
        ...common,
        what: '接受了不在时间窗内的真码',
        figure: outside(seed, otherTries),
        tries: otherTries,
        triesWanted: wantedStale,
      },
      {
        ...common,
        what: '猜中了短码（正式使用时每人每场只有 5 次）',
        figure: guessed(seed, forgeryTries),
        tries: forgeryTries,
        triesWanted: wantedForgeries,
      },
      {
        ...common,
        what: '拒绝了时间窗内的真码',
        figure: refusedGenuine(seed, otherTries),
        tries: otherTries,
        triesWanted: wantedStale,
      },
    ]
  },
}
