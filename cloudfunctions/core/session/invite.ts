import { randomBytes } from 'node:crypto'
import type { Member } from '../org/store'
import { memberRecordKind } from '../org/store'
import { departedIsGone } from '../org/save'
import { inviteSubject } from '../org/subject'
import { invitationBytes, sha256 } from '../platform/crypto'
import { saysDuplicate } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { entryOfCall, readRecord } from '../record/kind'
import { already, step } from '../record/step'
import { codeFrom, handleOf, invitationExpiry, spaced, triesPerInvitation } from './rules'
import { invitationKind, type InvitationDoc } from './store'

type Inviting = Request<'session.invite'>
/** The code follows from the salt. */
type Told = Pick<InvitationDoc, 'salt' | 'expiresAt'>

const told = ({ salt, expiresAt }: Told): Told => ({ salt, expiresAt })
const codeOf = (memberId: string, salt: string): string => codeFrom(invitationBytes(memberId, salt))

const denied = ({ actor }: Inviting, member: Member) =>
  departedIsGone(member) ??
  forbidden(actor, 'session.invite', inviteSubject(member)) ??
  (member.openId ? refuse('alreadyBound', { name: member.name }) : null)

const drawn = ({ at }: Inviting, memberId: string) => {
  const salt = randomBytes(16).toString('base64url')
  const code = codeOf(memberId, salt)
  return {
    handle: handleOf(code),
    salt,
    codeHash: sha256(salt + code),
    expiresAt: invitationExpiry(at),
    triesLeft: triesPerInvitation,
    usedAt: null,
  }
}

/** Still good, and what this very call gave. */
const stands = (invitation: InvitationDoc, request: Inviting): boolean => {
  const { salt } = (entryOfCall(invitation, request)?.answer ?? {}) as Partial<Told>
  const { usedAt, triesLeft, expiresAt } = invitation
  return salt === invitation.salt && usedAt === null && triesLeft > 0 && request.at < expiresAt
}

/** The member's one invitation, in place of any earlier one. */
const save = (request: Inviting, member: Member) =>
  step(invitationKind, request, {
    id: member._id,
    first: () => denied(request, member) ?? { _id: member._id, ...drawn(request, member._id) },
    denied: () => denied(request, member),
    make: (invitation) =>
      stands(invitation, request) ? already(told(invitation)) : { fields: drawn(request, member._id) },
    answer: told,
  })

export const invite: Handler<'session.invite'> = async (request) => {
  const member = await readRecord(memberRecordKind, request.input.memberId)
  if (!member) return refuse('notFound', { what: '这名党员' })
  for (;;) {
    try {
      const outcome = await save(request, member)
      if (outcome instanceof Problem) return outcome
      const { salt, expiresAt } = outcome
      return { code: spaced(codeOf(member._id, salt)), memberName: member.name, expiresAt }
    } catch (error) {
      // The handle drawn is another member's, which is rare.
      if (!saysDuplicate(error)) throw error
    }
  }
}
