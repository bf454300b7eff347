import type { ProblemAnswer } from '../contract/action'

/** What a call may come to instead of an answer, and the sentence of it: beside a field, over a form or in place of a page. */

/** A refusal where only a value will do (`ask`): carries the problem for the page to show. */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemAnswer) {
    super(problem.message)
  }
}

/**
 * Why a call brought no answer. `offline`: it never left the phone; `timeout`: nobody knows whether it arrived;
 * `busy`: too many at once, it was not run; `failed`: the platform answered with an error of its own.
 */
export type CallFailureReason = 'offline' | 'timeout' | 'busy' | 'failed'

export class CallFailure extends Error {
  constructor(
    readonly reason: CallFailureReason,
    message: string,
  ) {
    super(message)
    this.name = 'CallFailure'
  }
}

/** -504003 is time run out; -504002 is a function that threw or answered too much, whatever words came with it. */
const codes: readonly [RegExp, CallFailureReason][] = [
  [/-504003/, 'timeout'],
  [/-504002/, 'failed'],
]
/** How WeChat, iPhones and Androids, in English and in Chinese, say that time ran out. */
const slow = /time.?out|timed.?out|超时/i
/** That too many came at once. */
const crowded = /exceed.{0,20}(concurren|request|qps)|concurren.{0,20}exceed|too many requests|-501003/i
/** And that there is no way to the server: `NSURLError` -1003 to -1009, -1018, -1020 and -1200, Java's exceptions, Chromium's `net::ERR_…`. */
const unreachable = [
  /network|offline|interrupted|Failed to fetch|Load failed|ERR_|断网|网络(连接|中断|异常|不可用)|互联网|未能连接|无法连接|不能连接/i,
  /未能找到.*主机名|找不到.*服务器|数据连接|漫游|安全连接|unable to (connect|resolve)|could not connect|cannot connect/i,
  /UnknownHost|no address associated|hostname could not be found|handshake|socket|ECONN|connection (was )?(abort|reset|refused|lost|closed)/i,
]

/**
 * Reads the platforms' many ways to say that there is no network or that time ran out.
 * @param online what the phone believes of its network: where it has none, nothing else needs to be understood
 */
export function failureOf(error: unknown, online = true): CallFailure {
  if (error instanceof CallFailure) return error
  const { errCode, errMsg } = (error ?? {}) as { errCode?: unknown; errMsg?: unknown }
  const words = String(error instanceof Error ? error.message : (errMsg ?? error))
  const message = typeof errCode === 'number' ? `${String(errCode)} ${words}` : words
  const coded = codes.find(([code]) => code.test(message))
  if (coded) return new CallFailure(coded[1], message)
  if (crowded.test(message)) return new CallFailure('busy', message)
  if (slow.test(message)) return new CallFailure('timeout', message)
  const lost = !online || unreachable.some((way) => way.test(message))
  return new CallFailure(lost ? 'offline' : 'failed', message)
}

/** It was understood and refused: asking again brings the same. What is only for now (an upgrade, too many at once) is not. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError && ['notFound', 'notAllowed', 'badInput'].includes(error.problem.code)

/** One calm sentence for whatever a question or an act came back with instead of an answer. */
export function failureText(error: unknown): string {
  if (error instanceof ProblemError) return error.message
  switch (failureOf(error).reason) {
    case 'offline':
      return '没有连上网络，请联网后再试。'
    case 'timeout':
      return '网络太慢，没有等到答复，请再试一次。'
    case 'busy':
      return '同时用的人太多，请稍等几秒再试。'
    case 'failed':
      return '没有办成，请稍后再试一次。'
  }
}

/** A refusal, or a sentence about no answer at all, which has neither code nor field. */
export type ShownProblem = (Partial<ProblemAnswer> & { message: string }) | undefined

const isAt = (problem: ShownProblem, field: string) =>
  problem?.field === field || Boolean(problem?.field?.startsWith(`${field}.`))

/** The sentence of a refusal that is about this field of the form. `field` may be the head of a longer path. */
export const problemAt = (problem: ShownProblem, field: string): string | undefined =>
  isAt(problem, field) ? problem?.message : undefined

/** The sentence of a refusal that none of the form's fields can show. */
export const problemElsewhere = (problem: ShownProblem, fields: readonly string[]): string | undefined =>
  fields.some((field) => isAt(problem, field)) ? undefined : problem?.message
