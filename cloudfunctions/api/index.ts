import { dispatch } from '../core/entry/dispatch'

/** The one entry of the phone: `{ action, input }` in, an envelope out. It never throws. */
export const main = (event: unknown) => dispatch(event)
