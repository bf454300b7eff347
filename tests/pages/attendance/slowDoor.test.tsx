import { act, screen } from '@testing-library/react'
import { band, codeOf, handleOf, meetingId, now, openDoor } from '../../support/taro/atDoor'
import { answer, askedOf, hold, holdBack } from '../../support/taro/fakeCloud'
import { checkedIn, rollOf, rollRow } from '../../support/taro/meetings'

const mockCamera: { see: (text: string) => void } = { see: () => undefined }
jest.mock('../../../src/platform/scan.h5', () => ({
  scanCamera: async (_video: unknown, onText: (text: string) => void) => {
    mockCamera.see = onText
    return { stop: () => undefined }
  },
}))
jest.mock('../../../src/platform/sound.h5', () => ({ sound: () => undefined }))

const see = (text: string) => act(async () => mockCamera.see(text))
afterEach(() => jest.restoreAllMocks())

describe('on a slow network', () => {
  /** Everybody of them on the roll, each with a phone. */
  const people = Array.from({ length: 30 }, (_, at) => `党员${String(at + 1).padStart(2, '0')}`)
  const rows = people.map((name) => rollRow(name))
  const devices = people.map((name, at) => [handleOf(at), `m-${name}`, name] as [string, string, string])

  beforeEach(async () => {
    await openDoor({ rows, devices })
    jest.useFakeTimers({ now, doNotFake: ['performance', 'queueMicrotask', 'nextTick', 'setImmediate'] })
    jest.spyOn(Date, 'now').mockRestore()
  })
  afterEach(() => jest.useRealTimers())
  const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
  const code = (at: number) => codeOf(handleOf(at), Date.now())
  const names = () => band()?.getAttribute('aria-label')?.split('，')[0]

  it('what the server refuses after all is not sent the other way (T3)', async () => {
    const release = holdBack('attendance.scanMember', 'codeExpired')
    await see(code(0))
    await pass(2_000)
    expect(screen.getByText(/待补传/)).toBeTruthy()
    await act(async () => release())
    expect(screen.getByText(/签到码已过期/)).toBeTruthy()
    expect(screen.queryByText(/待补传/)).toBeNull()
    await pass(20_000)
    expect(askedOf('attendance.syncScans')).toEqual([])
  })

  it('a late success is the line, and nothing waits', async () => {
    const release = hold('attendance.scanMember')
    await see(code(0))
    await pass(2_000)
    await act(async () => release(checkedIn({ name: '党员01', memberId: 'm-党员01', method: 'secretaryScan' })))
    expect(screen.getByText('14:26 书记扫码 · 有表决权')).toBeTruthy()
    expect(screen.queryByText(/已存在本机/)).toBeNull()
    expect(askedOf('attendance.syncScans')).toEqual([])
  })

  it('U11 30 people pass in at most 40 s where each answer takes 5, and all are sent behind; then the door waits again', async () => {
    let latencyMs = 5_000
    const late = <Value,>(value: Value) =>
      new Promise<Value>((resolve) => void setTimeout(() => resolve(value), latencyMs))
    const taken = (token: string) =>
      checkedIn({ name: token, memberId: `m-${token}`, rowId: `${meetingId}:${token}`, method: 'secretaryScan' })
    answer('attendance.scanMember', ({ token }) => late(taken(token)))
    answer('attendance.totals', () => late(rollOf(rows)))
    answer('attendance.syncScans', ({ scans }) =>
      late({ results: scans.map(({ clientId, token }) => ({ clientId, ok: true as const, row: taken(token) })) }),
    )
    const began = Date.now()
    const seen: (string | undefined)[] = []
    for (const at of people.keys()) {
      // One second to hold up the next phone.
      await pass(1_000)
      await see(code(at))
      for (let waited = 0; names() !== people[at] && waited < 10_000; waited += 100) await pass(100)
      seen.push(names())
    }
    expect(seen).toEqual(people)
    expect(Date.now() - began).toBeLessThanOrEqual(40_000)
    expect(askedOf('attendance.scanMember')).toHaveLength(2)
    expect(screen.getByText(/网络慢，先记在手机上 · 上次同步 14:10 · 未同步 \d+/)).toBeTruthy()

    await pass(15_000)
    expect(askedOf('attendance.syncScans').flatMap(({ scans }) => scans)).toHaveLength(28)
    expect(screen.getByText(/未同步 0$/)).toBeTruthy()
    latencyMs = 300
    await pass(15_000)
    expect(screen.queryByText(/网络慢/)).toBeNull()
  })
})
