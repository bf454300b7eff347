import { refuse, type Problem } from '../../platform/problem'
import { changeTexts, openTexts } from '../../record/seal'
import { memberPhone } from '../phone'
import type { Member } from '../store'
import type { StoredRecovery } from './rules'

/** All that makes a recovery work, in one order. */
const factsOf = ({ id, how, digest, askedBy, agreedBy, worksFrom, lapsesAt }: StoredRecovery) => [
  id,
  how,
  digest,
  askedBy.memberId,
  agreedBy?.memberId ?? null,
  worksFrom,
  lapsesAt,
]

/** The member's envelope with the recovery as it will be; `number` is null for a code. */
export const sealedWith = (
  member: Member,
  recovery: StoredRecovery,
  number: string | null,
  { requestId, action }: { requestId: string; action: string },
): { phone: Member['phone']; recovery: StoredRecovery } | Problem<'keysMissing'> => {
  const text = JSON.stringify([number, factsOf(recovery)])
  const guard = { requestId, action, unreadable: 'keysMissing' } as const
  const phone = changeTexts(memberPhone, member, { recovery: text }, guard)
  return phone && 'code' in phone ? phone : { phone, recovery }
}

/** The envelope without any recovery; it takes no key. */
export const withoutRecovery = ({ phone }: Pick<Member, 'phone'>): Pick<Member, 'phone' | 'recovery'> => {
  if (!phone) return { phone, recovery: null }
  const { recovery: _recovery, ...texts } = phone.texts
  return { phone: Object.keys(texts).length > 0 ? { ...phone, texts } : null, recovery: null }
}

/** The new number, null for a code; a problem when it does not open, or is not what was sealed. */
export const numberOfRecovery = (
  member: Member,
  recovery: StoredRecovery,
): { number: string | null } | Problem<'keysMissing'> => {
  try {
    const [number, facts] = JSON.parse(openTexts(memberPhone, member).recovery ?? '[]') as [string | null, unknown]
    return JSON.stringify(facts) === JSON.stringify(factsOf(recovery)) ? { number } : refuse('keysMissing')
  } catch {
    return refuse('keysMissing')
  }
}
