import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * The gateway answers this machine only: a page on the internet must not reach it through a name that points to
 * 127.0.0.1 (Host), nor by posting to it from another origin (Origin).
 */
export function guardLoopback(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isOwnHost(request.headers.host, request) && isOwnOrigin(request)) return
    await reply.code(403).type('text/plain; charset=utf-8').send('本地云只接受本机的请求。')
  })
}

/** An openid goes into an invocation's environment and into addresses: only plain characters. */
export function guardOpenid(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const { openid } = (request.params ?? {}) as { openid?: string }
    if (openid === undefined || /^[\w-]{1,64}$/.test(openid)) return
    await reply.code(400).type('text/plain; charset=utf-8').send('身份标识只能用字母、数字、“-”和“_”，最多 64 个。')
  })
}

function isOwnHost(host: string | undefined, request: FastifyRequest): boolean {
  const port = request.socket.localPort
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

function isOwnOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers
  return origin === undefined || origin === `http://${request.headers.host}`
}
