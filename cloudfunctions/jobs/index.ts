import { runTimer } from '../core/entry/runTimer'

/** The timers' entry. Nobody may call it. */
export const main = (event: { TriggerName?: unknown }) => runTimer(event)
