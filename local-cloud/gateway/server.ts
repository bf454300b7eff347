import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { limits } from '../limits'
import { forbidFrames, guardLoopback, guardOpenid, guardToken } from './guard'

/** An HTTP server for this machine only; every body reaches its route as bytes. */
export function createServer(token: string | undefined, origins: readonly string[] = []): FastifyInstance {
  const server = fastify({
    keepAliveTimeout: limits.keepAlive,
    bodyLimit: limits.functionInput * 4,
    forceCloseConnections: true,
    exposeHeadRoutes: true,
  })
  guardLoopback(server, origins)
  if (token !== undefined) guardToken(server, token)
  forbidFrames(server)
  guardOpenid(server)
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  return server
}

/** Listens on loopback and gives the port it got. */
export async function listen(server: FastifyInstance, port: number): Promise<number> {
  try {
    await server.listen({ host: '127.0.0.1', port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(`端口 ${port} 已被占用。请关掉占用它的程序，或用 --port 换一个端口。`)
    }
    throw error
  }
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('没有得到监听端口。')
  return address.port
}
