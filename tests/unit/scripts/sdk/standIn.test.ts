import { resolve } from 'node:path'

const standIn = require(resolve('scripts/sdk/standIn.cjs')) as (name: string) => Record<string, unknown>

describe('what stands for a part of the SDK that is left out', () => {
  const part = standIn('some-part')
  const { Client, makers } = part as { Client: new () => object; makers: { make: () => void } }

  it.each<[string, () => unknown]>([
    ['some-part', () => (part as unknown as () => void)()],
    ['some-part.Client', () => new Client()],
    ['some-part.makers.make', () => makers.make()],
    ['some-part.default.start', () => (part.default as { start: () => void }).start()],
  ])('says that %s is missing once it is called', (name, call) => {
    expect(call).toThrow(`没有打进 ${name}，`)
  })

  it('is no compiled module and no promise', async () => {
    expect(part.__esModule).toBeUndefined()
    expect(await Promise.resolve(part)).toBe(part)
  })

  it('can be extended, as modules do while they are loaded', () => {
    class Own extends Client {}
    expect(() => new Own()).toThrow('some-part.Client')
  })
})
