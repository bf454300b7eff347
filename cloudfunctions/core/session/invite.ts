import { randomBytes } from 'node:crypto'
import type { Member } from '../org/store'
import { readMember } from '../org/store'
import { inviteSubject } from '../org/subject'
import { auditEntry } from '../platform/audit'
import { sha256 } from '../platform/crypto'
import { put, readDoc, saysDuplicate } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { drawCode, handleOf, invitationExpiry, spaced, triesPerInvitation } from './rules'
import type { InvitationDoc } from './store'

/** Replaces the member's earlier invitation. Null in the rare case that the handle drawn is another member's. */
const save = async (
  request: Request<'session.invite'>,
  member: Member,
  code: string,
): Promise<InvitationDoc | null> => {
  const earlier = await readDoc<InvitationDoc>('invitations', member._id)
  const salt = randomBytes(16).toString('base64url')
  const invitation: InvitationDoc = {
    _id: member._id,
    handle: handleOf(code),
    salt,
    codeHash: sha256(salt + code),
    expiresAt: invitationExpiry(request.at),
    triesLeft: triesPerInvitation,
    usedAt: null,
    audit: [...(earlier?.audit ?? []), auditEntry(request)],
  }
  try {
    await put('invitations', invitation)
    return invitation
  } catch (error) {
    if (saysDuplicate(error)) return null
    throw error
  }
}

export const invite: Handler<'session.invite'> = async (request) => {
  const member = await readMember(request.input.memberId)
  if (!member) return refuse('notFound', { what: '这名党员' })
  const refusal = forbidden(request.actor, 'session.invite', inviteSubject(member))
  if (refusal) return refusal
  if (member.openId) return refuse('alreadyBound', { name: member.name })
  for (;;) {
    const code = drawCode()
    const invitation = await save(request, member, code)
    if (invitation) return { code: spaced(code), memberName: member.name, expiresAt: invitation.expiresAt }
  }
}
