import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClientDatabase } from '../../../local-cloud/gateway/clientDatabase'
import { createRequestLog } from '../../../local-cloud/gateway/requestLog'
import { openDatabase } from '../../../local-cloud/database'
import type { Database } from '../../../local-cloud/database'

interface Case {
  /** The file that refuses; a file has as many cases as it has refusals. */
  in: string
  name: string
  action: string
  params?: object
}

const json = JSON.stringify
const find = (query: object, more: object = {}) => ({ queryType: 'WHERE', query: json(query), ...more })
const change = (data: object, more: object = {}) => ({ ...find({ a: 1 }), merge: true, data: json(data), ...more })
const stages = (...list: [string, unknown][]) => ({
  stages: [...list, ['$limit', 1] as const].map(([stageKey, value]) => ({ stageKey, stageValue: json(value) })),
})
const group = (how: object) => stages(['$group', { _id: null, n: how }])
const compute = (how: object) => stages(['$project', { n: how }])
const inTransaction = { transactionId: 'a transaction' }

const cases: Case[] = [
  { in: 'database/index.ts', name: 'database.dropDatabase', action: 'dropDatabase' },
  { in: 'database/wire.ts', name: 'Code', action: 'insertDocument', params: { data: ['{"a":{"$code":"f()"}}'] } },
  { in: 'database/wire.ts', name: '__proto__', action: 'insertDocument', params: { data: ['{"__proto__":{"a":1}}'] } },
  { in: 'database/wire.ts', name: "the dotted field 'a.b'", action: 'insertDocument', params: { data: ['{"a.b":1}'] } },
  { in: 'database/operations/addCollection.ts', name: 'createCollection', action: 'addCollection' },
  {
    in: 'database/operations/request.ts',
    name: 'a query inside a transaction',
    action: 'getDocument',
    params: find({ a: 1 }, inTransaction),
  },
  {
    in: 'database/problems.ts',
    name: 'geoNear',
    action: 'getDocument',
    params: find({ a: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] } } } }),
  },
  {
    in: 'database/operations/modifyDocument.ts',
    name: '$inc in set()',
    action: 'modifyDocument',
    params: change({ $inc: { a: 1 } }, { merge: false }),
  },
  {
    in: 'database/operations/modifyDocument.ts',
    name: 'upsert with operators',
    action: 'modifyDocument',
    params: change({ $set: { a: 1 } }, { upsert: true }),
  },
  {
    in: 'database/operations/insertDocument.ts',
    name: 'adding several documents at once',
    action: 'insertDocument',
    params: { data: ['{}', '{}'], ...inTransaction },
  },
  {
    in: 'database/update/applyUpdate.ts',
    name: '$currentDate',
    action: 'modifyDocument',
    params: change({ $currentDate: { a: true } }),
  },
  {
    in: 'database/update/positions.ts',
    name: 'the array filter $[high]',
    action: 'modifyDocument',
    params: change({ $set: { 'list.$[high]': 1 } }),
  },
  { in: 'database/query/filter.ts', name: '$text', action: 'getDocument', params: find({ $text: { $search: 'a' } }) },
  { in: 'database/query/fieldTest.ts', name: '$type', action: 'getDocument', params: find({ a: { $type: 'string' } }) },
  {
    in: 'database/query/jsonSchema.ts',
    name: "'dependencies' in $jsonSchema",
    action: 'getDocument',
    params: find({ $jsonSchema: { dependencies: {} } }),
  },
  {
    in: 'database/query/projection.ts',
    name: '$meta',
    action: 'getDocument',
    params: find({}, { projection: json({ a: { $meta: 'textScore' } }) }),
  },
  {
    in: 'database/query/projection.ts',
    name: '$slice on a dotted field',
    action: 'getDocument',
    params: find({}, { projection: json({ 'a.b': { $slice: 1 } }) }),
  },
  { in: 'database/aggregate/pipeline.ts', name: '$out', action: 'aggregateDocuments', params: stages(['$out', 'x']) },
  {
    in: 'database/aggregate/pipeline.ts',
    name: 'an aggregation without an explicit limit',
    action: 'aggregateDocuments',
    params: { stages: [{ stageKey: '$match', stageValue: '{}' }] },
  },
  {
    in: 'database/aggregate/compile.ts',
    name: '$toDecimal',
    action: 'aggregateDocuments',
    params: compute({ $toDecimal: '$a' }),
  },
  {
    in: 'database/aggregate/operators/index.ts',
    name: '$meta',
    action: 'aggregateDocuments',
    params: compute({ $meta: 'textScore' }),
  },
  {
    in: 'database/aggregate/stages/group.ts',
    name: '$accumulator',
    action: 'aggregateDocuments',
    params: group({ $accumulator: '$a' }),
  },
  {
    in: 'database/aggregate/stages/bucket.ts',
    name: 'granularity',
    action: 'aggregateDocuments',
    params: stages(['$bucketAuto', { groupBy: '$a', buckets: 2, granularity: 'R5' }]),
  },
]

/** What the SDK's own tests show elsewhere: `action` in the gateway and `openapi` (tests/conformance/functions, sdks.test.ts). */
const elsewhere = ['gateway/wire.ts', 'gateway/clientDatabase.ts', 'openapi/openapi.ts']

let folder: string
let database: Database
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'limits-'))
  const collections = [{ name: 'rows', indexes: [] }]
  const file = join(folder, 'database.sqlite')
  database = openDatabase({ file, collections, permissive: false, now: () => new Date() })
  await database.handle('database.insertDocument', { collectionName: 'rows', data: ['{"a":1,"list":[1]}'] })
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const page = 'docs/local-cloud.md#limits'
const inOurVoice = {
  code: 'LOCAL_CLOUD_LIMIT',
  message: expect.stringMatching(new RegExp(`^local cloud refuses .*本地云自己的限制，不是平台的：见 ${page}$`)),
}

test.each(cases)('$name is refused in our own voice, with its page', async ({ name, action, params }) => {
  const answer = await database.handle(`database.${action}`, { collectionName: 'rows', ...params })
  expect(answer).toMatchObject(inOurVoice)
  expect(answer.message).toContain(name)
})

test('a phone’s request that is not built is, too', async () => {
  const asPhone = createClientDatabase({ requests: createRequestLog(database), ruleOf: () => 'PRIVATE' })
  const answer = await asPhone('user-1', 'database.aggregateDocuments', { collectionName: 'rows' })
  expect(answer).toMatchObject(inOurVoice)
})

test('no refusal is left out: every place that refuses has its case', () => {
  const sites = readdirSync('local-cloud', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join('local-cloud', file), 'utf8')
      return [...text.matchAll(/(?:throw refused\(|^ {2}refused\(name,|ownLimit\(`)/gm)].map(() => file)
    })
  expect(sites.sort()).toEqual([...cases.map((each) => each.in), ...elsewhere].sort())
})

test('the page is there, in both languages', () => {
  expect(existsSync('docs/local-cloud.md')).toBe(true)
  const text = readFileSync('docs/local-cloud.md', 'utf8')
  for (const anchor of ['limits', 'network']) expect(text).toContain(`<a id="${anchor}"></a>`)
  expect(text).toContain('# A local WeChat cloud')
})
