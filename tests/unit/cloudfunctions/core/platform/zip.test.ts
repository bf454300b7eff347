import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readZip, storedZip } from '../../../../../cloudfunctions/core/platform/zip'

const all = () => true
const text = (content: string) => Buffer.from(content)

/** An archive with one deflated entry that claims to be of `claimed` bytes. */
const deflated = (content: Buffer, claimed: number): Buffer => {
  const packed = deflateRawSync(content)
  const stored = storedZip(new Map([['a.xml', packed]]))
  const entryAt = stored.length - 22 - 46 - 5
  stored.writeUInt16LE(8, 8)
  stored.writeUInt16LE(8, entryAt + 10)
  stored.writeUInt32LE(claimed, entryAt + 24)
  return stored
}

describe('archives', () => {
  it('gives back every file as it was put in', () => {
    const files = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z党]{1,9}\.xml$/), fc.uint8Array({ maxLength: 300 })),
      { selector: ([name]) => name, maxLength: 8 },
    )
    fc.assert(
      fc.property(files, (entries) => {
        const before = new Map(entries.map(([name, bytes]) => [name, Buffer.from(bytes)]))
        expect(readZip(storedZip(before), all, 10_000)).toEqual(before)
      }),
    )
  })
  it('inflates, whatever the entry claims', () => {
    const content = text('<a/>'.repeat(500))
    for (const claimed of [content.length, 1, 0xffffffff])
      expect(readZip(deflated(content, claimed), all, 5000)).toEqual(new Map([['a.xml', content]]))
  })
  it('stops where more would come out than allowed, together or alone', () => {
    expect(readZip(deflated(Buffer.alloc(50_000_000), 10), all, 1_000_000)).toBe('tooLarge')
    const two = storedZip(
      new Map([
        ['a.xml', Buffer.alloc(600)],
        ['b.xml', Buffer.alloc(600)],
      ]),
    )
    expect(readZip(two, all, 1199)).toBe('tooLarge')
    expect(readZip(two, all, 1200)).toBeInstanceOf(Map)
    expect(readZip(two, (path) => path === 'b.xml', 700)).toEqual(new Map([['b.xml', Buffer.alloc(600)]]))
  })
  it('counts the files before it reads them', () => {
    expect(
      readZip(storedZip(new Map(Array.from({ length: 1001 }, (_, index) => [`${index}.xml`, text('')]))), all, 10),
    ).toBe('tooLarge')
  })
  it('is never thrown off by damage: it reads or says broken', () => {
    const bytes = storedZip(
      new Map([
        ['a.xml', text('<a>1</a>')],
        ['b.xml', text('<b/>')],
      ]),
    )
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (place, byte) => {
        const damaged = Buffer.from(bytes)
        damaged[place] = byte
        const answer = readZip(damaged, all, 1000)
        expect(answer instanceof Map || answer === 'broken' || answer === 'tooLarge').toBe(true)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) =>
        expect(readZip(Buffer.from(noise), all, 1000)).toBe('broken'),
      ),
    )
  })
})
