import type { Harness, Sdk } from '../support/sdk'
import { failureOf, openHarness } from '../support/sdk'

/** What other people's functions do with the database, beside what this product does: numbers of the rows found by trying them. */
let harness: Harness
let rows: Sdk
beforeAll(async () => {
  harness = await openHarness({ collections: [{ name: 'rows', indexes: [] }] })
  rows = harness.db.collection('rows')
})
afterAll(() => harness.close())
afterEach(() => rows.where({}).remove())

const one = async () => (await rows.doc('one').get()).data as Record<string, unknown>

describe('L3: positional updates', () => {
  beforeEach(() =>
    rows.add({
      data: {
        _id: 'one',
        scores: [70, 85, 90],
        marks: [
          { of: 'm', score: 1 },
          { of: 'e', score: 2 },
          { of: 'e', score: 3 },
        ],
      },
    }),
  )
  const update = (where: object, data: object) => rows.where(where).update({ data })

  it('$ is the element the query has met', async () => {
    const { command } = harness.db
    expect((await update({ scores: command.gt(80) }, { 'scores.$': 100 })).stats.updated).toBe(1)
    expect(await one()).toMatchObject({ scores: [70, 100, 90] })
  })

  it('$ goes into the documents of an array, with operators', async () => {
    const { command } = harness.db
    await update({ _id: 'one', 'marks.of': 'e' }, { 'marks.$.score': command.inc(10) })
    await update({ marks: command.elemMatch({ of: 'e', score: 3 }) }, { 'marks.$.seen': true })
    expect(await one()).toMatchObject({
      marks: [
        { of: 'm', score: 1 },
        { of: 'e', score: 12 },
        { of: 'e', score: 3, seen: true },
      ],
    })
  })

  it('$[] is every element', async () => {
    const { command } = harness.db
    await rows.doc('one').update({ data: { 'scores.$[]': command.inc(1), 'marks.$[].score': 0 } })
    expect(await one()).toMatchObject({
      scores: [71, 86, 91],
      marks: [
        { of: 'm', score: 0 },
        { of: 'e', score: 0 },
        { of: 'e', score: 0 },
      ],
    })
  })

  it('without a match, without an array and with array filters it fails, each in its own words', async () => {
    const messageOf = async (act: Promise<unknown>) => (await failureOf(act)).message
    expect(await messageOf(update({ _id: 'one' }, { 'scores.$': 1 }))).toContain('did not find the match needed')
    expect(await messageOf(update({ _id: 'one' }, { 'gone.$[]': 1 }))).toContain('must exist in the document')
    expect(await messageOf(update({ _id: 'one' }, { 'scores.$[high]': 1 }))).toContain('refuses the array filter')
  })
})

describe('L4: updateAndReturn', () => {
  const toTwo = (holder: Sdk) =>
    harness.database.handle('database.modifyAndReturnDoc', {
      action: 'database.modifyAndReturnDoc',
      collectionName: 'rows',
      queryType: 'WHERE',
      query: '{"n":1}',
      data: '{"$set":{"n":2}}',
      ...holder,
    })

  it('changes one document and gives it as it then is', async () => {
    await rows.add({
      data: [
        { _id: 'one', n: 1 },
        { _id: 'other', n: 1 },
      ],
    })
    expect(await toTwo({})).toEqual({ data: { updated: 1, doc: expect.stringContaining('"one"') } })
    expect(await one()).toEqual({ _id: 'one', n: 2 })
    await toTwo({})
    expect(await toTwo({})).toEqual({ data: { updated: 0, doc: null } })
  })

  it('in a transaction it lasts with the commit and goes with the rollback', async () => {
    await rows.add({ data: { _id: 'one', n: 1 } })
    const start = async () => (await harness.database.handle('database.startTransaction', {})).transactionId
    const undone = await start()
    expect(await toTwo({ transactionId: undone })).toMatchObject({ data: { updated: 1 } })
    await harness.database.handle('database.abortTransaction', { transactionId: undone })
    expect(await one()).toMatchObject({ n: 1 })
    const kept = await start()
    await toTwo({ transactionId: kept })
    await harness.database.handle('database.commitTransaction', { transactionId: kept })
    expect(await one()).toMatchObject({ n: 2 })
  })
})

describe('L5: what was refused, and in whose voice', () => {
  it('a collection with a hyphen is created, once, and dotted names are kept, over anybody’s functions', async () => {
    const open = await openHarness({ collections: [], permissive: true, onNewCollection: () => undefined })
    await open.db.createCollection('coll-name')
    await open.db.collection('coll-name').add({ data: { _id: 'one', 'Mr.': 1, 'a.b': { 'c.': 2 } } })
    expect((await open.db.collection('coll-name').doc('one').get()).data).toEqual({
      _id: 'one',
      'Mr.': 1,
      'a.b': { 'c.': 2 },
    })
    expect((await failureOf(open.db.createCollection('coll-name'))).message).toContain('Table exist')
    await open.close()
  })

  it('a change without where() is a wrong parameter', async () => {
    await rows.add({ data: { _id: 'one', n: 1 } })
    expect(await failureOf(rows.update({ data: { n: 2 } }))).toMatchObject({ errCode: -501007 })
    expect(await one()).toMatchObject({ n: 1 })
  })
})

it('L2: SDKs up to 2.4 ask inside a transaction by other names, and read numbers as text', async () => {
  const { transactionId } = await harness.database.handle('database.startTransaction', {})
  const send = (action: string, params: object) =>
    harness.database.handle(`database.${action}`, { collectionName: 'rows', transactionId, ...params })
  const query = { _id: { $eq: 'one' } }
  expect(await send('insertDocInTransaction', { _id: 'one', data: '{"n":1}' })).toEqual({ inserted: '1', ok: '1' })
  expect(await send('updateDocInTransaction', { query, data: '{"$set":{"n":2}}' })).toEqual({ updated: '1' })
  expect(await send('updateDocInTransaction', { _id: 'two', data: '{"n":5}', upsert: true })).toEqual({
    updated: '0',
    upserted: '"two"',
  })
  expect(JSON.parse(String((await send('getInTransaction', { query })).data))).toMatchObject({ _id: 'one' })
  expect(await send('deleteDocInTransaction', { _id: 'two' })).toEqual({ deleted: '1' })
  expect(await send('getInTransaction', { _id: 'two' })).toEqual({ data: 'null' })
  await harness.database.handle('database.commitTransaction', { transactionId })
  expect(await one()).toEqual({ _id: 'one', n: 2 })
})

it('L6: an ObjectId reads back as hex text, wherever it stands, and is still found as one', async () => {
  const hex = 'a1b2c3d4e5f60718293a4b5c'
  const id = { $oid: hex }
  const send = async (action: string, params: object) => {
    const answer = await harness.database.handle(`database.${action}`, { collectionName: 'rows', ...params })
    return answer.data as { insertedIds?: string[]; list?: string[] }
  }
  const added = await send('insertDocument', { data: [JSON.stringify({ _id: id, list: [id], deep: { id } })] })
  expect(added.insertedIds).toEqual([hex])
  const found = await send('getDocument', { queryType: 'WHERE', query: JSON.stringify({ 'deep.id': id }) })
  expect(found.list!.map((text) => JSON.parse(text))).toEqual([{ _id: hex, list: [hex], deep: { id: hex } }])
  const stages = [
    { stageKey: '$match', stageValue: JSON.stringify({ list: id }) },
    { stageKey: '$project', stageValue: '{"list":1}' },
    { stageKey: '$limit', stageValue: '1' },
  ]
  const joined = await send('aggregateDocuments', { stages })
  expect(joined.list!.map((text) => JSON.parse(text))).toEqual([{ _id: hex, list: [hex] }])
})

it('L7: setting the same data counts as an update, as the tests of the SDK have it', async () => {
  await rows.add({ data: { _id: 'one', n: 1 } })
  expect((await rows.doc('one').set({ data: { n: 1 } })).stats).toMatchObject({ updated: 1 })
  expect((await rows.doc('one').update({ data: { n: 1 } })).stats).toMatchObject({ updated: 0 })
})
