import { numberOfRecovery } from '../org/recovery/sealed'
import { talkedAmong } from '../org/recovery/protected'
import { isProtectedByRecord, works } from '../org/recovery/rules'
import { memberIn, organ, type Member } from '../org/store'
import { noted } from '../org/save'
import { accountIn } from '../platform/accounts'
import type { Account } from '../platform/actor'
import { sameBytes, sha256 } from '../platform/crypto'
import { command, find, transact } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, UnboundRequest } from '../platform/request'
import { asSaved, readRecord } from '../record/kind'
import { bindOnce } from './again'
import { bindAccount } from './binding'
import { presentBound } from './present'
import { handleOf, invitationExpiry, normalisedCode, triesPerHandle } from './rules'
import { invitationKind, type InvitationDoc } from './store'
import { countTry } from './tries'

type InvitationRequest = UnboundRequest<'session.bindByInvitation'>

const matches = (invitation: InvitationDoc, code: string): boolean =>
  sameBytes(Buffer.from(sha256(invitation.salt + code)), Buffer.from(invitation.codeHash))

/** Wrong and unknown codes are answered alike; what became of an invitation is told only to who has its code. */
const tryCode = async ({ input, openId, at }: InvitationRequest, code: string) => {
  const handle = handleOf(code)
  const tried = await countTry(openId, handle, at)
  if (tried === null) return refuse('tooManyTries')
  if (tried > triesPerHandle) return refuse('invitationSpent')
  const [invitation] = await find<InvitationDoc>('invitations', { handle }, { limit: 1 })
  const left = triesPerHandle - tried
  if (!invitation || (input.memberId ?? invitation._id) !== invitation._id || !matches(invitation, code))
    return left > 0 ? refuse('invitationWrong', { left }) : refuse('invitationSpent')
  asSaved(invitationKind, invitation)
  return at < invitation.expiresAt && invitation.usedAt === null ? invitation : refuse('invitationSpent')
}

/** A code that a recovery made good: drawn since, for what was sealed when the two agreed. */
const isOfRecovery = (member: Member, { expiresAt }: InvitationDoc, at: string): boolean => {
  const { recovery } = member
  if (!works(recovery, at) || recovery.how !== 'code' || recovery.worksFrom === null) return false
  return expiresAt >= invitationExpiry(recovery.worksFrom) && !(numberOfRecovery(member, recovery) instanceof Problem)
}

const bind = (request: InvitationRequest, invitation: InvitationDoc, talked: boolean) =>
  transact(async (transaction) => {
    const { openId, at } = request
    const memberId = invitation._id
    const latest = await transaction.read<InvitationDoc>('invitations', memberId)
    const member = await memberIn(transaction, memberId)
    const { account: current, audit } = await accountIn(transaction, openId)
    if (latest?.codeHash !== invitation.codeHash || latest.usedAt !== null || member?.status !== 'active')
      return refuse('invitationSpent')
    if (current) return refuse('accountTaken', { name: current.name })
    const recovered = isOfRecovery(member, invitation, at)
    if (!recovered && member.openId !== null) return refuse('alreadyBound', { name: member.name })
    // Whoever took a post after the code was handed out is nobody's to hand out any more.
    if (!recovered && (talked || isProtectedByRecord(member))) return refuse('invitationSpent')
    const to = { member, current, audit, boundBy: 'invitation' as const, ...(recovered && { recovered: {} }) }
    const { account, entry } = await bindAccount(transaction, to, request)
    await transaction.change('invitations', memberId, { usedAt: at, version: command.inc(1), ...noted(entry) })
    return account
  })

/** Whether the account's member was invited by this very code, in another call: bound by it already. */
const boundByIt = async ({ memberId, boundBy }: Account, code: string): Promise<boolean> => {
  const invitation = await readRecord(invitationKind, memberId)
  return boundBy === 'invitation' && invitation !== null && invitation.usedAt !== null && matches(invitation, code)
}

const bindOrSay = async (request: InvitationRequest) => {
  const { account } = request
  const code = normalisedCode(request.input.code)
  if (account)
    return code !== null && (await boundByIt(account, code))
      ? presentBound(account, await organ())
      : refuse('accountTaken', { name: account.name })
  // A code of the wrong length is a slip of the finger, not a guess: told at once, never counted.
  if (!code) return refuse('badInput', { field: '邀请码', why: '应为 16 位字母和数字' }, { field: 'code' })
  const invitation = await tryCode(request, code)
  if (invitation instanceof Problem) return invitation
  const talked = (await talkedAmong([invitation._id])).has(invitation._id)
  const bound = await bind(request, invitation, talked)
  return bound instanceof Problem ? bound : presentBound(bound, await organ())
}

export const bindByInvitation: Handler<'session.bindByInvitation'> = (request) =>
  bindOnce(request, () => bindOrSay(request), request.account === null)
