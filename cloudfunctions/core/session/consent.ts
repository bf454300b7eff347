import { organ } from '../org/store'
import { noted } from '../org/save'
import { auditEntry } from '../platform/audit'
import { change, command } from '../platform/db'
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
    const line = noted(auditEntry(request, { version }))
    const fields = wanted ? { consentVersion: version, consentAt: at, ...line } : line
    const guard = wanted ? { consentVersion: command.lt(version) } : { 'audit.key': command.neq(request.key) }
    await change('accounts', actor._id, fields, { memberId: actor.memberId, ...guard })
  }
  return { me: presentMe(actor, await organ()) }
}
