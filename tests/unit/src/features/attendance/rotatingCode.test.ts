import { createHmac } from 'node:crypto'
import { macOf, readToken, stepAt, toBase64Url } from '../../../../../src/contract/codes'
import { codeAt, type CodeMaker } from '../../../../../src/features/attendance/rotatingCode'

const key = new Uint8Array(32).fill(7)
const maker: CodeMaker = { direction: 'meeting', handle: 'AQIDBAUG', key: toBase64Url(key), urlPrefix: '' }
/** A step begins at this instant: 15 s divide a minute. */
const start = Date.parse('2026-11-22T06:30:00.000Z')
const nodeHmac = (secret: Uint8Array, message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', secret).update(message).digest())

const stepOf = (text: string) => readToken(text)?.step

describe('the code on the screen', () => {
  it('holds a token that another HMAC accepts, for its own direction only', () => {
    const token = readToken(codeAt(maker, start + 5_000).text)
    expect(token?.handle).toBe('AQIDBAUG')
    expect(token && Buffer.from(token.mac).equals(Buffer.from(macOf(nodeHmac, key, 'meeting', token.signed)))).toBe(
      true,
    )
    expect(token && Buffer.from(token.mac).equals(Buffer.from(macOf(nodeHmac, key, 'member', token.signed)))).toBe(
      false,
    )
  })

  it('stays behind the server by two seconds, so that it is never ahead', () => {
    expect(stepOf(codeAt(maker, start).text)).toBe(stepAt(start) - 1)
    expect(stepOf(codeAt(maker, start + 1_999).text)).toBe(stepAt(start) - 1)
    expect(stepOf(codeAt(maker, start + 2_000).text)).toBe(stepAt(start))
    expect(stepOf(codeAt(maker, start + 16_999).text)).toBe(stepAt(start))
  })

  it('is never older than the step before the present one', () => {
    for (let ms = 0; ms < 30_000; ms += 250) {
      const now = start + ms
      expect(stepAt(now) - (stepOf(codeAt(maker, now).text) ?? 0)).toBeLessThanOrEqual(1)
    }
  })

  it('counts whole seconds down to the change', () => {
    expect(codeAt(maker, start + 2_000).secondsLeft).toBe(15)
    expect(codeAt(maker, start + 2_001).secondsLeft).toBe(15)
    expect(codeAt(maker, start + 16_000).secondsLeft).toBe(1)
    expect(codeAt(maker, start + 16_999).secondsLeft).toBe(1)
    expect(codeAt(maker, start).secondsLeft).toBe(2)
  })

  it('puts the address before the token, which still reads', () => {
    const { text } = codeAt({ ...maker, urlPrefix: 'https://example.gov.cn/c/' }, start)
    expect(text.startsWith('https://example.gov.cn/c/')).toBe(true)
    expect(readToken(text)?.handle).toBe('AQIDBAUG')
  })

  it('refuses a key that is not one', () => {
    expect(() => codeAt({ ...maker, key: '***' }, start)).toThrow('base64url')
  })
})
