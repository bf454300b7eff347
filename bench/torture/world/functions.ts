import { dispatch } from '../../../cloudfunctions/core/entry/dispatch'
import { runTimer } from '../../../cloudfunctions/core/entry/runTimer'

/** What one instance of the functions holds, bundled with the genuine SDK whose wire alone is replaced (`scripts/sdk/wire.mjs`). */
export const api = dispatch
export const jobs = runTimer
