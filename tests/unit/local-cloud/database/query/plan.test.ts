import { EJSON } from 'bson'
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../../../local-cloud/database'

type Keys = [string, 1 | -1][]
const keys: Keys[] = [
  [['a', 1]],
  [['b', -1]],
  [
    ['a', 1],
    ['b', -1],
  ],
  [
    ['b', 1],
    ['c', 1],
  ],
  [
    ['c', -1],
    ['a', 1],
  ],
]

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
const database = openDatabase({
  file: join(folder, 'database.sqlite'),
  collections: [
    { name: 'plain', indexes: [] },
    { name: 'indexed', indexes: keys.map((each, at) => ({ name: `index${at}`, keys: each, unique: false })) },
  ],
  permissive: false,
  now: () => new Date(),
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const scalar = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(null, 'x', 'xy', 'y', true, 0.5))
const field = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
/** Only `c` ever holds an array, since an index may hold one array of a document. */
const doc = fc.record({ a: scalar, b: scalar, c: field }, { requiredKeys: [] })

const condition = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.constant({ $regex: '^x' }),
)
const query = fc.record({ a: condition, b: condition, c: condition }, { requiredKeys: [] })
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, -1)), {
  maxLength: 3,
  selector: ([name]) => name,
})

const call = async (action: string, params: Record<string, unknown>): Promise<unknown> => {
  const answer = await database.handle(`database.${action}`, params)
  if (answer.code) throw new Error(answer.message)
  return answer.data
}

const find = async (collectionName: string, where: object, sort: [string, number][]): Promise<{ _id: number }[]> => {
  // Equal keys have no order of their own: the identifier, last, gives them one.
  const by = EJSON.stringify(Object.fromEntries([...sort, ['_id', 1]]), { relaxed: false })
  const text = EJSON.stringify(where, { relaxed: false })
  const { list } = (await call('getDocument', { collectionName, query: text, order: by })) as { list: string[] }
  return list.map((each) => EJSON.parse(each) as { _id: number })
}

it('an index never changes an answer, nor its order, nor a count', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(doc, { maxLength: 25 }),
      fc.array(fc.tuple(query, order), { minLength: 5, maxLength: 5 }),
      async (docs, questions) => {
        for (const collectionName of ['plain', 'indexed']) {
          await call('removeDocument', { collectionName, query: '{}', multi: true })
          const data = docs.map((each, _id) => EJSON.stringify({ _id, ...each }, { relaxed: false }))
          if (data.length) await call('insertDocument', { collectionName, data })
        }
        for (const [where, sort] of questions) {
          const expected = await find('plain', where, sort as [string, number][])
          expect(await find('indexed', where, sort as [string, number][])).toEqual(expected)
          const text = EJSON.stringify(where, { relaxed: false })
          expect(await call('calculateDocument', { collectionName: 'indexed', query: text })).toEqual({
            total: expected.length,
          })
        }
      },
    ),
    { numRuns: 120 },
  )
}, 30_000)
