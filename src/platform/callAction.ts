import type { ActionName, Input, Output } from '../contract'
import type { Envelope, ProblemAnswer } from '../contract/action'
import { callCloud } from './callCloud'

/** What came of an action: its value, or a refusal to show. Network failures are thrown as `CallFailure`. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemAnswer }

/** A refusal where only a value will do (`ask`): carries the problem for the page to show. */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemAnswer) {
    super(problem.message)
  }
}

/** Do one act. Every act answers a repetition with the same success, so a lost connection is tried once more. */
export async function callAction<N extends ActionName>(action: N, input: Input<N>): Promise<Result<Output<N>>> {
  const envelope = await callCloud<Envelope<Output<N>>>('api', { action, input }, { idempotent: true })
  return envelope.ok ? { ok: true, value: envelope.value } : { ok: false, problem: envelope.problem }
}

/** The same for reading: the value, or a thrown `ProblemError`. For `useAnswer`. */
export async function ask<N extends ActionName>(action: N, input: Input<N>): Promise<Output<N>> {
  const result = await callAction(action, input)
  if (!result.ok) throw new ProblemError(result.problem)
  return result.value
}
