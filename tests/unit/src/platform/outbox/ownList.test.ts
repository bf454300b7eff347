import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'

interface Item {
  id: string
  text: string
}

/** A start of the app on this storage, as this member. */
const start = (storage = fakeStorage(), memberId?: string) => {
  openBrowser('/', storage)
  jest.resetModules()
  const { useSession } =
    require('../../../../../src/platform/session') as typeof import('../../../../../src/platform/session')
  const { createList } =
    require('../../../../../src/platform/outbox/ownList') as typeof import('../../../../../src/platform/outbox/ownList')
  const signIn = (id: string | undefined) => useSession.setState({ me: id ? ({ memberId: id } as never) : undefined })
  signIn(memberId)
  return { storage, signIn, list: createList<Item>('scan') }
}
const texts = (items: Item[]) => items.map(({ text }) => text)

describe('a member’s list', () => {
  it('keeps things in order, one of each id, for another start of the app', () => {
    const { list, storage } = start()
    list.of('wang').put([{ id: 'a', text: '一' }])
    list.of('wang').put([{ id: 'b', text: '二' }])
    list.of('wang').put([{ id: 'a', text: '一改' }])
    expect(texts(start(storage).list.of('wang').read())).toEqual(['二', '一改'])
    list.of('wang').remove(['b', 'a'])
    expect(storage).toHaveLength(0)
  })

  it('is read by whoever is signed in as their own, and tells when that is another', () => {
    const { list, signIn } = start(fakeStorage(), 'wang')
    list.of('wang').put([{ id: 'a', text: '一' }])
    const read: string[][] = []
    const stop = list.onChange(() => read.push(texts(list.read())))
    signIn('li')
    signIn(undefined)
    signIn('wang')
    stop()
    list.of('wang').remove(['a'])
    expect(read).toEqual([[], [], ['一']])
  })

  it('says when there is no room, tells of nothing, and keeps the rest', () => {
    const { list } = start(fakeStorage(120), 'wang')
    expect(list.of('wang').put([{ id: 'a', text: '一' }])).toBe('stored')
    let told = 0
    list.onChange(() => (told += 1))
    expect(list.of('wang').put([{ id: 'b', text: '长'.repeat(200) }])).toBe('full')
    expect([texts(list.read()), told]).toEqual([['一'], 0])
  })
})
