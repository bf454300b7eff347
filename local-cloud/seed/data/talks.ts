import { withoutPhone } from '../../cast'
import type { TalkKind, TalkOccasion } from '../../../src/contract/talkWords'

/** Talks of the sample organ, all in 第三党支部. The words are invented; the sample organ keeps them, sealed. */
export interface TalkPlan {
  readonly key: string
  readonly host: string
  readonly with: string
  /** Who arranges it; the host unless told. */
  readonly by?: string
  readonly kind: TalkKind
  readonly occasion: TalkOccasion
  /** Working days from today: when it is arranged, and the day it is for. */
  readonly arrangedDay: number
  readonly day: number
  readonly place: string
  readonly content?: { readonly text: string; readonly difficulties: string }
  /** The other has opened the words: a line of the audit. */
  readonly read?: true
  /** The other has no account: confirmed face to face, and marked seen by this person. */
  readonly witness?: string
  /** How far it has come. */
  readonly until: 'planned' | 'recorded' | 'confirmed'
  /** What both agree to bring to the ledger. */
  readonly sentence?: string
}
const chen = 'chen-branch-secretary'
const li = 'li-organization-commissioner'

export const keeper = 'sun-system-administrator'
export const retentionYears = 5
export const talks: readonly TalkPlan[] = [
  {
    key: 'committee',
    host: chen,
    with: li,
    kind: 'committeePair',
    occasion: 'yearly',
    arrangedDay: -26,
    day: -25,
    place: '205 室',
    content: { text: '交换了对支部分工的想法，发展党员的材料以后由两个人一起核。', difficulties: '' },
    read: true,
    until: 'confirmed',
  },
  {
    key: 'counter',
    host: chen,
    with: 'ma-group-leader',
    kind: 'committeeWithMember',
    occasion: 'hardship',
    arrangedDay: -17,
    day: -16,
    place: '一楼接待室',
    content: {
      text: '家里老人住院，近来午间常要赶回去。工作上没有放松，想把小组会挪到下午。',
      difficulties: '中午值守和送饭撞在一起。',
    },
    until: 'confirmed',
    sentence: '服务窗口午间值守增配一名同志轮换',
  },
  {
    key: 'members',
    host: 'gao-recorder',
    with: 'lin-probationary',
    kind: 'memberPair',
    occasion: 'yearly',
    arrangedDay: -12,
    day: -11,
    place: '三楼活动室',
    content: { text: '谈了预备期里的几件小事，约好每月一起下一次村。', difficulties: '' },
    until: 'confirmed',
  },
  {
    key: 'elder',
    host: li,
    with: withoutPhone.key,
    kind: 'committeeWithMember',
    occasion: 'yearly',
    arrangedDay: -9,
    day: -8,
    place: '柳荫巷田守常家中',
    witness: chen,
    until: 'confirmed',
  },
  {
    key: 'training',
    host: chen,
    with: 'xu-member',
    kind: 'committeeWithMember',
    occasion: 'yearly',
    arrangedDay: -3,
    day: -2,
    place: '205 室',
    content: { text: '对青年党员培训的形式有建议：少听课，多到现场。', difficulties: '' },
    read: true,
    until: 'recorded',
  },
  {
    key: 'appraisal',
    host: li,
    with: 'lin-probationary',
    by: chen,
    kind: 'committeeWithMember',
    occasion: 'appraisal',
    arrangedDay: -1,
    day: 3,
    place: '机关二楼小会议室',
    until: 'planned',
  },
]
