export interface WxOptions {
  readonly success?: (result: object) => void
  readonly fail?: (error: object) => void
  readonly complete?: (result: object) => void
  readonly [option: string]: unknown
}

/** What an API refuses with; becomes `{ errMsg: '<name>:fail <message>' }`. */
export class WxRefusal extends Error {}

export type WxWork = (options: WxOptions) => object | void | Promise<object | void>

/**
 * An asynchronous API in WeChat's manner: always a turn later, by `success`, `fail` and `complete`, or by a promise where
 * none of them is given. `busy` is told of the work while it lasts.
 */
export function wxApi(name: string, work: WxWork, busy: (by: 1 | -1) => void) {
  return (options: WxOptions = {}): Promise<object> | undefined => {
    busy(1)
    const answer = (async () => {
      await new Promise((done) => setTimeout(done, 0))
      try {
        const result = await work(options)
        return { good: true, result: { errMsg: `${name}:ok`, ...result } }
      } catch (error) {
        if (!(error instanceof WxRefusal)) throw error
        return { good: false, result: { errMsg: `${name}:fail ${error.message}` } }
      } finally {
        busy(-1)
      }
    })()
    if (!options.success && !options.fail && !options.complete)
      return answer.then(({ good, result }) => (good ? result : Promise.reject(result)))
    void answer.then(({ good, result }) => {
      ;(good ? options.success : options.fail)?.(result)
      options.complete?.(result)
    })
    return undefined
  }
}
