import { organ } from '../org/store'
import { noted } from '../org/save'
import { auditEntry } from '../platform/audit'
import { change } from '../platform/db'
import type { Handler } from '../platform/request'
import { presentMe } from './present'

export const consent: Handler<'session.consent'> = async (request) => {
  const { actor, at, input } = request
  if (actor.consentVersion < input.version) {
    const fields = { consentVersion: input.version, consentAt: at, ...noted(auditEntry(request)) }
    await change('accounts', actor._id, fields, { memberId: actor.memberId })
  }
  return { me: presentMe(actor, await organ()) }
}
