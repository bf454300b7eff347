import { ProblemError } from './callAction'
import { failureOf } from './failure'

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
