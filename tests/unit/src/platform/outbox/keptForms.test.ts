import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'

const day = 24 * 60 * 60 * 1000
const begin = Date.parse('2026-11-20T01:00:00.000Z')

const start = (storage = fakeStorage()) => {
  openBrowser('/', storage)
  jest.resetModules()
  return require('../../../../../src/platform/outbox/keptForms') as typeof import('../../../../../src/platform/outbox/keptForms')
}
const at = (milliseconds: number) => void jest.useFakeTimers({ now: begin + milliseconds })

describe('U19 what is kept of forms', () => {
  afterEach(() => void jest.useRealTimers())

  it('is given back to its writer alone, under its own name', () => {
    const { keepForm, readForm, forgetForm } = start()
    expect(keepForm('wang', 'org.rename.b3', { name: '一支部' })).toBe('stored')
    expect(readForm('wang', 'org.rename.b3')).toEqual({ name: '一支部' })
    expect([readForm('wang', 'org.rename.b4'), readForm('li', 'org.rename.b3')]).toEqual([undefined, undefined])
    forgetForm('wang', 'org.rename.b3')
    expect(readForm('wang', 'org.rename.b3')).toBeUndefined()
  })

  it('is of so many forms at most: the one left alone longest goes for a new one', () => {
    const { keepForm, readForm, formsMax } = start()
    for (let n = 0; n < formsMax; n++) {
      at(n * 1000)
      keepForm('wang', `f${n}`, { n })
    }
    at(day)
    keepForm('wang', 'f0', { n: 'again' })
    expect(readForm('wang', 'f1')).toEqual({ n: 1 })
    at(day + 1000)
    keepForm('wang', 'new', {})
    expect(readForm('wang', 'f1')).toBeUndefined()
    expect([readForm('wang', 'f0'), readForm('wang', 'f2')]).toEqual([{ n: 'again' }, { n: 2 }])
  })

  it('is not taken where it is longer than any form, and what was there stays', () => {
    const { keepForm, readForm, formMax } = start()
    keepForm('wang', 'f', { text: '短' })
    expect(keepForm('wang', 'f', { text: '长'.repeat(formMax) })).toBe('full')
    expect(readForm('wang', 'f')).toEqual({ text: '短' })
  })

  it('says when the phone has no room', () => {
    const { keepForm } = start(fakeStorage(100))
    expect(keepForm('wang', 'f', { text: '字'.repeat(200) })).toBe('full')
  })

  it('is forgotten after thirty days', () => {
    const { keepForm, readForm } = start()
    at(0)
    keepForm('wang', 'f', { text: '字' })
    at(29 * day)
    expect(readForm('wang', 'f')).toEqual({ text: '字' })
    at(31 * day)
    expect(readForm('wang', 'f')).toBeUndefined()
  })
})
