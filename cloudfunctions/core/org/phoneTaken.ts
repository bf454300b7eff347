import type { Actor } from '../platform/actor'
import { phoneDigest } from '../platform/crypto'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import { may } from '../policy'
import { memberByPhoneDigest } from './store'
import { memberSubject } from './subject'

/** Names the holder of the number only to those who may see them. */
export const phoneTaken = async (actor: Actor, phone: string): Promise<Problem<'phoneTaken'>> => {
  const holder = await memberByPhoneDigest(phoneDigest(phone))
  const name = holder && may(actor, 'org.seeMember', memberSubject(holder)) ? holder.name : '另一名党员'
  return refuse('phoneTaken', { phone, name }, { field: 'phone' })
}
