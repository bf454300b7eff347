import { readFileSync, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson } from './body'
import { page } from './page'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/types'
import type { Storage } from '../storage/storage'
import type { RequestLog } from './requestLog'

interface ConsoleParts {
  readonly database: Database
  readonly storage: Storage
  readonly requests: RequestLog
  readonly dataDir: string
}

type ById = { Params: { collection: string; id: string } }

const linesShown = 300
const documentsShown = 50
/** An address of a file is opened at once. */
const addressAge = 10 * 60 * 1000

/** `/__local/console`: what lies in the cloud and what is asked of it, on one page. */
export function serveConsole(server: FastifyInstance, { database, storage, requests, dataDir }: ConsoleParts): void {
  server.get('/__local/console', async (_request, reply) => reply.type('text/html; charset=utf-8').send(consolePage))
  server.get('/__local/console.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(await readFile(join(__dirname, 'console.js'))),
  )
  server.get('/__local/requests', async () => requests.list())
  server.get('/__local/log', async () => {
    const file = join(dataDir, 'logs', 'functions.log')
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-linesShown).reverse() : []
  })
  server.get('/__local/files', async () =>
    (await storage.files.list()).map((path) => {
      const until = storage.clock.now().getTime() + addressAge
      const address = `/__storage/${encodeURI(path)}?t=${until}&sign=${storage.signatures.sign('get', path, until)}`
      return { path, address }
    }),
  )
  server.get('/__local/data', async () => database.collections())
  server.get<{ Params: { collection: string }; Querystring: { skip?: string; id?: string } }>(
    '/__local/data/:collection',
    async ({ params, query }) =>
      database.handle('database.getDocument', {
        collectionName: params.collection,
        queryType: 'WHERE',
        query: JSON.stringify(query.id ? { _id: query.id } : {}),
        offset: Number(query.skip ?? 0),
        limit: documentsShown,
      }),
  )
  server.put<ById>('/__local/data/:collection/:id', async ({ params, body }) => {
    const { _id, ...fields } = readJson(body)
    return database.handle('database.modifyDocument', { ...named(params), merge: false, data: JSON.stringify(fields) })
  })
  server.delete<ById>('/__local/data/:collection/:id', async ({ params }) =>
    database.handle('database.removeDocument', named(params)),
  )
}

const named = ({ collection, id }: ById['Params']) => ({
  collectionName: collection,
  queryType: 'DOC',
  query: JSON.stringify({ _id: id }),
})

const consolePage = page({
  title: '控制台 · 本地云',
  body: `<header><div><h1>控制台</h1><p class="lead">本地云里的数据、文件、日志，和数据库收到的每一个请求。</p></div></header>
<nav id="tabs" aria-label="看什么"></nav><div id="view" aria-live="polite"></div>
<footer><a href="/">回到首页</a> · <a href="/__local/outbox">已发出的消息</a></footer>
<script src="/__local/console.js"></script>`,
})
