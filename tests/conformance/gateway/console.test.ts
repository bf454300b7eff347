import { startTestCloud } from '../../support/cloud'
import type { TestCloud } from '../../support/cloud'
import { resolve } from 'node:path'

interface Shown {
  from: string
  action: string
  collection: string
  indexes: string[]
  keysExamined: number
  documentsRead: number
  returned: number
  rule: string
  verdict: string
}

const schema = {
  collections: [{ name: 'notes', indexes: [{ name: 'byText', keys: [['text', 1]], unique: false }] }],
  functions: { probe: { client: true } },
}

describe('the console', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir: resolve('dist/test-functions'), schema })
    for (const n of [1, 2, 3]) await act({ act: 'add', note: { _id: `n${n}`, text: `t${n}` } })
  })
  afterAll(() => cloud.stop())

  const act = async (event: object) => cloud.call('wang-member', 'probe', event)
  const ask = async <Answer>(path: string, init?: RequestInit) =>
    (await fetch(`${cloud.url}/__local/${path}`, init)).json() as Promise<Answer>
  const documents = async (path: string) =>
    (await ask<{ data: { list: string[] } }>(path)).data.list.map((text) => JSON.parse(text) as unknown)
  const latest = async () => (await ask<Shown[]>('requests'))[0]!

  test('shows collections and documents, changes and removes one', async () => {
    expect(await ask('data')).toEqual([{ name: 'notes', documents: 3 }])
    expect(await documents('data/notes?skip=2')).toEqual([{ _id: 'n3', text: 't3' }])
    await ask('data/notes/n3', { method: 'PUT', body: JSON.stringify({ _id: 'n3', text: '改过' }) })
    expect(await documents('data/notes?id=n3')).toEqual([{ _id: 'n3', text: '改过' }])
    await ask('data/notes/n3', { method: 'DELETE' })
    expect(await ask('data')).toEqual([{ name: 'notes', documents: 2 }])
  })

  test('shows files under addresses that open them, and the log, newest first', async () => {
    await act({ act: 'upload', path: 'kept/一.txt', text: '内容' })
    const [file] = await ask<{ path: string; address: string }[]>('files')
    expect(file!.path).toBe('kept/一.txt')
    expect(await (await fetch(`${cloud.url}${file!.address}`)).text()).toBe('内容')
    await act({ act: 'print', text: '一行' })
    expect((await ask<string[]>('log'))[0]).toContain('一行')
  })

  test('each request with the index it used, what it examined and what its rule said', async () => {
    await act({ act: 'read', id: 'n1' })
    expect(await latest()).toMatchObject({
      from: 'probe',
      action: 'getDocument',
      collection: 'notes',
      indexes: ['_id_'],
      keysExamined: 1,
      documentsRead: 1,
      returned: 1,
      rule: '云函数不受规则限制',
      verdict: '通过',
    })
    const asPhone = (query: object) =>
      ask('../as/user-1/database', {
        method: 'POST',
        body: JSON.stringify({
          action: 'database.getDocument',
          params: { collectionName: 'notes', query: JSON.stringify(query) },
        }),
      })
    expect(await asPhone({})).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED' })
    expect(await latest()).toMatchObject({
      from: 'user-1',
      rule: 'ADMINONLY',
      verdict: 'DATABASE_PERMISSION_DENIED',
      indexes: [],
    })
  })

  test('the page has no text of ours in its script that could be a document’s', async () => {
    const html = await (await fetch(`${cloud.url}/__local/console`)).text()
    expect(html).toContain('<script src="/__local/console.js">')
    expect((await fetch(`${cloud.url}/__local/console.js`)).status).toBe(200)
  })
})
