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
    ['_id', 1],
  ],
  [
    ['c', 1],
    ['a', 1],
    ['_id', 1],
  ],
  [
    ['c', -1],
    ['b', 1],
    ['_id', -1],
  ],
]

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
const database = openDatabase({
  file: join(folder, 'database.sqlite'),
  collections: [
    { name: 'plain', indexes: [] },
    ...keys.map((each, at) => ({ name: `indexed${at}`, indexes: [{ name: 'only', keys: each, unique: false }] })),
  ],
  permissive: false,
  now: () => new Date(),
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const scalar = fc.oneof(fc.integer({ min: -1, max: 1 }), fc.constantFrom(null, 'x', 'xy', 'y', true, 0.5))
const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))
/** Only `c` ever holds an array, since an index may hold one array of a document. */
const doc = fc.record({ a: scalar, b: scalar, c: field }, { requiredKeys: [] })

const condition = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 3, arbitrary: fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })) },
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gt: scalar, $gte: scalar, $lt: scalar }),
  fc.record({ $ne: scalar }),
  fc.constant({ $regex: '^x' }),
)
const query = fc.record({ a: condition, b: condition, c: condition }, { requiredKeys: [] })
/** An order an index has, from its first field on or from a later one, read forwards or backwards. */
const indexOrder = fc
  .tuple(fc.constantFrom(...keys), fc.nat(1), fc.constantFrom(1, -1))
  .map(([each, from, direction]) => {
    return each.slice(from).map(([name, own]): [string, number] => [name, own * direction])
  })
const anyOrder = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
})
/** Equal keys have no order of their own, so the identifier comes last when it isn't there already. */
const order = fc.tuple(fc.oneof(indexOrder, anyOrder), fc.constantFrom(1, -1)).map(([fields, last]) => {
  const names = fields.map(([name]) => name)
  return Object.fromEntries(names.includes('_id') ? fields : [...fields, ['_id', last]])
})

const question = fc.record({ where: query, order, limit: fc.integer({ min: 1, max: 30 }) })

const canonical = (value: object): string => EJSON.stringify(value, { relaxed: false })

const call = async (action: string, params: Record<string, unknown>): Promise<unknown> => {
  const answer = await database.handle(`database.${action}`, params)
  if (answer.code) throw new Error(answer.message)
  return answer.data
}

/** One collection for each index, so that every plan has its turn. */
const names = ['plain', ...keys.map((_, at) => `indexed${at}`)]

const fill = async (docs: object[]): Promise<void> => {
  const data = docs.map((each, _id) => canonical({ _id, ...each }))
  for (const collectionName of names) {
    await call('removeDocument', { collectionName, query: '{}', multi: true })
    if (data.length) await call('insertDocument', { collectionName, data })
  }
}

it('an index never changes an answer, nor its order, nor a count', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(doc, { maxLength: 25 }),
      fc.array(question, { minLength: 50, maxLength: 50 }),
      async (docs, questions) => {
        await fill(docs)
        for (const { where, order: by, limit } of questions) {
          const asked = { query: canonical(where), order: canonical(by), limit }
          const answers = names.map((collectionName) => call('getDocument', { collectionName, ...asked }))
          const [expected, ...found] = await Promise.all(answers)
          expect(found).toEqual(keys.map(() => expected))
          const counts = names.map((collectionName) =>
            call('calculateDocument', { collectionName, query: asked.query }),
          )
          const [total, ...totals] = await Promise.all(counts)
          expect(totals).toEqual(keys.map(() => total))
        }
      },
    ),
    { numRuns: 35 },
  )
})

it('walks from the tightest of several bounds, as a page after a cursor needs', async () => {
  await fill(Array.from({ length: 20 }, (_, a) => ({ a })))
  database.counters.reset()
  const query = canonical({ $and: [{ a: { $gt: 2 } }, { a: { $gte: 15 } }, { a: { $lt: 90 } }, { a: { $lte: 17 } }] })
  await call('getDocument', { collectionName: 'indexed0', query, order: canonical({ a: 1, _id: 1 }), limit: 50 })
  expect(database.counters.keysExamined).toBe(3)
})
