import Taro from '@tarojs/taro'
import { CallFailure } from './errors'

/** Once, at launch. Without an environment id the one chosen in the developer tools is used. */
export function startTransport() {
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init({ ...(env ? { env } : {}), traceUser: false })
}

/**
 * Calls a cloud function of the mini-program's own environment.
 * @throws CallFailure, or the platform's own error
 */
export function sendToCloud(name: string, data: unknown, timeoutMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallFailure('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs)
    Taro.cloud
      .callFunction({ name, data: data as TaroGeneral.IAnyObject })
      .then((answer) => resolve((answer as { result?: unknown }).result), reject)
      .finally(() => clearTimeout(timer))
  })
}
