import { openBrowser } from '../../../support/taro/fakeBrowser'

/** The module as a fresh start of the app sees it. */
const start = async () => {
  jest.resetModules()
  return import('../../../../src/platform/serverClock')
}

describe('server clock', () => {
  beforeEach(() => void openBrowser())

  it('knows nothing before the first answer', async () => {
    const clock = await start()
    const before = Date.now()
    expect(clock.serverOffset()).toBeUndefined()
    expect(clock.serverNow()).toBeGreaterThanOrEqual(before)
  })

  it('takes the server to have read its clock half-way', async () => {
    const clock = await start()
    clock.noteServerTime(1_000_500, 1_000, 2_000)
    expect(clock.serverOffset()).toBe(999_000)
  })

  it('survives a start of the app', async () => {
    ;(await start()).noteServerTime(61_000, 1_000, 1_000)
    expect((await start()).serverOffset()).toBe(60_000)
  })

  it('does not let a slow answer spoil what is known', async () => {
    const clock = await start()
    clock.noteServerTime(61_000, 1_000, 1_000)
    clock.noteServerTime(99_000, 1_000, 31_000)
    expect(clock.serverOffset()).toBe(60_000)
  })

  it('takes a slow answer over none', async () => {
    const clock = await start()
    clock.noteServerTime(76_000, 1_000, 31_000)
    expect(clock.serverOffset()).toBe(60_000)
  })
})
