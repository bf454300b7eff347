import { dispatch } from '../core/entry/dispatch'
import { handlers } from '../core/entry/handlers'

/** The entry of the phone: `{ action, input }` in, an envelope out. It never throws. */
export const main = (event: unknown) => dispatch(event, handlers)
