import type { ProblemAnswer } from '../../../src/contract/action'
import type { ProblemCode } from '../../../src/contract/problems'
import { problemSentence } from '../../../src/contract/problems'

/** An expected refusal. Acts return it; only `dispatch` turns it into an answer. */
export class Problem<Code extends ProblemCode = ProblemCode> {
  constructor(
    readonly code: Code,
    readonly params: Record<string, string | number> = {},
    readonly extra: { field?: string; details?: Record<string, string | number> } = {},
  ) {}

  answer(): ProblemAnswer {
    return { code: this.code, message: problemSentence(this.code, this.params), ...this.extra }
  }
}

export const refuse = <Code extends ProblemCode>(
  code: Code,
  params?: Record<string, string | number>,
  extra?: { field?: string; details?: Record<string, string | number> },
): Problem<Code> => new Problem(code, params, extra)
