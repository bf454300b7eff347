import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * The gateway answers this machine only: a page on the internet must not reach it through a name that points to
 * 127.0.0.1 (Host), nor by posting to it from another origin (Origin) than those that were named at the start.
 */
export function guardLoopback(server: FastifyInstance, origins: readonly string[]): void {
  server.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers
    if (isOwnHost(host, request) && origin !== undefined && origins.includes(origin)) {
      void reply.headers({ 'access-control-allow-origin': origin, vary: 'origin' })
      if (request.method !== 'OPTIONS') return
      void reply.headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'x-local-token, content-type',
      })
      return reply.code(204).send()
    }
    if (isOwnHost(host, request) && isOwnOrigin(request)) return
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

/**
 * Whoever is told the printed address may be anybody here; no other user of the machine may. A browser keeps the token as
 * a cookie of this port. The wire and the storage have signatures of their own, and the script holds no secret.
 */
export function guardToken(server: FastifyInstance, token: string): void {
  server.addHook('onRequest', async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1')
    if (isOpenToAll(pathname)) return
    const cookie = `local_cloud_${request.socket.localPort}`
    const kept = new RegExp(`(?:^|; )${cookie}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1]
    const given = searchParams.get('token')
    if (given === null && [kept, request.headers['x-local-token']].some((each) => isSame(each, token))) return
    if (given === null || !isSame(given, token)) {
      return reply
        .code(401)
        .type('text/plain; charset=utf-8')
        .send('请用启动本地云时打印的完整地址打开（带 token）；程序调用时把它放进请求头 x-local-token。')
    }
    void reply.header('set-cookie', `${cookie}=${token}; Path=/; HttpOnly; SameSite=Strict`)
    if (!String(request.headers.accept ?? '').includes('text/html')) return
    searchParams.delete('token')
    const rest = searchParams.toString()
    return reply.redirect(`${pathname}${rest === '' ? '' : `?${rest}`}`)
  })
}

const isOpenToAll = (pathname: string): boolean =>
  pathname === '/admin' || pathname === '/__local/wx-cloud.js' || pathname.startsWith('/__storage/')

function isSame(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false
  const [left, right] = [given, token].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(left!, right!)
}

/** No other page may show one of these inside itself and have a person press what they do not see. */
export function forbidFrames(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply, payload) => {
    const policy = reply.getHeader('content-security-policy')
    const own = "frame-ancestors 'none'"
    void reply.header('content-security-policy', policy === undefined ? own : `${String(policy)}; ${own}`)
    void reply.header('x-frame-options', 'DENY')
    return payload
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
