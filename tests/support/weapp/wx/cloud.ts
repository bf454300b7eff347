import type { PhoneRecord } from '../record'
import { sizeOf } from '../record'
import type { Realm } from '../realm'

/** Answers of a local cloud to one phone: `{ result }`, or the platform's error. */
export type CallFunction = (name: string, data: unknown) => Promise<{ result: unknown } | { errCode: number; errMsg: string }>

interface CloudOptions {
  readonly realm: () => Realm
  readonly record: PhoneRecord
  readonly call: CallFunction
  readonly online: () => boolean
  readonly busy: (by: 1 | -1) => void
}

/** `wx.cloud`: functions only, for nothing else is used. Refusals are errors, unlike those of other APIs. */
export function cloudApis({ realm, record, call, online, busy }: CloudOptions) {
  let started = false
  const perform = async ({ name, data }: { name: string; data: unknown }) => {
    if (!started) throw realm().error('Cloud API isn\'t enabled, please call wx.cloud.init first')
    if (!online()) throw realm().error('cloud.callFunction:fail Error: request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED')
    const answer = await call(name, JSON.parse(JSON.stringify(data)))
    const action = (data as { action?: unknown }).action
    record.calls.push({ action: String(action), bytesUp: sizeOf({ name, data }), bytesDown: sizeOf(answer) })
    if ('errCode' in answer) throw Object.assign(realm().error(answer.errMsg), { errCode: answer.errCode, errMsg: answer.errMsg })
    return realm().copy({ errMsg: 'cloud.callFunction:ok', result: answer.result })
  }
  return {
    init: () => {
      started = true
    },
    callFunction: (options: { name: string; data: unknown }) => {
      busy(1)
      return perform(options).finally(() => busy(-1))
    },
  }
}
