import type { Harness, Sdk } from '../support/sdk'
import { failureOf, openHarness } from '../support/sdk'
import { PEOPLE, QUERY_CASES } from './cases/queries'

let harness: Harness
beforeAll(async () => {
  harness = await openHarness({
    collections: [
      { name: 'plain', indexes: [] },
      { name: 'numbers', indexes: [{ name: 'n', keys: [['n', 1]], unique: false }] },
      {
        name: 'indexed',
        indexes: ['age', 'tags', 'name', 'scores', 'place.town'].map((path) => ({
          name: path,
          keys: [[path, 1]] as [string, 1 | -1][],
          unique: false,
        })),
      },
    ],
  })
  for (const name of ['plain', 'indexed']) await harness.db.collection(name).add({ data: PEOPLE })
})
afterAll(() => harness.close())

const found = async (name: string, where: Record<string, unknown>) =>
  (await harness.db.collection(name).where(where).get()).data.map(({ _id }: Sdk) => _id)

describe.each(['plain', 'indexed'])('in a %s collection', (name) => {
  it.each(QUERY_CASES)('$operator: $title', async ({ where, expected, fails }) => {
    const { db } = harness
    const query = () => where(db.command, db)
    if (fails !== undefined) {
      expect((await failureOf(found(name, query()))).message).toContain(fails)
      return
    }
    expect((await found(name, query())).sort().join('')).toBe(expected)
    expect((await db.collection(name).where(query()).count()).total).toBe(expected!.length)
  })
})

it('NaN is neither less nor greater than a number, and only equals itself', async () => {
  const { command: _, collection } = { command: harness.db.command, collection: harness.db.collection('numbers') }
  await collection.add({
    data: [
      { _id: 'nan', n: NaN },
      { _id: 'one', n: 1 },
    ],
  })
  expect(await found('numbers', { n: _.lt(5) })).toEqual(['one'])
  expect(await found('numbers', { n: _.gte(NaN) })).toEqual(['nan'])
  expect(await found('numbers', { n: _.gt(NaN) })).toEqual([])
  expect(await found('numbers', { n: NaN })).toEqual(['nan'])
})

it('a projection may slice an array or keep its first matching element', async () => {
  const { db } = harness
  const rows = db.collection('plain')
  const { data: sliced } = await rows
    .doc('a')
    .field({ tags: db.command.project.slice(1), _id: 1 })
    .get()
  expect(sliced).toEqual({ _id: 'a', tags: ['x'] })
  const { data: matched } = await rows
    .doc('a')
    .field({ marks: db.command.project.elemMatch({ score: { $gt: 80 } }) })
    .get()
  expect(matched).toEqual({ _id: 'a', marks: [{ of: 'e', score: 95 }] })
})

it('a sort orders kinds as MongoDB does, and arrays by their least or greatest element', async () => {
  const sorted = async (direction: string) =>
    (await harness.db.collection('plain').orderBy('age', direction).get()).data.map(({ _id }: Sdk) => _id).join('')
  // null < numbers < strings < dates; f is [20, 50].
  expect(await sorted('asc')).toBe('cfabde')
  expect(await sorted('desc')).toBe('edfbac')
})

it.each(['plain', 'indexed'])(
  'a sort looks at all elements of an array, whatever the query asks of them (%s)',
  async (name) => {
    const rows = harness.db.collection(name).where({ age: harness.db.command.gt(25) })
    // f is [20, 50]: its least is 20 though only 50 passes the query.
    const { data } = await rows.orderBy('age', 'asc').get()
    expect(data.map(({ _id }: Sdk) => _id)).toEqual(['f', 'a', 'b'])
    // d is in two towns, and the first of them in order is not the one it is found by.
    const inTown = harness.db.collection(name).where({ 'place.town': 'N' })
    const { data: sorted } = await inTown.orderBy('place.town', 'asc').get()
    expect(sorted.map(({ _id }: Sdk) => _id)).toEqual(['d', 'a'])
  },
)
