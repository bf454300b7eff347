import { InvocationProblem, failed, notCallableByClients } from '../invoke/problems'
import { appId } from '../platform'
import { readJson } from './body'
import type { FastifyInstance } from 'fastify'
import type { Counters } from '../counters'
import type { Invoker } from '../invoke/invoker'
import type { CloudSchema } from '../schema'

/** What a client gets for a call: the function's result, or the error object of `wx.cloud.callFunction`. */
export type CallAnswer = { result: unknown; requestId: string } | { errCode: number; errMsg: string }

export interface ClientOptions {
  readonly schema: CloudSchema
  readonly invoker: Invoker
}

export type CallAs = (
  openid: string,
  name: string,
  data: unknown,
  extra?: Readonly<Record<string, string>>,
) => Promise<CallAnswer>

/** Calls a function as a mini-program would, with `openid` as its verified identity. */
export function createCallAs(options: ClientOptions): CallAs {
  return async (openid, name, data, extra) => {
    try {
      if (options.schema.functions[name]?.client !== true) throw notCallableByClients(name)
      const event = { ...asObject(data), userInfo: { appId, openId: openid } }
      const { requestId, text } = await options.invoker.invoke(name, JSON.stringify(event), {
        source: 'wx_client',
        openid,
        extra,
      })
      return { result: JSON.parse(text) as unknown, requestId }
    } catch (error) {
      const problem = error instanceof InvocationProblem ? error : failed(String(error))
      return {
        errCode: problem.errCode,
        errMsg: `cloud.callFunction:fail Error: errCode: ${problem.errCode} ${problem.code} | errMsg: ${problem.message}`,
      }
    }
  }
}

function asObject(data: unknown): object {
  return typeof data === 'object' && data !== null ? data : {}
}

/** `POST /as/:openid/call` with `{name, data}`. */
export function serveCalls(server: FastifyInstance, callAs: CallAs, counters: Counters): void {
  server.post<{ Params: { openid: string } }>('/as/:openid/call', async (request, reply) => {
    const call = readJson(request.body)
    const answer =
      typeof call.name === 'string'
        ? await callAs(request.params.openid, call.name, call.data)
        : { errCode: -501007, errMsg: 'cloud.callFunction:fail name must be a string' }
    const text = JSON.stringify(answer)
    counters.call(Number(request.headers['content-length'] ?? 0), Buffer.byteLength(text))
    return reply.type('application/json; charset=utf-8').send(text)
  })
}
