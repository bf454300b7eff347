import { resolve } from 'node:path'
import { startTestCloud } from '../../support/cloud'
import type { TestCloud } from '../../support/cloud'

describe('L1: a function stays on this machine', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir: resolve('tests/support/foreign/escape'), schema: null })
  })
  afterAll(() => cloud.stop())

  const ask = async (data: object) => {
    const answer = await cloud.call('user-1', 'escape', data)
    return 'result' in answer ? (answer.result as Record<string, unknown>) : answer
  }

  test('every way out is refused by name', async () => {
    const codes = Object.values(await ask({}))
    expect(codes.length).toBeGreaterThan(15)
    expect([...new Set(codes)]).toEqual(['LOCAL_CLOUD_LOOPBACK'])
  })

  test('loopback itself is open', async () => {
    expect(await ask({ loopback: cloud.url })).toEqual({ status: 200 })
  })
})
