import { organ } from '../org/store'
import { noteOnAccount } from '../platform/accounts'
import { auditEntry } from '../platform/audit'
import { command } from '../platform/db'
import type { Handler } from '../platform/request'
import { entryOfCall } from '../record/kind'
import { presentMe } from './present'

export const consent: Handler<'session.consent'> = async (request) => {
  const { actor, at, input } = request
  const { version } = input
  const wanted = actor.consentVersion < version
  // Consent withdrawn since is not given again by a call that arrives once more: each leaves its line, whatever it found.
  const done = request.named ? entryOfCall(actor, request) !== null : !wanted
  if (!done) {
    const fields = wanted ? { consentVersion: version, consentAt: at } : {}
    const guard = wanted ? { consentVersion: command.lt(version) } : { 'audit.key': command.neq(request.key) }
    await noteOnAccount(actor, fields, auditEntry(request, { version }), guard)
  }
  return { me: presentMe(actor, await organ()) }
}
