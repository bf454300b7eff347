import fc from 'fast-check'
import { genuineCode, judgedAt, stale, type GenuineCode } from '../../../../../cloudfunctions/core/attendance/token'
import { deviceKey, hmac, meetingCodeKey } from '../../../../../cloudfunctions/core/platform/crypto'
import { Problem } from '../../../../../cloudfunctions/core/platform/problem'
import {
  fromBase64Url,
  makeToken,
  stepAt,
  stepStart,
  toBase64Url,
  tokenLength,
} from '../../../../../src/contract/codes'

const handle = 'AbCdEf-_'
const at = '2026-11-22T06:30:07.000Z'
const step = stepAt(Date.parse(at))
const meetingId = `2026${handle}`
const meetingToken = (which: number) => makeToken(hmac, meetingCodeKey(meetingId), 'meeting', handle, which)
const memberToken = (which: number) => makeToken(hmac, deviceKey(handle), 'member', handle, which)
const codeOf = (found: ReturnType<typeof genuineCode>) => (found instanceof Problem ? found.code : found.id)

beforeAll(() => {
  process.env.ORGAN_KEY = Buffer.alloc(32, 7).toString('base64')
})

describe('genuineCode', () => {
  it('knows a meeting by its handle and a phone by its own', () => {
    expect(codeOf(genuineCode(meetingToken(step), 'meeting'))).toBe(meetingId)
    expect(codeOf(genuineCode(memberToken(step), 'member'))).toBe(handle)
  })

  it('reads the link that the system scanner opens', () => {
    expect(codeOf(genuineCode(`https://example.test/q?t=${meetingToken(step)}`, 'meeting'))).toBe(meetingId)
  })

  it('tells a code of the other direction from a forged one', () => {
    expect(codeOf(genuineCode(memberToken(step), 'meeting'))).toBe('codeWrongDirection')
    expect(codeOf(genuineCode(meetingToken(step), 'member'))).toBe('codeWrongDirection')
  })

  it('knows last year’s meeting just after midnight of the new year', () => {
    const newYear = stepAt(Date.parse('2026-12-31T16:10:00.000Z'))
    expect(codeOf(genuineCode(makeToken(hmac, meetingCodeKey(meetingId), 'meeting', handle, newYear), 'meeting'))).toBe(
      meetingId,
    )
  })

  it('accepts no code with a single bit changed', () => {
    const bytes = fromBase64Url(meetingToken(step))!
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Uint8Array.from(bytes)
      altered[bit >> 3] = altered[bit >> 3]! ^ (1 << (bit & 7))
      expect(genuineCode(toBase64Url(altered), 'meeting')).toBeInstanceOf(Problem)
    }
  })

  it('accepts no text that is not a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9_-]{31}$/)), (text) => {
        fc.pre(text !== meetingToken(step))
        return genuineCode(text, 'meeting') instanceof Problem && genuineCode(text, 'member') instanceof Problem
      }),
      { numRuns: 2000 },
    )
  })

  it('is 31 characters', () => {
    expect(meetingToken(step)).toHaveLength(tokenLength)
  })
})

describe('stale', () => {
  const codeAt = (which: number) => ({
    direction: 'meeting' as const,
    id: meetingId,
    step: which,
    shownAt: new Date(stepStart(which)).toISOString(),
    overAt: new Date(stepStart(which + 1)).toISOString(),
  })
  it.each([
    ['the current step', 0, null],
    ['the previous step', -1, null],
    ['two steps ago', -2, 'codeExpired'],
    ['a screenshot of yesterday', -5760, 'codeExpired'],
    ['the next step (U21)', 1, 'phoneClockOff'],
    ['45 seconds ahead (U21)', 3, 'phoneClockOff'],
    ['ten minutes ahead', 40, 'phoneClockOff'],
  ])('%s', (_name, offset, code) => {
    expect(stale(codeAt(step + offset), at)?.code ?? null).toBe(code)
  })
  it('says by how much a clock is ahead, and whose (U21)', () => {
    const said = stale(codeAt(step + 3), at)?.answer().message
    expect(said).toContain('出示码的手机时间快了（约 45 秒）')
    expect(said).not.toContain('截屏')
    expect(stale(codeAt(step + 40), at)?.answer().message).toContain('约 10 分钟')
  })
})

describe('C7 who had to wait for the server', () => {
  const before = (seconds: number) => new Date(Date.parse(at) - seconds * 1000).toISOString()
  /** Scanned 40 seconds ago, when its code was the one being shown. */
  const scanned = () => genuineCode(meetingToken(step - 3), 'meeting') as GenuineCode
  const judged = (sentAt: string | undefined, queuedSince: string, closed: Problem | null = null) => {
    const found = judgedAt(scanned(), { at, queuedSince, input: { sentAt } }, closed)
    return found instanceof Problem ? found.code : found
  }

  it('is judged as of when the phone sent it, where calls were waiting since', () => {
    expect(judged(before(40), before(50))).toBe(before(40))
  })
  it('is refused by its word alone, to an instance that was idle since', () => {
    expect(judged(before(40), at)).toBe('codeExpired')
    expect(judged(before(40), before(39))).toBe('codeExpired')
  })
  it('is refused without its word, however long calls were waiting: a screenshot sent now is sent now', () => {
    expect(judged(undefined, before(50))).toBe('codeExpired')
    expect(judged(at, before(50))).toBe('codeExpired')
  })
  it('is refused for an instant at which its code was not shown, or that has not come', () => {
    expect(judged(before(10), before(50))).toBe('codeExpired')
    expect(judged(before(-5), before(50))).toBe('codeExpired')
  })
  it('comes too late to a door that is closed, and is judged now where its code is shown now', () => {
    expect(judged(before(40), before(50), new Problem('meetingClosed', { title: '会' }))).toBe('meetingClosed')
    const fresh = genuineCode(meetingToken(step), 'meeting') as GenuineCode
    expect(judgedAt(fresh, { at, queuedSince: before(50), input: { sentAt: before(5) } }, null)).toBe(at)
  })
})
