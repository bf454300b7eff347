import type { Harness } from '../support/sdk'
import { failureOf, NOON, openHarness } from '../support/sdk'

const collections = [
  {
    name: 'attendance',
    indexes: [
      {
        name: 'meeting',
        keys: [
          ['meetingId', 1],
          ['at', -1],
        ] as [string, 1 | -1][],
        unique: false,
      },
      { name: 'code', keys: [['code', 1]] as [string, 1 | -1][], unique: true },
    ],
  },
  { name: 'plain', indexes: [] },
]

let harness: Harness
beforeAll(async () => {
  harness = await openHarness({ collections })
})
afterAll(() => harness.close())
afterEach(async () => {
  const { db } = harness
  await db.collection('attendance').where({}).remove()
  await db.collection('plain').where({}).remove()
})

describe('documents', () => {
  it('adds with the given identifier and reads it back', async () => {
    const rows = harness.db.collection('attendance')
    expect(await rows.add({ data: { _id: 'm1:p1', meetingId: 'm1', code: 'a' } })).toMatchObject({ _id: 'm1:p1' })
    expect((await rows.doc('m1:p1').get()).data).toEqual({ _id: 'm1:p1', meetingId: 'm1', code: 'a' })
  })

  it('draws an identifier when none is given, one for each document of a list', async () => {
    const rows = harness.db.collection('plain')
    const { _id } = await rows.add({ data: { n: 1 } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    const { _ids } = await rows.add({ data: [{ n: 2 }, { n: 3 }] })
    expect(_ids).toHaveLength(2)
    expect((await rows.count()).total).toBe(3)
  })

  it('refuses a second document with the same identifier, as E11000', async () => {
    const rows = harness.db.collection('plain')
    await rows.add({ data: { _id: 'same' } })
    const error = await failureOf(rows.add({ data: { _id: 'same' } }))
    expect(error.errCode).toBe(-502001)
    expect(error.message).toContain('E11000 duplicate key error collection')
    expect(error.message).toContain('dup key: { _id: "same" }')
  })

  it('refuses a second unique key, and counts a missing field as null', async () => {
    const rows = harness.db.collection('attendance')
    await rows.add({ data: { _id: '1', code: 'x' } })
    expect((await failureOf(rows.add({ data: { _id: '2', code: 'x' } }))).message).toContain(
      'index: code dup key: { code: "x" }',
    )
    await rows.add({ data: { _id: '3' } })
    expect((await failureOf(rows.add({ data: { _id: '4' } }))).message).toContain('dup key: { code: null }')
    expect((await failureOf(rows.add({ data: { _id: '5', code: null } }))).message).toContain('E11000')
    expect((await failureOf(rows.doc('1').update({ data: { code: null } }))).message).toContain('E11000')
    expect((await rows.count()).total).toBe(2)
  })

  it('keeps the documents of a list that come before a failing one', async () => {
    const rows = harness.db.collection('plain')
    await failureOf(rows.add({ data: [{ _id: 'a' }, { _id: 'b' }, { _id: 'a' }, { _id: 'c' }] }))
    expect((await rows.count()).total).toBe(2)
  })

  it('fails on a missing collection, reading and writing', async () => {
    const rows = harness.db.collection('nowhere')
    for (const act of [
      rows.get(),
      rows.add({ data: { a: 1 } }),
      rows.doc('1').update({ data: { a: 1 } }),
      rows.count(),
    ]) {
      const error = await failureOf(act)
      expect(error.errCode).toBe(-502005)
      expect(error.message).toContain('Db or Table not exist: nowhere')
    }
  })

  it('says so when a document is not there', async () => {
    expect((await failureOf(harness.db.collection('plain').doc('gone').get())).message).toContain('does not exist')
  })

  it('sets a whole document, creating it the first time', async () => {
    const doc = harness.db.collection('plain').doc('one')
    expect((await doc.set({ data: { a: 1, b: 2 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await doc.set({ data: { a: 2 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await doc.get()).data).toEqual({ _id: 'one', a: 2 })
  })

  it('updates named fields, turning plain objects into dotted paths', async () => {
    const doc = harness.db.collection('plain').doc('one')
    await doc.set({ data: { place: { town: 'A', street: 'B' }, stored: true } })
    expect((await doc.update({ data: { place: { town: 'C' } } })).stats.updated).toBe(1)
    expect((await doc.get()).data).toEqual({ _id: 'one', place: { town: 'C', street: 'B' }, stored: true })
  })

  it('replaces an object named with set()', async () => {
    const { db } = harness
    const doc = db.collection('plain').doc('one')
    await doc.set({ data: { place: { town: 'A', street: 'B' } } })
    await doc.update({ data: { place: db.command.set({ town: 'C' }) } })
    expect((await doc.get()).data).toEqual({ _id: 'one', place: { town: 'C' } })
  })

  it('reports no update when the values are the same, or nothing was found', async () => {
    const doc = harness.db.collection('plain').doc('one')
    await doc.set({ data: { a: 1 } })
    expect((await doc.update({ data: { a: 1 } })).stats.updated).toBe(0)
    expect(
      (
        await harness.db
          .collection('plain')
          .doc('none')
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0)
  })

  it('refuses to write a dotted path through null', async () => {
    const doc = harness.db.collection('plain').doc('one')
    await doc.set({ data: { place: null } })
    const error = await failureOf(doc.update({ data: { place: { town: 'C' } } }))
    expect(error.errCode).toBe(-502001)
    expect(error.message).toContain("Cannot create field 'town' in element {place: null}")
    expect((await doc.get()).data.place).toBeNull()
  })

  it('removes documents and counts them', async () => {
    const rows = harness.db.collection('plain')
    await rows.add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
        { _id: 'c', n: 2 },
      ],
    })
    expect((await rows.doc('a').remove()).stats.removed).toBe(1)
    expect((await rows.doc('a').remove()).stats.removed).toBe(0)
    expect((await rows.where({ n: 1 }).count()).total).toBe(1)
    expect((await rows.where({ n: 1 }).remove()).stats.removed).toBe(1)
    expect((await rows.get()).data.map(({ _id }: { _id: string }) => _id)).toEqual(['c'])
  })

  it('changes nothing when no where() says what is meant', async () => {
    const rows = harness.db.collection('plain')
    await rows.add({ data: { _id: 'a' } })
    expect((await failureOf(rows.remove())).message).toContain('a change needs where()')
    expect((await failureOf(rows.update({ data: { n: 1 } }))).message).toContain('a change needs where()')
    expect((await rows.get()).data).toEqual([{ _id: 'a' }])
  })

  it('writes the server date, shifted by its offset', async () => {
    const { db } = harness
    const doc = db.collection('plain').doc('dated')
    await doc.set({ data: { at: db.serverDate(), soon: db.serverDate({ offset: 60_000 }) } })
    expect((await doc.get()).data).toEqual({ _id: 'dated', at: NOON, soon: new Date(NOON.getTime() + 60_000) })
    await doc.update({ data: { at: db.serverDate({ offset: -1000 }) } })
    expect((await doc.get()).data.at).toEqual(new Date(NOON.getTime() - 1000))
  })
})

describe('lists', () => {
  const rows = () => harness.db.collection('plain')
  const numbers = async (query: Promise<{ data: { n: number }[] }>) => (await query).data.map(({ n }) => n)
  beforeEach(() => rows().add({ data: [3, 1, 2].map((n) => ({ _id: `r${n}`, n, half: n / 2, deep: { n } })) }))

  it('come in insertion order unless sorted', async () => {
    expect(await numbers(rows().get())).toEqual([3, 1, 2])
    expect(await numbers(rows().orderBy('n', 'asc').get())).toEqual([1, 2, 3])
    expect(await numbers(rows().orderBy('deep.n', 'desc').get())).toEqual([3, 2, 1])
  })

  it('are paged and projected', async () => {
    expect(await numbers(rows().orderBy('n', 'asc').skip(1).limit(1).get())).toEqual([2])
    expect((await rows().orderBy('n', 'asc').limit(1).field({ n: true }).get()).data).toEqual([{ _id: 'r1', n: 1 }])
    expect((await rows().limit(1).field({ n: false, half: false }).get()).data).toEqual([{ _id: 'r3', deep: { n: 3 } }])
    expect((await rows().doc('r1').field({ 'deep.n': true, _id: false }).get()).data).toEqual({ deep: { n: 1 } })
  })

  it('hold 100 rows by default and 1000 at most', async () => {
    await rows().add({ data: Array.from({ length: 1100 }, (_, n) => ({ n })) })
    expect((await rows().get()).data).toHaveLength(100)
    expect((await rows().limit(5000).get()).data).toHaveLength(1000)
    expect((await rows().where({}).count()).total).toBe(1103)
  })

  it('are updated together, or only the first', async () => {
    const { command } = harness.db
    expect(
      (
        await rows()
          .where({ n: command.gt(1) })
          .update({ data: { seen: true } })
      ).stats.updated,
    ).toBe(2)
    expect(
      (
        await rows()
          .where({ n: command.gt(0) })
          .update({ data: { once: true }, multi: false })
      ).stats.updated,
    ).toBe(1)
    expect((await rows().where({ once: true }).get()).data).toMatchObject([{ n: 3 }])
  })
})
