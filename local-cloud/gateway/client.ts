import { InvocationProblem, failed, notCallableByClients } from '../invoke/problems'
import { limits } from '../limits'
import { appId } from '../platform'
import { readJson } from './body'
import type { FastifyInstance } from 'fastify'
import type { Counters } from '../counters'
import type { Faults } from '../faults'
import type { Invoker } from '../invoke/invoker'

/** What a client gets for a call: the function's result, or the error object of `wx.cloud.callFunction`. */
export type CallAnswer = { result: unknown; requestId: string } | { errCode: number; errMsg: string }

interface ClientOptions {
  readonly mayCall: (name: string) => boolean
  readonly invoker: Invoker
  readonly counters: Counters
  readonly faults: Faults
}

export type CallAs = (
  openid: string,
  name: string,
  data: unknown,
  extra?: Readonly<Record<string, string>>,
) => Promise<CallAnswer>

/** Calls a function as a mini-program would, with `openid` as its verified identity. */
export function createCallAs({ mayCall, invoker, counters, faults }: ClientOptions): CallAs {
  const perform = async (openid: string, name: string, data: unknown, extra?: Readonly<Record<string, string>>) => {
    if (!mayCall(name)) throw notCallableByClients(name)
    const event = { ...asObject(data), userInfo: { appId, openId: openid } }
    const origin = { source: 'wx_client', openid, extra }
    const { requestId, text } = await invoker.invoke(name, JSON.stringify(event), origin)
    return { result: JSON.parse(text) as unknown, requestId }
  }
  return async (openid, name, data, extra) => {
    const faulted = await faults.under({ action: 'client.callFunction', name }, () =>
      perform(openid, name, data, extra).catch(asClientError),
    )
    const answer = 'code' in faulted ? unreachable(faulted.message) : faulted
    counters.call(sizeOf({ name, data }), sizeOf(answer))
    return answer
  }
}

const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value))

function asClientError(error: unknown): CallAnswer {
  const { errCode, code, message } = error instanceof InvocationProblem ? error : failed(String(error))
  return { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${code} | errMsg: ${message}` }
}

/** How a phone is told that a call never came back. */
const unreachable = (message: string): CallAnswer => ({
  errCode: -1,
  errMsg: `cloud.callFunction:fail request:fail ${message}`,
})

function asObject(data: unknown): object {
  return typeof data === 'object' && data !== null ? data : {}
}

/** `POST /as/:openid/call` with `{name, data}`. */
export function serveCalls(server: FastifyInstance, callAs: CallAs): void {
  // A body far over the limit still gets the platform's refusal rather than HTTP's.
  const options = { bodyLimit: limits.wireRequest }
  server.post<{ Params: { openid: string } }>('/as/:openid/call', options, async (request, reply) => {
    const call = readJson(request.body)
    const answer =
      typeof call.name === 'string'
        ? await callAs(request.params.openid, call.name, call.data)
        : { errCode: -501007, errMsg: 'cloud.callFunction:fail name must be a string' }
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
  })
}
