import { createQueue, type Queued } from '../../../../src/platform/queue'
import { fakeStorage, openBrowser } from '../../../support/taro/fakeBrowser'

const names = (queued: Queued<string>[]) => queued.map((each) => each.item)

describe('queue', () => {
  beforeEach(() => void openBrowser())

  it('keeps things in order, each under its own id', () => {
    const queue = createQueue<string>('scan')
    ;['一', '二', '三'].forEach((item) => queue.add(item))
    expect(names(queue.list())).toEqual(['一', '二', '三'])
    expect(new Set(queue.list().map((each) => each.id)).size).toBe(3)
  })

  it('is still there for another start of the app', () => {
    createQueue<string>('scan').add('一')
    expect(names(createQueue<string>('scan').list())).toEqual(['一'])
    expect(createQueue<string>('visit').size()).toBe(0)
  })

  it('delivers in order and forgets what was delivered', async () => {
    const queue = createQueue<string>('scan')
    ;['一', '二'].forEach((item) => queue.add(item))
    const seen: string[] = []
    expect(await queue.drain(async ({ item }) => (seen.push(item), 'done'))).toEqual({ delivered: 2, left: 0 })
    expect(seen).toEqual(['一', '二'])
  })

  it('stops at the first that must wait and keeps it and the rest', async () => {
    const queue = createQueue<string>('scan')
    ;['一', '二', '三'].forEach((item) => queue.add(item))
    expect(await queue.drain(async ({ item }) => (item === '二' ? 'later' : 'done'))).toEqual({ delivered: 1, left: 2 })
    expect(names(queue.list())).toEqual(['二', '三'])
  })

  it('delivers again under the same id when the app dies between delivery and removal', async () => {
    const queue = createQueue<string>('scan')
    queue.add('一')
    const arrived: string[] = []
    await expect(
      queue.drain(async ({ id }) => {
        arrived.push(id)
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    await createQueue<string>('scan').drain(async ({ id }) => (arrived.push(id), 'done'))
    expect(arrived).toHaveLength(2)
    expect(arrived[0]).toBe(arrived[1])
    expect(queue.size()).toBe(0)
  })

  it('loses nothing added while it delivers, and delivers once though asked twice', async () => {
    const queue = createQueue<string>('scan')
    queue.add('一')
    const seen: string[] = []
    const deliver = async ({ item }: Queued<string>) => {
      seen.push(item)
      if (item === '一') queue.add('二')
      return 'done' as const
    }
    await Promise.all([queue.drain(deliver), queue.drain(deliver)])
    expect(seen).toEqual(['一', '二'])
    expect(queue.size()).toBe(0)
  })

  it('says when there is no room, tells of nothing, and keeps the rest', () => {
    openBrowser('/', fakeStorage(120))
    const queue = createQueue<string>('scan')
    expect(queue.add('一')).toBe('stored')
    let told = 0
    const stop = queue.onChange(() => (told += 1))
    expect(queue.add('长'.repeat(200))).toBe('full')
    expect([names(queue.list()), told]).toEqual([['一'], 0])
    queue.add('二')
    stop()
    queue.add('三')
    expect(told).toBe(1)
  })
})
