import type { ClockSetting } from '../clock'

/** What an instance is told when it is made. */
export interface WorkerSeat {
  readonly functionName: string
  readonly folder: string
  readonly clock: ClockSetting
  /** Where it may go beside this machine. */
  readonly allowed: readonly string[]
  /** The port of its debugger, when somebody asked for one. */
  readonly inspect?: number
}

/** One invocation, as sent to an instance. `event` and `context` are JSON text. */
export interface Ask {
  readonly requestId: string
  readonly event: string
  readonly context: string
  readonly environment: Readonly<Record<string, string>>
  readonly clock: ClockSetting
}

/** What an instance says back. */
export type Report =
  /** The module is loaded and its function is entered now. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'printed'; readonly requestId: string; readonly stream: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'result'; readonly text: string }
  | { readonly kind: 'thrown'; readonly detail: string }
