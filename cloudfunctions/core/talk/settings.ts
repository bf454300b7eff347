import { organ } from '../org/store'
import { keyVersions } from '../platform/recordKeys'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'

/** What the organ keeps and how its keys stand; of no talk anything. */
export const settings: Handler<'talk.settings'> = async ({ actor }) => {
  const stored = await organ()
  const denied = forbidden(actor, 'talk.keepSettings', { paths: [`/${stored.rootId}/`] })
  if (denied) return denied
  return {
    version: stored.version,
    talkText: stored.talkText ?? 'factsOnly',
    retentionYears: stored.talkRetentionYears ?? null,
    keys: { ready: keyVersions() !== null },
  }
}
