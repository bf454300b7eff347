import type { Harness } from '../support/sdk'
import { failureOf, openHarness } from '../support/sdk'
import { START, UPDATE_CASES } from './cases/updates'

let harness: Harness
beforeAll(async () => {
  harness = await openHarness({ collections: [{ name: 'rows', indexes: [] }] })
})
afterAll(() => harness.close())
beforeEach(() => harness.db.collection('rows').doc('one').set({ data: START }))

const after = async () => (await harness.db.collection('rows').doc('one').get()).data

it.each(UPDATE_CASES)('$operator: $title', async ({ write, changes, fails }) => {
  const { db } = harness
  const update = () =>
    db
      .collection('rows')
      .doc('one')
      .update({ data: write(db.command, db) })
  if (fails) {
    expect((await failureOf(update())).message).toContain(fails)
    expect(await after()).toEqual({ _id: 'one', ...START })
    return
  }
  expect((await update()).stats.updated).toBe(Object.keys(changes!).length ? 1 : 0)
  // Strict, so that a field that is gone must really be gone.
  expect(await after()).toStrictEqual(JSON.parse(JSON.stringify({ _id: 'one', ...START, ...changes }), revive))
})

const revive = (_: string, value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value

it('applies several operators at once, whole or not at all', async () => {
  const { command, collection } = { command: harness.db.command, collection: harness.db.collection('rows') }
  await collection.doc('one').update({ data: { n: command.inc(1), list: command.push([9]), text: 'six' } })
  expect(await after()).toMatchObject({ n: 6, list: [3, 1, 2, 9], text: 'six' })
  await failureOf(collection.doc('one').update({ data: { n: command.inc(1), text: command.inc(1) } }))
  expect(await after()).toMatchObject({ n: 6, text: 'six' })
})

it('keeps what it has updated of many when one of them fails', async () => {
  const { command, collection } = { command: harness.db.command, collection: harness.db.collection('rows') }
  await collection.where({ _id: command.neq('one') }).remove()
  await collection.add({
    data: [
      { _id: 'two', n: 'text' },
      { _id: 'three', n: 7 },
    ],
  })
  const error = await failureOf(collection.where({}).update({ data: { n: command.inc(1) } }))
  expect(error.message).toContain('Cannot apply $inc')
  const { data } = await collection.field({ n: true }).get()
  expect(data).toEqual([
    { _id: 'one', n: 6 },
    { _id: 'two', n: 'text' },
    { _id: 'three', n: 7 },
  ])
})

it('refuses an operator by its name, and an update without any', async () => {
  const send = (fields: object) =>
    harness.database.handle('database.modifyDocument', {
      collectionName: 'rows',
      queryType: 'DOC',
      query: '{"_id":"one"}',
      merge: true,
      multi: false,
      upsert: false,
      data: JSON.stringify(fields),
    })
  expect((await send({ $currentDate: { at: true } })).message).toContain('local cloud refuses $currentDate')
  expect((await send({ n: 1 })).message).toContain("unknown update operator 'n'")
  expect(
    (
      await failureOf(
        harness.db
          .collection('rows')
          .doc('one')
          .update({ data: { place: {} } }),
      )
    ).message,
  ).toContain('the update has no operator')
})

it('refuses what could not be stored', async () => {
  const { db } = harness
  const rows = db.collection('rows')
  expect((await failureOf(rows.add({ data: { 'a.b': 1 } }))).message).toContain("refuses the dotted field 'a.b'")
  expect((await failureOf(rows.doc('one').update({ data: { n: db.command.set({ $x: 1 }) } }))).message).toContain(
    "field '$x'",
  )
  const deep = JSON.parse(`${'{"a":'.repeat(120)}1${'}'.repeat(120)}`)
  expect((await failureOf(rows.add({ data: deep }))).message).toContain('nested deeper than 100 levels')
  expect((await failureOf(rows.add({ data: { big: 'x'.repeat(16 * 1024 * 1024) } }))).message).toContain('larger than')
})
