import { openBrowser } from '../../../../support/taro/fakeBrowser'

const day = 24 * 60 * 60 * 1000

describe('what was sent', () => {
  afterEach(() => jest.useRealTimers())

  it('is remembered for thirty days, each draft once, by its title and time alone', () => {
    openBrowser()
    jest.resetModules()
    const { noteSent } =
      require('../../../../../src/platform/outbox/sentItems') as typeof import('../../../../../src/platform/outbox/sentItems')
    const { shelfOf } =
      require('../../../../../src/platform/outbox/shelf') as typeof import('../../../../../src/platform/outbox/shelf')
    const kept = () => shelfOf('wang').read<object[]>('sentItem')
    const begin = Date.parse('2026-11-20T01:00:00.000Z')
    const send = (id: string, days: number) => {
      jest.useFakeTimers({ now: begin + days * day })
      noteSent('wang', { id, kind: 'visit', title: `走访${id}`, recordId: `r-${id}` })
    }
    send('a', 0)
    send('b', 1)
    send('b', 2)
    expect(kept()).toEqual([
      { id: 'a', kind: 'visit', title: '走访a', recordId: 'r-a', at: '2026-11-20T01:00:00.000Z' },
      { id: 'b', kind: 'visit', title: '走访b', recordId: 'r-b', at: '2026-11-22T01:00:00.000Z' },
    ])
    send('c', 31)
    expect(kept()).toMatchObject([{ id: 'b' }, { id: 'c' }])
  })
})
