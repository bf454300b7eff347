import { dispatch } from '../core/entry/dispatch'
import { paperHandlers } from '../core/entry/paperHandlers'

/** The phone's other entry, for documents: asked and answered as `api` is, with more time and the libraries that write them. */
export const main = (event: unknown) => dispatch(event, paperHandlers)
