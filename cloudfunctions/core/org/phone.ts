import { phoneDigest } from '../platform/crypto'
import type { Place, Sealed } from '../platform/sealing'
import { seal, unseal } from '../platform/sealing'
import { organOf } from '../policy/scope'
import type { Member } from './store'

/** `13800000001` → `138****0001`: enough to recognise one's own number by. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Whose phone: the member's id and, for the organ, the path. */
type Holder = Pick<Member, '_id' | 'path'>
export const phonePlace = ({ _id, path }: Holder): Place => ({ collection: 'members', id: _id, organ: organOf(path) })

/** The two fields a phone number is kept in; without one, the digest still has to be unique. */
export const phoneFields = (holder: Holder, phone: string | null): Pick<Member, 'phone' | 'phoneDigest'> =>
  phone === null
    ? { phone: null, phoneDigest: `none:${holder._id}` }
    : { phone: seal({ number: phone }, phonePlace(holder)), phoneDigest: phoneDigest(phone) }

const numberIn = (phone: Sealed<'number'>, member: Holder): string => unseal(phone, phonePlace(member)).number as string
export const phoneOf = (member: Member): string | null => member.phone && numberIn(member.phone, member)
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
  phone !== undefined && (phone === null ? member.phone !== null : phoneDigest(phone) !== member.phoneDigest)
