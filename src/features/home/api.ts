import { ask } from '../../platform/callAction'

/** Everything the home page shows, in one call. */
export const askHome = () => ask('home.show', {})
