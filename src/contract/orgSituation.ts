import * as v from 'valibot'
import { action } from './action'
import { clientId, day, id, reason, version } from './fields'
import { situationKinds, type Lasting } from './situationWords'

/** A member's situations between two days: what follows from each stands in `situationWords.ts`. */

export interface Situation extends Lasting {
  id: string
  reason: string
}

const says = {
  kind: v.picklist(situationKinds, '请选择情况'),
  reason,
  fromOn: day,
  /** The last day, included; null while it goes on. */
  toOn: v.nullable(day),
}
const of = { memberId: id, version }
interface Changed {
  memberId: string
  version: number
}
const problems = [
  'notAllowed',
  'notFound',
  'notSelf',
  'termBackwards',
  'situationOverlaps',
  'changedElsewhere',
] as const

export const enterSituation = action<Changed & { situationId: string }>()({
  name: 'org.enterSituation',
  writes: true,
  input: v.strictObject({ memberId: id, clientId, ...says }),
  problems,
})
/** The last day of one that went on. */
export const endSituation = action<Changed>()({
  name: 'org.endSituation',
  writes: true,
  input: v.strictObject({ ...of, situationId: id, toOn: day }),
  problems,
})
/** Other words or days for one that was entered wrongly, or with `says` null that it never was; what it said before is kept. */
export const correctSituation = action<Changed>()({
  name: 'org.correctSituation',
  writes: true,
  input: v.strictObject({ ...of, situationId: id, says: v.nullable(v.strictObject(says)), why: reason }),
  problems,
})
