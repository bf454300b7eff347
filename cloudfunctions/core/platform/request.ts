import type { ActionName, Output, Parsed, Problems } from '../../../src/contract'
import type { Account, Actor } from './actor'
import type { Problem } from './problem'

/** What every act receives. `at` is the server's clock, read once per call. */
interface Call<N extends ActionName> {
  action: N
  input: Parsed<N>
  openId: string
  at: string
  /** Since when calls may have been waiting for this instance; `at` where none can have. */
  queuedSince: string
  requestId: string
  key: string
  named: boolean
}
export interface Request<N extends ActionName> extends Call<N> {
  actor: Actor
}
/** Acts open to an account that may not be bound yet. */
export type UnboundAction =
  'session.enter' | 'session.bindByPhone' | 'session.bindByInvitation' | 'session.claimOrgan' | 'session.unbind'
export interface UnboundRequest<N extends UnboundAction> extends Call<N> {
  account: Account | null
}

/** load → authorize → rule → save (audit beside the write) → present. Expected refusals are returned, never thrown. */
export type Handler<N extends ActionName> = (
  request: N extends UnboundAction ? UnboundRequest<N> : Request<N>,
) => Promise<Output<N> | Problem<Problems<N> | 'notAllowed' | 'notFound' | 'changedElsewhere'>>

type FeatureName = ActionName extends infer N ? (N extends `${infer F}.${string}` ? F : never) : never
/** What one feature gives: its acts by their own names, every action named `<feature>.<act>`. */
export type FeatureHandlers<F extends FeatureName> = {
  [N in Extract<ActionName, `${F}.${string}`> as N extends `${F}.${infer Act}` ? Act : never]: Handler<N>
}
/** Every feature's acts; the type says when one is missing. */
export type Handlers = { [F in FeatureName]: FeatureHandlers<F> }
