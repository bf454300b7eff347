import { randomUUID } from 'node:crypto'
import { disconnect, kill } from '../faults'
import { limits } from '../limits'
import { encodeJson } from '../openapi/messages'
import { InvocationProblem } from '../invoke/problems'
import { functionOfSecretId } from '../platform'
import { ownLimit, ownLimitCode } from '../ownLimit'
import { parseMultipart } from '../multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Counters } from '../counters'
import type { FaultedRequest, Faults } from '../faults'
import type { Credentials } from '../platform'
import type { Params, WireAnswer } from '../wireAnswer'

/** Actions with JSON answers, by name; a name ending in `.*` takes the whole family. */
type WireActions = Readonly<Record<string, WireAction>>

/** `source` is the chain of what set the asking function off, as the SDK passes it on. */
type WireAction = (params: Params, action: string, source: string, functionName: string) => Promise<WireAnswer>

interface WireOptions {
  readonly credentials: Credentials
  readonly counters: Counters
  readonly actions: WireActions
  readonly faults: Faults
  /** Ends every instance of a function that is at work. */
  readonly kill: (functionName: string) => void
  readonly fault: (what: string, error: unknown) => void
  /** openapi: a protobuf message in, a protobuf message out. */
  readonly openapi: (apiName: string, message: Buffer, functionName: string) => Promise<Buffer>
}

/** `POST /admin`: the protocol of the genuine server SDK. Answers are HTTP 200 with a code inside. */
export function serveWire(server: FastifyInstance, options: WireOptions): void {
  server.post('/admin', { bodyLimit: limits.wireRequest }, async (request, reply) => {
    const requestId = randomUUID()
    const functionName = callerOf(request.headers.authorization, options.credentials)
    if (functionName === undefined) {
      return reply.send(asJson(reply, requestId, { code: 'SIGN_PARAM_INVALID', message: 'unknown secret id' }))
    }
    const { action, params, size } = readRequest(request)
    const source = String(request.headers['x-tcb-source'] ?? '')
    const openapi = (message: Buffer) => options.openapi(String(params.apiName), message, functionName)
    const answered = await options.faults.under(aboutOf(action, params), async () =>
      action === 'wx.openApi'
        ? await answerOpenapi(reply, requestId, params, openapi)
        : asJson(reply, requestId, await perform(options, action, params, source, functionName)),
    )
    if (!Buffer.isBuffer(answered) && (answered.code === disconnect || answered.code === kill)) {
      if (answered.code === kill) options.kill(functionName)
      options.counters.request(action, size, 0)
      reply.hijack()
      request.raw.socket.destroy()
      return reply
    }
    const ofWeChat = action === 'wx.openApi' && !Buffer.isBuffer(answered) && weChatCode.test(answered.code ?? '')
    const refused = async () => encodeJson({ errcode: Number((answered as WireAnswer).code), errmsg: 'a fault' })
    const told = ofWeChat ? await answerOpenapi(reply, requestId, params, refused) : answered
    const answer = Buffer.isBuffer(told) ? told : asJson(reply, requestId, told)
    options.counters.request(action, size, answer.length)
    return reply.send(answer)
  })
}

/** A fault of an open interface with a number of WeChat's own is what WeChat answers: it has not done it. */
const weChatCode = /^[1-9]\d*$/

const aboutOf = (action: string, params: Params): FaultedRequest => ({
  action,
  collection: params.collectionName,
  name: params.function_name ?? params.apiName,
})

/** An action nobody implements is refused by its name: half an answer would hide a fault until production. */
async function perform(
  options: WireOptions,
  action: string,
  params: Params,
  source: string,
  functionName: string,
): Promise<WireAnswer> {
  const run = options.actions[action] ?? options.actions[`${action.split('.')[0]}.*`]
  if (!run) return { code: ownLimitCode, message: ownLimit(`the action ${action}`, 'nobody has built it') }
  try {
    return await run(params, action, source, functionName)
  } catch (error) {
    if (error instanceof InvocationProblem) return { code: error.code, message: error.message }
    options.fault(action, error)
    return { code: 'SYS_ERR', message: `local cloud: ${(error as Error).message}` }
  }
}

async function answerOpenapi(
  reply: FastifyReply,
  requestId: string,
  params: Params,
  openapi: (message: Buffer) => Promise<Buffer>,
): Promise<Buffer> {
  try {
    const message = params.requestData
    if (!Buffer.isBuffer(message)) throw new Error('requestData is missing')
    const answer = await openapi(message)
    void reply.type('application/octet-stream')
    return answer
  } catch (error) {
    return asJson(reply, requestId, { code: ownLimitCode, message: (error as Error).message })
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

/** The Credential of the signature names a secret id of this run, and the function it was given to. */
function callerOf(authorization: string | undefined, credentials: Credentials): string | undefined {
  const secretId = /Credential=([^/]+)\//.exec(authorization ?? '')?.[1]
  return secretId === undefined ? undefined : functionOfSecretId(credentials, secretId)
}
