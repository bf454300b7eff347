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
 * `failed`: the platform answered with an error of its own.
 */
type CallFailureReason = 'offline' | 'timeout' | 'failed'

export class CallFailure extends Error {
  constructor(
    readonly reason: CallFailureReason,
    message: string,
  ) {
    super(message)
    this.name = 'CallFailure'
  }
}

/** Reads the platforms' many ways to say that there is no network or that time ran out. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error
  const message =
    error instanceof Error ? error.message : String((error as { errMsg?: unknown } | null)?.errMsg ?? error)
  if (/time.?out|超时|-501004|-504/i.test(message)) return new CallFailure('timeout', message)
  if (/network|offline|interrupted|Failed to fetch|Load failed|ERR_|unable to connect|断网/i.test(message))
    return new CallFailure('offline', message)
  return new CallFailure('failed', message)
}

/** One calm sentence for whatever a question or an act came back with instead of an answer. */
export function failureText(error: unknown): string {
  if (error instanceof ProblemError) return error.message
  switch (failureOf(error).reason) {
    case 'offline':
      return '没有连上网络，请联网后再试。'
    case 'timeout':
      return '网络太慢，没有等到答复，请再试一次。'
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
