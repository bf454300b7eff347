import { phoneDigest } from '../platform/crypto'
import type { Place } from '../platform/sealing'
import { organOf } from '../policy/scope'
import { openTexts, placeOf, sealTexts, type PrivateTexts } from '../record/seal'
import type { Member } from './store'

/** `13800000001` → `138****0001`: enough to recognise one's own number by. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Whose phone: the member's id and, for the organ, the path. */
type Holder = Pick<Member, '_id' | 'path'>
export const memberPhone: PrivateTexts<Holder, 'number' | 'recovery'> = {
  collection: 'members',
  field: 'phone',
  placedBy: ['path'],
  organ: ({ path }) => organOf(path),
}
export const phonePlace = (holder: Holder): Place => placeOf(memberPhone, holder)

/** The two fields a phone number is kept in; without one, the digest still has to be unique. */
export const phoneFields = (holder: Holder, phone: string | null): Pick<Member, 'phone' | 'phoneDigest'> =>
  phone === null
    ? { phone: null, phoneDigest: `none:${holder._id}` }
    : { phone: sealTexts(memberPhone, holder, { number: phone }), phoneDigest: phoneDigest(phone) }

export const hasNumber = ({ _id, phoneDigest: digest }: Pick<Member, '_id' | 'phoneDigest'>): boolean =>
  digest !== `none:${_id}`
export const phoneOf = (member: Member): string | null =>
  member.phone && (openTexts(memberPhone, member).number ?? null)
/** For the screen; a lost key must not shut the roster, so the number alone is said to be unreadable. */
export const maskedPhoneOf = (member: Member): string | null => {
  try {
    const phone = phoneOf(member)
    return phone && maskedPhone(phone)
  } catch {
    return '号码打不开'
  }
}

/** Whether `phone` (undefined keeps what is recorded) differs from the recorded number. */
export const phoneDiffers = (member: Member, phone: string | null | undefined): boolean =>
  phone !== undefined && (phone === null ? hasNumber(member) : phoneDigest(phone) !== member.phoneDigest)
