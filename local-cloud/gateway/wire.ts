import { randomUUID } from 'node:crypto'
import { limits } from '../limits'
import { InvocationProblem } from '../invoke/problems'
import { parseMultipart } from './multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Counters } from '../counters'
import type { Credentials } from '../platform'

export type Params = Record<string, unknown>

/** What an action answers; `code` and `message` say why it did not work. */
export interface WireAnswer {
  data?: unknown
  transactionId?: string
  code?: string
  message?: string
}

/** Actions with JSON answers, by name; a name ending in `.*` takes the whole family. */
export type WireActions = Readonly<Record<string, (params: Params, action: string, source: string) => Promise<WireAnswer>>>

export interface WireOptions {
  readonly credentials: Credentials
  readonly counters: Counters
  readonly actions: WireActions
  /** openapi: a protobuf message in, a protobuf message out. */
  readonly openapi: (apiName: string, message: Buffer) => Promise<Buffer>
}

/** `POST /admin`: the protocol of the genuine server SDK. Answers are HTTP 200 with a code inside, as on the platform. */
export function serveWire(server: FastifyInstance, options: WireOptions): void {
  server.post('/admin', { bodyLimit: limits.wireRequest }, async (request, reply) => {
    const requestId = randomUUID()
    const { action, params, size } = readRequest(request)
    const send = (body: string | Buffer) => {
      options.counters.request(action, size, body.length)
      return reply.send(body)
    }
    if (!knowsSecret(request.headers.authorization, options.credentials)) {
      return send(asJson(reply, requestId, { code: 'SIGN_PARAM_INVALID', message: 'unknown secret id' }))
    }
    if (action === 'wx.openApi') {
      return send(await answerOpenapi(reply, requestId, params, options))
    }
    const source = String(request.headers['x-tcb-source'] ?? '')
    return send(asJson(reply, requestId, await perform(options.actions, action, params, source)))
  })
}

/** An action nobody implements is refused by its name: half an answer would hide a fault until production. */
async function perform(actions: WireActions, action: string, params: Params, source: string): Promise<WireAnswer> {
  const run = actions[action] ?? actions[`${action.split('.')[0]}.*`]
  if (!run) return { code: 'INVALID_PARAM', message: `local cloud: action "${action}" is not implemented` }
  try {
    return await run(params, action, source)
  } catch (error) {
    if (error instanceof InvocationProblem) return { code: error.code, message: error.message }
    console.error(error)
    return { code: 'SYS_ERR', message: `local cloud: ${(error as Error).message}` }
  }
}

async function answerOpenapi(reply: FastifyReply, requestId: string, params: Params, options: WireOptions) {
  try {
    const message = params.requestData
    if (!Buffer.isBuffer(message)) throw new Error('requestData is missing')
    const answer = await options.openapi(String(params.apiName), message)
    void reply.type('application/octet-stream')
    return answer
  } catch (error) {
    return asJson(reply, requestId, { code: 'INVALID_PARAM', message: `local cloud: ${(error as Error).message}` })
  }
}

function asJson(reply: FastifyReply, requestId: string, answer: WireAnswer): Buffer {
  void reply.type('application/json; charset=utf-8')
  return Buffer.from(JSON.stringify({ requestId, ...answer }))
}

function readRequest(request: FastifyRequest): { action: string; params: Params; size: number } {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const contentType = request.headers['content-type'] ?? ''
  let params: Params = {}
  if (contentType.startsWith('multipart/form-data')) {
    for (const [name, value] of parseMultipart(body, contentType)) {
      params[name] = name === 'requestData' ? value : value.toString()
    }
  } else if (body.length > 0) {
    params = JSON.parse(body.toString()) as Params
  }
  return { action: String(params.action ?? ''), params, size: body.length }
}

/** The Credential of the signature names the secret id, which is drawn at each start of the gateway. */
function knowsSecret(authorization: string | undefined, credentials: Credentials): boolean {
  return authorization !== undefined && authorization.includes(`Credential=${credentials.secretId}/`)
}
