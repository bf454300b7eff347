import { existsSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import { page } from './page'
import type { FastifyInstance } from 'fastify'

/** `GET /as/:openid/*`: the H5 build, the same files for everyone; the folder says who one is. */
export async function serveApp(server: FastifyInstance, appDir: string | undefined): Promise<void> {
  const root = resolve(appDir ?? 'dist/h5')
  await server.register(fastifyStatic, { root, serve: false })
  server.get<{ Params: { openid: string } }>('/as/:openid', async (request, reply) =>
    reply.redirect(`/as/${encodeURIComponent(request.params.openid)}/`),
  )
  server.get<{ Params: { openid: string; '*': string } }>('/as/:openid/*', async (request, reply) => {
    if (appDir === undefined || !existsSync(join(root, 'index.html'))) {
      return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
    }
    const file = request.params['*']
    // A path without an ending is a place inside the app.
    if (extname(file) === '') return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return reply.sendFile(file)
  })
}

const notBuilt = page({
  title: '还没有构建 H5 版',
  body: '<h1>还没有构建 H5 版</h1><p class="lead">请在项目目录运行 <code>npm run build:h5</code>，然后刷新本页。</p>',
})
