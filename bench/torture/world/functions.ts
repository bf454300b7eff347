import { dispatch } from '../../../cloudfunctions/core/entry/dispatch'
import { handlers } from '../../../cloudfunctions/core/entry/handlers'
import { runTimer } from '../../../cloudfunctions/core/entry/runTimer'

/** What one instance of the functions holds, bundled with the genuine SDK whose wire alone is replaced (`scripts/sdk/wire.mjs`). */
export const api = (event: unknown) => dispatch(event, handlers)
export const jobs = runTimer
