import type { Harness, Sdk } from '../support/sdk'
import { failureOf, openHarness } from '../support/sdk'

type Keys = [string, 1 | -1][]
const index = (name: string, keys: Keys, unique = false) => ({ name, keys, unique })

let harness: Harness
let rows: Sdk
beforeAll(async () => {
  harness = await openHarness({
    collections: [
      {
        name: 'rows',
        indexes: [
          index('meeting', [
            ['meetingId', 1],
            ['at', -1],
          ]),
          index('path', [['path', 1]]),
          index('tags', [['tags', 1]]),
          index('reader', [
            ['readers', 1],
            ['at', 1],
            ['_id', 1],
          ]),
          index(
            'pair',
            [
              ['left', 1],
              ['right', 1],
            ],
            true,
          ),
        ],
      },
    ],
  })
  rows = harness.db.collection('rows')
  await rows.add({
    data: Array.from({ length: 600 }, (_, n) => ({
      _id: `r${String(n).padStart(3, '0')}`,
      meetingId: `m${n % 20}`,
      at: n,
      path: `/org/${n % 3}/${n}/`,
      plain: n,
      tags: [`t${n % 7}`, 'all'],
      readers: [`r${n % 10}`, `r${(n + 1) % 10}`],
      left: n,
      right: 0,
    })),
  })
})
afterAll(() => harness.close())

const counted = async (act: () => Promise<unknown>) => {
  const { counters } = harness.database
  counters.reset()
  await act()
  return { documents: counters.documentsRead, keys: counters.keysExamined }
}

/** Title, query, documents fetched, and keys looked at. */
const CASES: [string, (command: Sdk) => Sdk, { documents: number; keys: number }][] = [
  ['one by its identifier', () => rows.doc('r007'), { documents: 1, keys: 1 }],
  ['several identifiers', (_) => rows.where({ _id: _.in(['r001', 'r002', 'none']) }), { documents: 2, keys: 2 }],
  ['an equality', () => rows.where({ meetingId: 'm3' }), { documents: 30, keys: 30 }],
  [
    'an equality and a sort the index has, limited',
    () => rows.where({ meetingId: 'm3' }).orderBy('at', 'desc').limit(5),
    { documents: 5, keys: 5 },
  ],
  [
    'the same sort the other way round',
    () => rows.where({ meetingId: 'm3' }).orderBy('at', 'asc').limit(5),
    { documents: 5, keys: 5 },
  ],
  [
    'a sort the index does not have reads every match',
    () => rows.where({ meetingId: 'm3' }).orderBy('plain', 'asc').limit(5),
    { documents: 30, keys: 30 },
  ],
  [
    'an equality and a range',
    (_) => rows.where({ meetingId: 'm3', at: _.gte(100).and(_.lt(200)) }),
    { documents: 5, keys: 5 },
  ],
  ['a range alone', (_) => rows.where({ left: _.gt(10).and(_.lte(20)) }), { documents: 10, keys: 10 }],
  ['a prefix', () => rows.where({ path: /^\/org\/1\/1\// }), { documents: 1, keys: 1 }],
  [
    'a pattern that begins with fixed text',
    () => rows.where({ path: /^\/org\/1\/1?0\/$/ }),
    { documents: 200, keys: 200 },
  ],
  [
    'a page after a cursor',
    (_) =>
      rows
        .where({ _id: _.gt('r099') })
        .orderBy('_id', 'asc')
        .limit(20),
    { documents: 20, keys: 20 },
  ],
  ['a condition beside the index', () => rows.where({ meetingId: 'm3', plain: 23 }), { documents: 30, keys: 30 }],
  ['an element of an array', () => rows.where({ tags: 't3' }).limit(10), { documents: 10, keys: 10 }],
  ['a whole unique key', () => rows.where({ left: 5, right: 0 }), { documents: 1, keys: 1 }],
  // One key is looked at ahead, in the lane that is not taken.
  [
    'the latest for one of several readers, from an array in the index',
    (_) =>
      rows
        .where({ readers: _.in(['r1', 'r5']) })
        .orderBy('at', 'desc')
        .orderBy('_id', 'desc')
        .limit(20),
    { documents: 20, keys: 21 },
  ],
  [
    'a page of one reader',
    (_) =>
      rows
        .where({ readers: 'r1', at: _.lt(500) })
        .orderBy('at', 'desc')
        .limit(10),
    { documents: 10, keys: 10 },
  ],
  ['nothing indexed reads everything', () => rows.where({ plain: 5 }), { documents: 600, keys: 0 }],
  [
    'nothing indexed, limited, reads until it has enough',
    () => rows.where({ plain: 5 }).limit(1),
    { documents: 6, keys: 0 },
  ],
]

it.each(CASES)('%s', async (_, query, expected) => {
  expect(await counted(() => query(harness.db.command).get())).toEqual(expected)
})

it('sorts by the field it looks several values up by', async () => {
  const { command } = harness.db
  const query = rows.where({ meetingId: command.in(['m3', 'm4']), at: command.lt(60) })
  const { data } = await query.orderBy('meetingId', 'desc').orderBy('at', 'asc').get()
  expect(data.map(({ at }: Sdk) => at)).toEqual([4, 24, 44, 3, 23, 43])
})

it('counts the keys alone when they are the whole filter', async () => {
  expect(await counted(() => rows.where({ meetingId: 'm3' }).count())).toEqual({ documents: 0, keys: 30 })
  expect(await counted(() => rows.where({ meetingId: 'm3', plain: 23 }).count())).toEqual({ documents: 30, keys: 30 })
})

it('counts what it writes, by document', async () => {
  const { counters } = harness.database
  counters.reset()
  await rows.doc('r001').update({ data: { seen: 1 } })
  await rows.doc('r001').update({ data: { seen: 2 } })
  await rows.doc('r001').update({ data: { seen: 2 } })
  await rows.doc('r002').update({ data: { seen: 1 } })
  expect(counters.documentsWritten).toBe(3)
  expect(Object.fromEntries(counters.writesByDocument)).toEqual({ 'rows/r001': 2, 'rows/r002': 1 })
})

it('finds the same documents after values move', async () => {
  await rows.doc('r003').update({ data: { meetingId: 'moved', tags: harness.db.command.set(['only']) } })
  const ids = async (where: object) => (await rows.where(where).get()).data.map(({ _id }: Sdk) => _id)
  expect(await ids({ meetingId: 'moved' })).toEqual(['r003'])
  expect(await ids({ meetingId: 'm3' })).not.toContain('r003')
  expect(await ids({ tags: 'only' })).toEqual(['r003'])
  expect((await failureOf(rows.doc('r003').update({ data: { left: 4 } }))).message).toContain(
    'index: pair dup key: { left: 4, right: 0 }',
  )
  expect(await ids({ left: 3, right: 0 })).toEqual(['r003'])
})

it('refuses two arrays in one index', async () => {
  const error = await failureOf(rows.add({ data: { left: [1, 2], right: [3, 4] } }))
  expect(error.message).toContain('cannot index parallel arrays')
})
