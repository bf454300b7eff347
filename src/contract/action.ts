import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { ProblemCode } from './problems'

/**
 * One thing a client may ask for: its name `<feature>.<act>`, the schema of its input, the type of its output and the
 * refusals to expect. Declared once; the server parses with it and the client takes its types from it.
 */
interface Action<Name extends string, Schema extends GenericSchema, Output, Problem extends ProblemCode> {
  readonly name: Name
  readonly input: Schema
  readonly problems: readonly Problem[]
  /** It may change something; what does not say so cannot. Every such act answers the same call, repeated, the same. */
  readonly writes?: true
  /** Callable before the account is bound or the privacy notice accepted (only `session.*` acts are). */
  readonly open?: 'anyone' | 'beforeConsent'
  /** Phantom: carries the output type, never a value. */
  readonly output?: Output
}

/** `action<Output>()({...})`: curried because TypeScript infers either all type arguments or none. */
export const action =
  <Output>() =>
  <const Name extends string, Schema extends GenericSchema, const Problem extends ProblemCode>(
    spec: Omit<Action<Name, Schema, Output, Problem>, 'output'>,
  ): Action<Name, Schema, Output, Problem> =>
    spec

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the widest action; narrower ones are not assignable to unknown
export type AnyAction = Action<string, any, any, any>
/** What a caller sends. */
export type InputOf<A extends AnyAction> = InferInput<A['input']>
/** What a handler receives after parsing. */
export type ParsedOf<A extends AnyAction> = InferOutput<A['input']>
export type OutputOf<A extends AnyAction> =
  A extends Action<string, GenericSchema, infer Output, ProblemCode> ? Output : never
export type ProblemOf<A extends AnyAction> = A['problems'][number]

/** A refusal as the client receives it: the code to branch on, the sentence to show, the input field it is about. */
export interface ProblemAnswer {
  code: ProblemCode
  message: string
  field?: string
  /** What a screen may offer next, for example the uninvited member a secretary may admit. */
  details?: Record<string, string | number>
}

/** Every answer of `api`. `serverTime` is milliseconds since 1970 by the server's clock. */
export type Envelope<Output> =
  | { ok: true; value: Output; serverTime: number; requestId: string }
  | { ok: false; problem: ProblemAnswer; serverTime: number; requestId: string }
