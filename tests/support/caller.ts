import type { ActionName, Input, Output } from '../../src/contract'
import type { Envelope, ProblemAnswer } from '../../src/contract/action'
import { functionOf } from '../../src/contract/functions'
import type { TestCloud } from './cloud'

/** Calls of the api as the phones of an organ make them, each by its OPENID. */
export interface Caller {
  /** The envelope as the phone receives it. */
  call<N extends ActionName>(openId: string, action: N, input: Input<N>): Promise<Envelope<Output<N>>>
  /** The value; fails the test on a refusal. `name` is what the phone calls this call, the same for each try of it. */
  ok<N extends ActionName>(openId: string, action: N, input: Input<N>, name?: string): Promise<Output<N>>
  /** The refusal; fails the test on a value. `input` is unchecked, because many refusals are about wrong inputs. */
  refused(openId: string, action: ActionName, input: unknown, name?: string): Promise<ProblemAnswer>
  /** The code WeChat hands a phone whose owner agrees to give the number. */
  phoneCode(openId: string): Promise<string>
}

export const callerOf = (cloud: TestCloud): Caller => {
  const send = async (openId: string, action: string, input: unknown, name?: string): Promise<Envelope<unknown>> => {
    const answer = await cloud.call(openId, functionOf(action), { action, input, ...(name && { call: name }) })
    if ('errCode' in answer) throw new Error(`${action}: ${answer.errMsg}`)
    return answer.result as Envelope<unknown>
  }
  return {
    call: async <N extends ActionName>(openId: string, action: N, input: Input<N>) =>
      (await send(openId, action, input)) as Envelope<Output<N>>,
    ok: async <N extends ActionName>(openId: string, action: N, input: Input<N>, name?: string) => {
      const answer = await send(openId, action, input, name)
      if (!answer.ok) throw new Error(`${action} was refused: ${answer.problem.code} ${answer.problem.message}`)
      return answer.value as Output<N>
    },
    refused: async (openId, action, input, name) => {
      const answer = await send(openId, action, input, name)
      if (answer.ok) throw new Error(`${action} was not refused`)
      return answer.problem
    },
    phoneCode: async (openId) => {
      const answer = await fetch(`${cloud.url}/as/${openId}/phone-code`, { method: 'POST' })
      return ((await answer.json()) as { code: string }).code
    },
  }
}
