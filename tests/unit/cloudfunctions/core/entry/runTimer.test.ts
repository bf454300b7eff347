import cloud from 'wx-server-sdk'
import { beat } from '../../../../../cloudfunctions/core/entry/beat'
import { pause } from '../../../../../cloudfunctions/core/platform/retry'
import { runTimer } from '../../../../../cloudfunctions/core/entry/runTimer'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))
jest.mock('../../../../../cloudfunctions/core/entry/beat', () => ({ beat: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/retry', () => ({ pause: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/actor', () => ({ platformRequestId: () => null }))
jest.mock('../../../../../cloudfunctions/core/platform/log', () => ({ log: jest.fn() }))

const context = cloud.getWXContext as unknown as jest.Mock
const refused = async (seen: object): Promise<boolean> => {
  context.mockReturnValue(seen)
  return 'refused' in (await runTimer({ TriggerName: 'night' }))
}

describe('who may set off the jobs', () => {
  const source = process.env.TCB_SOURCE
  beforeEach(() => {
    ;(beat as jest.Mock).mockResolvedValue({ done: {}, live: false })
    delete process.env.TCB_SOURCE
  })
  afterAll(() => {
    if (source !== undefined) process.env.TCB_SOURCE = source
  })

  it('is a timer, whose context is empty or names the trigger', async () => {
    expect(await refused({})).toBe(false)
    expect(await refused({ SOURCE: 'wx_trigger' })).toBe(false)
    process.env.TCB_SOURCE = 'wx_trigger'
    expect(await refused({})).toBe(false)
  })
  it('is nobody with an OPENID, of whatever type', async () => {
    expect(await refused({ OPENID: 'chen' })).toBe(true)
    // The SDK turns an all-digit value into a number.
    expect(await refused({ OPENID: 12345 })).toBe(true)
    expect(await refused({ OPENID: 'chen', SOURCE: 'wx_trigger' })).toBe(true)
  })
  it('is no client, directly or through another function', async () => {
    for (const SOURCE of ['wx_client', 'wx_client,scf', 'wx_devtools', 'wx_http', 'wx_unknown'])
      expect(await refused({ SOURCE })).toBe(true)
    process.env.TCB_SOURCE = 'wx_client'
    expect(await refused({})).toBe(true)
  })
})

describe('C5 a beat', () => {
  beforeEach(() => {
    process.env.TCB_SOURCE = 'wx_trigger'
  })
  const looks = async (TriggerName: string, live: boolean): Promise<number> => {
    ;(beat as jest.Mock).mockReset().mockResolvedValue({ done: {}, live })
    context.mockReturnValue({})
    await runTimer({ TriggerName })
    return (beat as jest.Mock).mock.calls.length
  }
  it('by day looks once more while something is under way, so that two looks are never 80 seconds apart', async () => {
    expect(await looks('day', true)).toBe(2)
    const waited = (pause as jest.Mock).mock.lastCall[0] / 1000
    expect(120 - waited).toBeLessThanOrEqual(80)
    expect(await looks('day', false)).toBe(1)
    expect(await looks('night', true)).toBe(1)
  })
})
