import { receive } from '../core/entry/receive'

/** Where the platform's own messages arrive. No phone may call it, and what it takes names a secret only the platform was told. */
export const main = (event: unknown) => receive(event)
