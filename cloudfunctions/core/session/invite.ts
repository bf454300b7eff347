import { randomBytes } from 'node:crypto'
import type { Invitation } from '../../../src/contract/session'
import type { Member } from '../org/store'
import { memberRecordKind } from '../org/store'
import { departedIsGone } from '../org/save'
import { codeIsGood, halfOf } from '../org/recovery/invite'
import { isProtected } from '../org/recovery/protected'
import { memberSubject } from '../org/subject'
import { invitationBytes, sha256 } from '../platform/crypto'
import { saysDuplicate } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { entryOfCall, readRecord } from '../record/kind'
import { already, step } from '../record/step'
import { codeFrom, handleOf, halved, invitationExpiry, spaced } from './rules'
import { invitationKind, type InvitationDoc } from './store'

type Inviting = Request<'session.invite'>
/** The code follows from the salt; what of it the caller was told stays as it was then. */
type Told = Pick<InvitationDoc, 'salt' | 'expiresAt'> & { part?: Invitation['part'] }

const codeOf = (memberId: string, salt: string): string => codeFrom(invitationBytes(memberId, salt))

/** A member as they were found, and whether one person may not hand out their code. */
interface Invited {
  member: Member
  sealed: boolean
}
/** Handing out a code is handing out the identity with it: somebody's own branch does so only while there is nothing to take. */
const denied = ({ actor, at }: Inviting, { member, sealed }: Invited) => {
  const gone = departedIsGone(member)
  if (gone || codeIsGood(actor, member, at)) return gone
  const { name } = member
  return (
    forbidden(actor, 'session.invite', memberSubject(member)) ??
    (member.openId ? refuse('alreadyBound', { name }) : sealed ? refuse('recoveryNeeded', { name }) : null)
  )
}

const drawn = ({ at }: Inviting, memberId: string) => {
  const salt = randomBytes(16).toString('base64url')
  const code = codeOf(memberId, salt)
  return {
    handle: handleOf(code),
    salt,
    codeHash: sha256(salt + code),
    expiresAt: invitationExpiry(at),
    usedAt: null,
  }
}

/** Still good, and what this very call gave; of a recovery's code the two hands are told the same one, in halves. */
const stands = (invitation: InvitationDoc, request: Inviting, { member }: Invited): boolean => {
  const { salt } = (entryOfCall(invitation, request)?.answer ?? {}) as Partial<Told>
  const { usedAt, expiresAt } = invitation
  const drawnBefore = invitationExpiry(member.recovery?.worksFrom ?? request.at) > expiresAt
  const same = codeIsGood(request.actor, member, request.at) ? !drawnBefore : salt === invitation.salt
  return same && usedAt === null && request.at < expiresAt
}

/** The member's one invitation, in place of any earlier one. */
const save = (request: Inviting, invited: Invited) => {
  const { member } = invited
  const { _id } = member
  const part = codeIsGood(request.actor, member, request.at) ? halfOf(request.actor, member) : ('whole' as const)
  const told = ({ salt, expiresAt }: InvitationDoc): Told => ({ salt, expiresAt, part })
  return step(invitationKind, request, {
    id: _id,
    first: () => denied(request, invited) ?? { _id, ...drawn(request, _id) },
    denied: () => denied(request, invited),
    make: (invitation) =>
      stands(invitation, request, invited) ? already(told(invitation)) : { fields: drawn(request, _id) },
    answer: told,
  })
}

export const invite: Handler<'session.invite'> = async (request) => {
  const member = await readRecord(memberRecordKind, request.input.memberId)
  if (!member) return refuse('notFound', { what: '这名党员' })
  const invited = { member, sealed: await isProtected(member) }
  for (;;) {
    try {
      const outcome = await save(request, invited)
      if (outcome instanceof Problem) return outcome
      const { salt, expiresAt, part = 'whole' } = outcome
      const code = spaced(codeOf(member._id, salt))
      return { code: part === 'whole' ? code : halved(code, part), part, memberName: member.name, expiresAt }
    } catch (error) {
      // The handle drawn is another member's, which is rare.
      if (!saysDuplicate(error)) throw error
    }
  }
}
