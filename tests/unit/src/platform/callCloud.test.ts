import { callCloud } from '../../../../src/platform/callCloud'
import type { CallFailure } from '../../../../src/platform/errors'
import { serverOffset } from '../../../../src/platform/serverClock'
import { openBrowser } from '../../../support/taro/fakeBrowser'

const answers = (...each: (unknown | Error)[]) => {
  const asked: unknown[] = []
  globalThis.fetch = (async (url: string, request: RequestInit) => {
    asked.push({ url, body: JSON.parse(String(request.body)) })
    const next = each.shift()
    if (next instanceof Error) throw next
    return { status: 200, json: async () => next }
  }) as unknown as typeof fetch
  return asked
}

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: CallFailure) => error.reason,
  )

describe('callCloud', () => {
  beforeEach(() => void openBrowser())

  it('posts to the folder of the page and returns the result', async () => {
    const asked = answers({ result: { ok: true, value: 7 } })
    expect(await callCloud('api', { action: 'session.whoAmI' })).toEqual({ ok: true, value: 7 })
    expect(asked).toEqual([{ url: './call', body: { name: 'api', data: { action: 'session.whoAmI' } } }])
  })

  it('learns the server’s clock from an answer', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000)
    answers({ result: { serverTime: 91_000 } })
    await callCloud('api', {})
    now.mockRestore()
    expect(serverOffset()).toBe(90_000)
  })

  it('tries a repeatable call once more when the network broke', async () => {
    const asked = answers(new TypeError('Failed to fetch'), { result: 'there' })
    expect(await callCloud('api', {}, { idempotent: true })).toBe('there')
    expect(asked).toHaveLength(2)
  })

  it('gives up after the second try', async () => {
    const asked = answers(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'), { result: 'late' })
    expect(await reasonOf(callCloud('api', {}, { idempotent: true }))).toBe('offline')
    expect(asked).toHaveLength(2)
  })

  it('never repeats a call that is not repeatable', async () => {
    const asked = answers(new TypeError('Failed to fetch'), { result: 'twice' })
    expect(await reasonOf(callCloud('api', {}))).toBe('offline')
    expect(asked).toHaveLength(1)
  })

  it('does not repeat what the platform refused', async () => {
    const asked = answers({ errCode: -501000, errMsg: 'function not found' })
    expect(await reasonOf(callCloud('api', {}, { idempotent: true }))).toBe('failed')
    expect(asked).toHaveLength(1)
  })

  it('says when time ran out', async () => {
    globalThis.fetch = ((_url: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      )) as typeof fetch
    expect(await reasonOf(callCloud('api', {}, { timeoutMs: 20 }))).toBe('timeout')
  })
})
