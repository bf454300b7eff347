import type { RuleSays } from '../../../src/contract/dutyRuleWords'
import type { DutySubject } from '../../../src/contract/dutyWords'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import type { WindowKind } from '../../../src/contract/dutyWindow'

/**
 * How sure a row is. `R`: read in the regulation; `S`: in a secondary source; `K`: customary; `U`: sources contradict each
 * other, so that no result is shown, only the figures.
 */
export type Certainty = 'R' | 'S' | 'K' | 'U'
/** What is looked at: meetings of a kind within the window, a term that ends, or what stands on the day that is asked. */
export type DutyCount =
  | { by: 'meetings'; kind: MeetingKind; need: number }
  | { by: 'fact'; need: number; unit: string }
  | { by: 'term'; years: number }
  | { by: 'standing' }

export interface DutyRule {
  id: string
  title: string
  /** The words of the source as they are shown; never ours where `certainty` is `R`. */
  quote: string
  source: string
  article: string | null
  certainty: Certainty
  subject: DutySubject
  /** None for a term and for what stands today. */
  window: WindowKind | null
  counts: DutyCount
  /** `hard` where the wording is no 一般: what is missed may be red unasked. `hint` is never more than amber. */
  force: 'hard' | 'soft' | 'hint'
  /** Whether it is asked before an organ has said anything. */
  onByDefault: boolean
  /** Where a year is not asked from its first day to its last: `MM-DD`, the end in the next year where it is before the beginning. */
  span?: { from: string; to: string }
  /** Stays with those the row names: never on boards, in exports or in summaries. */
  isPrivate?: true
  /** A row of the organ: which document of its own says so. */
  local?: { documentNo: string; fromOn: string }
}

/** A row of the table; its id is the key. */
export type RuleRow = Omit<DutyRule, 'id' | 'local'>

/** What an organ has said of a row; nothing said is `{}`. */
export interface RuleSetting extends Partial<RuleSays> {
  /** The day it was switched on that is off by itself: what ended before is not asked. */
  onFrom?: string
}

export const isOn = (rule: DutyRule, setting: RuleSetting): boolean => setting.on ?? rule.onByDefault
/** Whether a missed window may be red. */
export const mayBeRed = ({ certainty, force }: DutyRule, { confirmed = false }: RuleSetting): boolean => {
  if (certainty === 'U' || force === 'hint') return false
  return confirmed || (certainty === 'R' && force === 'hard')
}
/** What is shown beside a row that was not read in the regulation itself. */
export const certaintyNote: Record<Certainty, string | null> = { R: null, S: '待核', K: '惯例', U: '口径不一' }
