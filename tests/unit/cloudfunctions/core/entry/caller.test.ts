import cloud from 'wx-server-sdk'
import { calledByClient } from '../../../../../cloudfunctions/core/entry/caller'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))

const context = cloud.getWXContext as unknown as jest.Mock
const refused = (seen: object): boolean => {
  context.mockReturnValue(seen)
  return calledByClient()
}

describe('who may set off the jobs', () => {
  const source = process.env.TCB_SOURCE
  beforeEach(() => {
    delete process.env.TCB_SOURCE
  })
  afterAll(() => {
    if (source !== undefined) process.env.TCB_SOURCE = source
  })

  it('is a timer, whose context is empty or names the trigger', () => {
    expect(refused({})).toBe(false)
    expect(refused({ SOURCE: 'wx_trigger' })).toBe(false)
    process.env.TCB_SOURCE = 'wx_trigger'
    expect(refused({})).toBe(false)
  })
  it('is nobody with an OPENID, of whatever type', () => {
    expect(refused({ OPENID: 'chen' })).toBe(true)
    // The SDK turns an all-digit value into a number.
    expect(refused({ OPENID: 12345 })).toBe(true)
    expect(refused({ OPENID: 'chen', SOURCE: 'wx_trigger' })).toBe(true)
  })
  it('is no client, directly or through another function', () => {
    for (const SOURCE of ['wx_client', 'wx_client,scf', 'wx_devtools', 'wx_http', 'wx_unknown'])
      expect(refused({ SOURCE })).toBe(true)
    process.env.TCB_SOURCE = 'wx_client'
    expect(refused({})).toBe(true)
  })
})
