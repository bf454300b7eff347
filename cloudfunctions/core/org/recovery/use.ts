import { find } from '../../platform/db'
import { Problem } from '../../platform/problem'
import { isAsSaved } from '../../record/kind'
import { memberRecordKind, type Member } from '../store'
import { works } from './rules'
import { numberOfRecovery } from './sealed'

/** The member whose recovery has made this number good. */
export const memberRecovering = async (digest: string, at: string): Promise<Member | null> => {
  const found = await find<Member>('members', { 'recovery.digest': digest, status: 'active' }, { limit: 20 })
  return found.find((member) => works(member.recovery, at) && isAsSaved(memberRecordKind, member)) ?? null
}

/** The number that a recovery has made good, as it was sealed; null when there is none. */
export const recoveredNumber = (member: Member, at: string): string | null => {
  const { recovery } = member
  if (!works(recovery, at)) return null
  const opened = numberOfRecovery(member, recovery)
  return opened instanceof Problem ? null : opened.number
}
