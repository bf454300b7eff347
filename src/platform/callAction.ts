import type { ActionName, Input, Output } from '../contract'
import type { Envelope, ProblemAnswer } from '../contract/action'
import { functionOf } from '../contract/functions'
import { unpacked } from '../contract/packed'
import { callCloud } from './callCloud'
import { ProblemError } from './errors'
import { randomId } from './random'

/** What came of an action: its value, or a refusal to show. Network failures are thrown as `CallFailure`. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemAnswer }

export interface CallOptions {
  /** The call's name where it was given before: what is kept on the phone has it from its first try on. */
  call?: string
  /** The member whose act it is; the server refuses it from anybody else. */
  as?: string
}

/** A document takes longer to make than anything else is waited for. */
const waitFor = (action: string): number => (functionOf(action) === 'papers' ? 60_000 : 10_000)

async function send<N extends ActionName>(
  action: N,
  input: Input<N>,
  options: CallOptions,
): Promise<Result<Output<N>>> {
  const call = { action, input, packs: true, ...options }
  const envelope = await callCloud<Envelope<Output<N>>>(functionOf(action), call, {
    idempotent: true,
    timeoutMs: waitFor(action),
  })
  return envelope.ok ? { ok: true, value: unpacked(envelope.value) } : { ok: false, problem: envelope.problem }
}

/** The last act whose outcome nobody knows: the very same done next is that act, tried again. */
let unanswered: { content: string; call: string } | undefined

let done = 0
/** How many acts this phone has done since launch, each once its outcome came or is not waited for any more. */
export const actsDone = (): number => done

/** What the input calls itself, which outlives this page; else the name of a try that brought no answer; else a new one. */
function nameOf(content: string, input: object): string {
  const { clientId, saveId } = input as { clientId?: string; saveId?: string }
  return clientId ?? saveId ?? (unanswered?.content === content ? unanswered.call : randomId())
}

/**
 * Do one act. It has a name of its own, the same in every try: a lost connection is tried once more, and every act answers a
 * repetition with the same success.
 */
export async function callAction<N extends ActionName>(
  action: N,
  input: Input<N>,
  { call, as }: CallOptions = {},
): Promise<Result<Output<N>>> {
  const content = JSON.stringify([action, input])
  const name = call ?? nameOf(content, input)
  // Whatever is done in between makes the same words, done again, another act.
  if (call === undefined) unanswered = { content, call: name }
  const result = await send(action, input, { call: name, as }).finally(() => {
    done += 1
  })
  const known = result.ok || !['unexpected', 'busy'].includes(result.problem.code)
  if (known && unanswered?.call === name) unanswered = undefined
  return result
}

/** The same for what only reads. */
export const query = <N extends ActionName>(action: N, input: Input<N>): Promise<Result<Output<N>>> =>
  send(action, input, { call: randomId() })

/** Reading where only a value will do: the value, or a thrown `ProblemError`. For `useAnswer`. */
export async function ask<N extends ActionName>(action: N, input: Input<N>): Promise<Output<N>> {
  const result = await query(action, input)
  if (!result.ok) throw new ProblemError(result.problem)
  return result.value
}
