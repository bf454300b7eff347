import { addMinutes } from '../../../../src/contract/days'
import { shortestRecoveryHours } from '../../../../src/contract/orgRecoveryWords'
import type { Actor } from '../../platform/actor'
import { refuse, type Problem } from '../../platform/problem'
import { forbidden, may } from '../../policy'
import { readRecord } from '../../record/kind'
import type { Member, OrganSettings } from '../store'
import { memberRecordKind, organ } from '../store'
import { recoverySubject } from './hands'

export const hoursOf = ({ recoveryHours }: Pick<OrganSettings, 'recoveryHours'>): number =>
  recoveryHours ?? shortestRecoveryHours

/** For whom a recovery of this member is not theirs to ask for or agree to; the member's own old phone is. */
export const deniedToRecover = (actor: Actor, member: Member, claimedBy: string): Problem<'notAllowed'> | null => {
  if (actor.memberId === member._id) return null
  const subject = recoverySubject(member, claimedBy)
  return may(actor, 'org.standInForRecovery', subject) ? null : forbidden(actor, 'org.recover', subject)
}

/** An account that was itself bound only now is no hand yet, or one binding would lead to the next. */
export const handTooNew = ({ since, boundAt }: Actor, hours: number, at: string): Problem<'recoveryHandNew'> | null =>
  addMinutes(since ?? boundAt, hours * 60) <= at ? null : refuse('recoveryHandNew', { hours })

/** A member read with the organ's settings beside: by both it is judged who may be a hand. The settings are there once it is read. */
export const withOrgan = (actor: Actor, memberId: string) => {
  const around: { settings?: OrganSettings } = {}
  return {
    read: async () => {
      const [settings, member] = await Promise.all([organ(), readRecord(memberRecordKind, memberId)])
      around.settings = settings
      return member
    },
    denied: (member: Member) => deniedToRecover(actor, member, around.settings!.claimedBy),
    settings: () => around.settings!,
  }
}
