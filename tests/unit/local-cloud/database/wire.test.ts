import { Double, EJSON, Int32, Long } from 'bson'
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../../local-cloud/database'
import { value } from './support/arbitraries'

const folder = mkdtempSync(join(tmpdir(), 'wire-'))
const database = openDatabase({
  file: join(folder, 'database.sqlite'),
  collections: [{ name: 'rows', indexes: [{ name: 'value', keys: [['value', 1]], unique: false }] }],
  permissive: false,
  now: () => new Date('2026-03-05T04:00:00.000Z'),
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const canonical = (doc: unknown): string => EJSON.stringify(doc, { relaxed: false })

/** The same as the platform answers it: identifiers as text. */
const answered = (doc: unknown): string => canonical(doc).replace(/\{"\$oid":("[0-9a-f]{24}")\}/g, '$1')

const store = async (doc: unknown): Promise<string> => {
  const inserted = await database.handle('database.insertDocument', { collectionName: 'rows', data: [canonical(doc)] })
  if (inserted.code) throw new Error(inserted.message)
  const [id] = (inserted.data as { insertedIds: string[] }).insertedIds
  const query = canonical({ _id: id })
  const found = await database.handle('database.getDocument', { collectionName: 'rows', queryType: 'DOC', query })
  return (found.data as { list: string[] }).list[0]!
}

it('gives every kind of value back as it was, and an identifier as text', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(value, async (each) => {
      const doc = { _id: `row:${(count += 1)}`, value: each }
      expect(await store(doc)).toBe(answered(doc))
    }),
    { numRuns: 300 },
  )
})

it('keeps whole numbers of 64 bits exact', async () => {
  const doc = { _id: 'wide', max: Long.MAX_VALUE, least: Long.MIN_VALUE, small: new Int32(7), half: new Double(0.5) }
  expect(await store(doc)).toBe(canonical(doc))
})

it('keeps NaN, the infinities and minus zero', async () => {
  const doc = { _id: 'odd', numbers: [NaN, Infinity, -Infinity, -0] }
  expect(await store(doc)).toBe(canonical(doc))
})

it.each([
  ['not EJSON', '{', 'malformed EJSON'],
  ['not an object', '[1]', 'expected an object'],
  ['the name of the prototype', '{"__proto__":{"admin":true}}', 'refuses __proto__'],
  ['code', '{"a":{"$code":"f()"}}', 'refuses Code'],
])('refuses %s', async (_, text, message) => {
  const answer = await database.handle('database.insertDocument', { collectionName: 'rows', data: [text] })
  expect(answer.message).toContain(message)
})
