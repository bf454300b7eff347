import * as v from 'valibot'
import { action } from './action'
import { id, phone, reason, version } from './fields'
import { longestRecoveryHours, shortestRecoveryHours } from './orgRecoveryWords'

/**
 * Another number, or a code, for somebody whose identity is worth taking: whoever was ever bound, holds or held a post, or is
 * one of the two of a talk. Their old phone agrees, or two people do and the organ's hours go by.
 */

export * from './orgRecoveryWords'

/** The recovery that is under way for a member. */
export interface Recovery {
  id: string
  how: 'number' | 'code'
  /** Of the new number, masked; null for a code. */
  phoneMasked: string | null
  reason: string
  askedBy: string
  askedAt: string
  agreedBy: string | null
  /** From when on it works; null until a second hand agrees. */
  worksFrom: string | null
  lapsesAt: string
  /** The page is the member's own. */
  own: boolean
  can: { agree: boolean; stop: boolean; invite: boolean }
}

const changed = { memberId: id }
/**
 * `phone` null asks for a code in place of a number. Asked by the member, from the phone that is bound, the number changes at
 * once; asked by anybody else nothing changes before a second hand has agreed and the organ's hours are over.
 */
export const askRecovery = action<{ memberId: string; version: number }>()({
  name: 'org.askRecovery',
  writes: true,
  input: v.strictObject({ ...changed, phone: v.nullable(phone), reason }),
  problems: [
    'notAllowed',
    'notFound',
    'badInput',
    'phoneTaken',
    'recoveryNotNeeded',
    'recoveryOpen',
    'recoveryHandNew',
    'recoveryNoSecond',
    'keysMissing',
  ],
})
/** The second hand; or the member, from the phone that is bound, and then it works at once. */
export const agreeRecovery = action<{ memberId: string; version: number }>()({
  name: 'org.agreeRecovery',
  writes: true,
  input: v.strictObject({ ...changed, recoveryId: id }),
  problems: [
    'notAllowed',
    'notFound',
    'phoneTaken',
    'recoveryOver',
    'recoverySecondHand',
    'recoveryHandNew',
    'keysMissing',
  ],
})
/** The old account, either hand, or the branch's committee. */
export const stopRecovery = action<{ memberId: string; version: number }>()({
  name: 'org.stopRecovery',
  writes: true,
  input: v.strictObject({ ...changed, recoveryId: id }),
  problems: ['notAllowed', 'notFound', 'recoveryOver'],
})

export const recoveryHours = action<{ version: number; hours: number }>()({
  name: 'org.recoveryHours',
  input: v.strictObject({}),
  problems: ['notAllowed'],
})
export const saveRecoveryHours = action<{ version: number }>()({
  name: 'org.saveRecoveryHours',
  writes: true,
  input: v.strictObject({
    version,
    delayHours: v.pipe(
      v.number('请填写小时数'),
      v.integer('请填写整数小时'),
      v.minValue(shortestRecoveryHours, `不能少于 ${shortestRecoveryHours} 小时`),
      v.maxValue(longestRecoveryHours, `最多 ${longestRecoveryHours} 小时`),
    ),
  }),
  problems: ['notAllowed', 'changedElsewhere'],
})
