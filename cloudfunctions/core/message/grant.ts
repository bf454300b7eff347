import { mostGrants, type MessageTemplate } from '../../../src/contract/messageWords'
import { addGrants } from '../platform/accounts'
import { auditEntry } from '../platform/audit'
import type { Handler } from '../platform/request'
import { entryOfCall } from '../record/kind'

type Left = Partial<Record<MessageTemplate, number>>

export const grant: Handler<'message.grant'> = async (request) => {
  const { actor, input } = request
  const told = entryOfCall(actor, request)?.answer as { left: Left } | undefined
  if (told) return told
  const held = (template: MessageTemplate): number => actor.grants?.[template] ?? 0
  const counted = input.templates.filter((template) => held(template) < mostGrants)
  const left: Left = Object.fromEntries(
    input.templates.map((template) => [template, held(template) + Number(counted.includes(template))]),
  )
  await addGrants(actor, counted, auditEntry(request, { left }))
  return { left }
}
