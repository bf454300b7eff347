import type { PairKind } from '../../../src/contract/visitWords'
import type { NodeKey } from './tree'

/** Whom the sample organ is joined with, and how often it goes there. Villagers by form of address. */

export const frequency = { by: 'zhou-committee-officer', unitMonths: 2, householdMonths: 1 } as const

export interface PairPlan {
  readonly key: string
  readonly by: string
  readonly branch: NodeKey
  readonly kind: PairKind
  /** Who goes there; null for a unit. */
  readonly member: string | null
  readonly village: string
  readonly whom: string
}
const chen = 'chen-branch-secretary'
const li = 'li-organization-commissioner'
const wang = 'wang-member'
const ofThird = { by: chen, branch: 'b3' } as const

export const pairs: readonly PairPlan[] = [
  { ...ofThird, key: 'office', kind: 'unit', member: null, village: '柳坪村', whom: '柳坪村村委会' },
  { ...ofThird, key: 'aunt-wang', kind: 'household', member: wang, village: '青山村', whom: '王大娘家' },
  { ...ofThird, key: 'uncle-li', kind: 'household', member: wang, village: '青山村', whom: '李大爷家' },
  { ...ofThird, key: 'aunt-zhou', kind: 'household', member: li, village: '柳坪村', whom: '周婶家' },
  {
    by: 'wu-other-branch-secretary',
    branch: 'b6',
    key: 'school',
    kind: 'unit',
    member: null,
    village: '石门村',
    whom: '石门村小学',
  },
]

export interface VisitPlan {
  readonly pair: string
  readonly by: string
  /** Working days from the day of the reset. */
  readonly day: number
  readonly companions: readonly string[]
  readonly heard: string
  readonly promises: readonly { key: string; matter: string; raisedBy: string | null }[]
}
/** 王大娘家 and the unit are seen to, 周婶家 is due within two weeks, 李大爷家 is overdue. */
export const visits: readonly VisitPlan[] = [
  {
    pair: 'uncle-li',
    by: wang,
    day: -28,
    companions: [],
    heard: '李大爷腿脚不便，药快吃完了。老伴去女儿家住，要到年底才回来。',
    promises: [{ key: 'medicine01', matter: '问清慢病药能不能送到村卫生室', raisedBy: '李大爷' }],
  },
  {
    pair: 'aunt-zhou',
    by: li,
    day: -15,
    companions: [wang],
    heard: '周婶家的柑橘快下树，担心路不好走，收果子的车进不来。',
    promises: [{ key: 'road000001', matter: '把通组路的情况带给村委会', raisedBy: '周婶' }],
  },
  {
    pair: 'office',
    by: chen,
    day: -8,
    companions: [li],
    heard: '村委会说水渠闸板换了新的，谁来管还没有定下来。冬修的工期排在下个月。',
    promises: [],
  },
  {
    pair: 'aunt-wang',
    by: wang,
    day: -4,
    companions: [],
    heard: '屋顶补了两处，雨天不再漏。取暖烧柴，提醒了通风。',
    promises: [],
  },
]
