import type { ActionName, Input, Output } from '../../src/contract'
import type { Envelope } from '../../src/contract/action'
import { functionOf } from '../../src/contract/functions'
import type { LocalCloud } from '../start'

/** The part of the local cloud a seed needs: it calls as anyone, runs the timers, and moves the clock. */
export type SeededCloud = Pick<LocalCloud, 'url' | 'token' | 'call' | 'setNow' | 'runTimer'>

/** Performs an action as `openid` and gives its value; throws when it is refused, for a seed has no plan B. */
export type Act = <N extends ActionName>(openid: string, action: N, input: Input<N>) => Promise<Output<N>>

export const actorOn =
  (cloud: SeededCloud): Act =>
  async <N extends ActionName>(openid: string, action: N, input: Input<N>) => {
    const answer = await cloud.call(openid, functionOf(action), { action, input })
    if ('errCode' in answer) throw new Error(`示例数据：${openid} 做 ${action} 时出错：${answer.errMsg}`)
    const envelope = answer.result as Envelope<Output<N>>
    if (envelope.ok) return envelope.value
    const { code, message } = envelope.problem
    throw new Error(
      `示例数据：${openid} 做 ${action} 被拒绝：${code} ${message} ${JSON.stringify(input).slice(0, 300)}`,
    )
  }

/** The code a phone gets from WeChat when its owner agrees to give the number. */
export const phoneCode = async (cloud: SeededCloud, openid: string): Promise<string> => {
  const answer = await fetch(`${cloud.url}/as/${openid}/phone-code`, {
    method: 'POST',
    headers: cloud.token === undefined ? {} : { 'x-local-token': cloud.token },
  })
  return ((await answer.json()) as { code: string }).code
}
