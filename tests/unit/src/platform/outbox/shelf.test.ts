import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'

/** A start of the app on this storage. */
const start = (storage = fakeStorage()) => {
  openBrowser('/', storage)
  jest.resetModules()
  const shelf =
    require('../../../../../src/platform/outbox/shelf') as typeof import('../../../../../src/platform/outbox/shelf')
  return { storage, ...shelf }
}
const keysOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)!.replace('/|', '')).sort()

describe('a member’s shelf', () => {
  it('gives back what was kept, to its owner and to nobody else', () => {
    const { shelfOf, storage } = start()
    shelfOf('wang').write('draft', { text: '路灯' }, 'd1')
    expect(shelfOf('wang').read('draft', 'd1')).toEqual({ text: '路灯' })
    expect(shelfOf('wang').names('draft')).toEqual(['d1'])
    expect([shelfOf('li').read('draft', 'd1'), shelfOf('li').names('draft')]).toEqual([undefined, []])
    expect(keysOf(storage)).toEqual(['of.wang.draft.d1'])
  })

  it('is told from that of a member whose id begins the same', () => {
    const { shelfOf, ownersOf } = start()
    shelfOf('wang').write('answer', 1, 'study.mine.2026')
    shelfOf('wang2').write('answer', 2, 'home')
    expect(shelfOf('wang').names('answer')).toEqual(['study.mine.2026'])
    expect(ownersOf('answer')).toEqual(['wang', 'wang2'])
  })

  it('keeps of those who left only what waits to be sent', () => {
    const { shelfOf, clearOthers, storage, writePhone } = start()
    writePhone('textSize', 'large')
    const kinds = ['me', 'device', 'answer', 'sentItem', 'form', 'draft', 'scan', 'refusedScan'] as const
    for (const memberId of ['wang', 'li']) kinds.forEach((kind) => shelfOf(memberId).write(kind, [1]))
    clearOthers('li')
    expect(keysOf(storage)).toEqual(
      [
        'phone.textSize',
        ...kinds.map((kind) => `of.li.${kind}`),
        'of.wang.draft',
        'of.wang.refusedScan',
        'of.wang.scan',
      ].sort(),
    )
  })

  it('makes room for what a person wrote by giving up answers, and says when that is not enough', () => {
    const { shelfOf } = start(fakeStorage(400))
    const shelf = shelfOf('wang')
    shelf.write('answer', 'x'.repeat(300), 'home')
    expect(shelf.write('answer', 'y'.repeat(300), 'roll')).toBe('full')
    expect(shelf.read('answer', 'home')).toBeDefined()
    expect(shelf.write('draft', 'z'.repeat(300), 'd1')).toBe('stored')
    expect(shelf.read('answer', 'home')).toBeUndefined()
    expect(shelf.write('draft', 'z'.repeat(500), 'd1')).toBe('full')
    expect(shelf.read('draft', 'd1')).toBe('z'.repeat(300))
  })
})
