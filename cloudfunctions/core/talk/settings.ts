import { organ } from '../org/store'
import { keyVersions } from '../platform/recordKeys'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'

/** What the organ keeps and how its keys stand; of no talk anything. */
export const settings: Handler<'talk.settings'> = async ({ actor }) => {
  const kept = await organ()
  const denied = forbidden(actor, 'talk.keepSettings', { paths: [`/${kept.rootId}/`] })
  if (denied) return denied
  return {
    version: kept.version,
    talkText: kept.talkText ?? 'factsOnly',
    retentionYears: kept.talkRetentionYears ?? null,
    keys: { ready: keyVersions() !== null },
  }
}
