import type { Sealed } from '../platform/crypto'
import { phoneDigest, seal, unseal } from '../platform/crypto'
import { maskedPhone } from '../platform/words'
import type { Member } from './store'

const context = (memberId: string) => `members/${memberId}/phone`

/** The two fields a phone number is kept in; without one, the digest still has to be unique. */
export const phoneFields = (memberId: string, phone: string | null): { phone: Sealed | null; phoneDigest: string } =>
  phone === null
    ? { phone: null, phoneDigest: `none:${memberId}` }
    : { phone: seal(phone, context(memberId)), phoneDigest: phoneDigest(phone) }

export const phoneOf = (member: Member): string | null => member.phone && unseal(member.phone, context(member._id))
export const maskedPhoneOf = (member: Member): string | null => {
  const phone = phoneOf(member)
  return phone && maskedPhone(phone)
}

/** Whether `phone` (undefined keeps what is recorded) differs from the recorded number. */
export const phoneDiffers = (member: Member, phone: string | null | undefined): boolean =>
  phone !== undefined && (phone === null ? member.phone !== null : phoneDigest(phone) !== member.phoneDigest)
