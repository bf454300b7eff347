import type { Harness, Sdk } from '../support/sdk'
import { failureOf, openHarness } from '../support/sdk'
import { ACCUMULATOR_CASES } from './cases/accumulators'
import { BRANCHES, MEMBERS, STAGE_CASES } from './cases/stages'

const collections = ['members', 'branches', 'numbers'].map((name) => ({ name, indexes: [] }))

let harness: Harness
beforeAll(async () => {
  harness = await openHarness({ collections })
  await harness.db.collection('members').add({ data: MEMBERS })
  await harness.db.collection('branches').add({ data: BRANCHES })
  await harness.db.collection('numbers').add({ data: Array.from({ length: 30 }, (_, n) => ({ _id: n, n })) })
})
afterAll(() => harness.close())

const run = async (pipeline: Sdk) => (await pipeline.limit(1000).end()).list
const over = (name: string) => harness.db.collection(name).aggregate()

it.each(STAGE_CASES)('$stage $title', async ({ write, expected, fails }) => {
  const pipeline = write(over('members'), harness.db.command)
  if (fails) expect((await failureOf(run(pipeline))).message).toContain(fails)
  else expect(await run(pipeline)).toEqual(expected)
})

const numbered = ACCUMULATOR_CASES.map((each, at) => ({ ...each, title: `${at} ${each.operator}` }))

it.each(numbered)('group accumulator $title', async ({ write, expected }) => {
  const value = write(harness.db.command.aggregate)
  const list = await run(over('members').group({ _id: '$branch', value }))
  expect(list.map(({ _id }: Sdk) => _id)).toEqual(['a', 'b', null])
  expect(list.map((group: Sdk) => group.value)).toEqual(expected)
})

it('sample draws each document at most once', async () => {
  const drawn = (await run(over('numbers').sample({ size: 12 }))).map(({ _id }: Sdk) => _id)
  expect(new Set(drawn).size).toBe(12)
  expect(drawn.every((id: number) => id >= 0 && id < 30)).toBe(true)
  expect(await run(over('numbers').sample({ size: 99 }))).toHaveLength(30)
})

describe('the number of rows', () => {
  it('must be said', async () => {
    const error = await failureOf(over('numbers').match({ n: 3 }).end())
    expect(error.message).toContain('an aggregation without an explicit limit')
    expect((await over('numbers').count('n').end()).list).toEqual([{ n: 30 }])
  })

  it('is 20 in permissive mode', async () => {
    const permissive = await openHarness({ collections, permissive: true })
    await permissive.db.collection('numbers').add({ data: Array.from({ length: 30 }, (_, n) => ({ n })) })
    expect((await permissive.db.collection('numbers').aggregate().sort({ n: 1 }).end()).list).toHaveLength(20)
    await permissive.close()
  })
})

it('refuses a stage by its name', async () => {
  const stages = [
    { stageKey: '$out', stageValue: '"elsewhere"' },
    { stageKey: '$limit', stageValue: '1' },
  ]
  const answer = await harness.database.handle('database.aggregateDocuments', { collectionName: 'numbers', stages })
  expect(answer.code).toBe('LOCAL_CLOUD_LIMIT')
  expect(answer.message).toContain('$out')
})

it('answers leading filters and sorts from an index', async () => {
  const indexed = await openHarness({
    collections: [
      {
        name: 'numbers',
        indexes: [
          {
            name: 'n',
            keys: [
              ['kind', 1],
              ['n', 1],
            ],
            unique: false,
          },
        ],
      },
    ],
  })
  const rows = indexed.db.collection('numbers')
  await rows.add({ data: Array.from({ length: 50 }, (_, n) => ({ kind: n % 2 ? 'odd' : 'even', n })) })
  indexed.database.counters.reset()
  const { list } = await rows.aggregate().match({ kind: 'odd' }).sort({ n: -1 }).limit(3).end()
  expect(list.map(({ n }: Sdk) => n)).toEqual([49, 47, 45])
  expect(indexed.database.counters.documentsRead).toBe(3)
  await indexed.close()
})
