import { randomUUID } from 'node:crypto'
import { platformRequestId } from '../core/platform/actor'
import { log } from '../core/platform/log'
import { takeMessage } from '../core/entry/takeMessage'

/** Where the platform's own messages arrive. No phone may call it, and what it takes names a secret only the platform was told. */
export const main = async (event: unknown) => {
  const outcome = await takeMessage(event)
  log({ requestId: platformRequestId() ?? randomUUID(), action: 'inbox', outcome })
  return 'success'
}
