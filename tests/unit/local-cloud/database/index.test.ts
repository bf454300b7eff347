import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../../../local-cloud/database'
import type { CollectionSpec, IndexSpec } from '../../../../cloudfunctions/core/schema/readSchema'
import { openDatabase } from '../../../../local-cloud/database'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const unique: IndexSpec = { name: 'code', keys: [['code', 1]], unique: true }
const plain: IndexSpec = { ...unique, unique: false }

const open = (indexes: IndexSpec[], permissive = false) => {
  const collections: CollectionSpec[] = [{ name: 'rows', indexes }]
  const database = openDatabase({
    file: join(folder, 'database.sqlite'),
    collections,
    permissive,
    now: () => new Date(),
  })
  const call = (action: string, params: object = {}): Promise<Answer> =>
    database.handle(`database.${action}`, { collectionName: 'rows', ...params })
  const add = (doc: object) => call('insertDocument', { data: [JSON.stringify(doc)] })
  const count = async (query: object) =>
    ((await call('calculateDocument', { query: JSON.stringify(query) })).data as { total: number }).total
  return { database, call, add, count }
}

describe('a changed schema', () => {
  it('builds a new index over what is there', async () => {
    const before = open([])
    await before.add({ _id: '1', code: 'a' })
    await before.add({ _id: '2', code: 'b' })
    before.database.close()
    const after = open([plain])
    after.database.counters.reset()
    expect(await after.count({ code: 'b' })).toBe(1)
    expect(after.database.counters).toMatchObject({ documentsRead: 0, keysExamined: 1 })
    after.database.close()
  })

  it('drops an index it no longer has, and its uniqueness', async () => {
    const before = open([unique])
    await before.add({ _id: '1', code: 'a' })
    expect((await before.add({ _id: '2', code: 'a' })).message).toContain('E11000')
    before.database.close()
    const after = open([plain])
    expect((await after.add({ _id: '2', code: 'a' })).code).toBeUndefined()
    after.database.close()
  })

  it('says which index can not be made unique, and changes nothing', async () => {
    const before = open([])
    await before.add({ _id: '1' })
    await before.add({ _id: '2' })
    before.database.close()
    expect(() => open([unique])).toThrow('E11000 duplicate key error collection: local.rows index: code')
    const after = open([])
    expect(await after.count({})).toBe(2)
    after.database.close()
  })
})

describe('collections', () => {
  it('come from the schema alone', async () => {
    const { database, call } = open([])
    expect((await call('addCollection', { collectionName: 'more' })).message).toContain('refuses createCollection')
    database.close()
  })

  it('are created by a function in permissive mode, once', async () => {
    const { database, call } = open([], true)
    expect((await call('insertDocument', { collectionName: 'more', data: ['{}'] })).code).toBe(
      'DATABASE_COLLECTION_NOT_EXIST',
    )
    expect((await call('addCollection', { collectionName: 'more' })).code).toBeUndefined()
    expect((await call('insertDocument', { collectionName: 'more', data: ['{}'] })).code).toBeUndefined()
    expect((await call('addCollection', { collectionName: 'more' })).message).toContain('Table exist: more')
    database.close()
  })
})

it('refuses an action it does not know by its name', async () => {
  const { database, call } = open([])
  expect(await call('dropDatabase')).toMatchObject({
    code: 'LOCAL_CLOUD_LIMIT',
    message: expect.stringContaining('database.dropDatabase'),
  })
  database.close()
})
