import type { Counted, Explanation, Light } from '../../../src/contract/dutyWords'
import { addDays } from '../../../src/contract/days'
import type { DutyWindow } from '../../../src/contract/dutyWindow'
import { certaintyNote, isOn, mayBeRed, type DutyRule, type RuleSetting } from './rule'

/** What the facts say of one rule, one subject and one window. */
export interface Finding {
  /** Why nothing is asked; null where it is. */
  exempt: string | null
  need: number
  have: number
  counted: readonly Counted[]
  /** What is missing, in words; empty where nothing is. */
  missing: readonly string[]
  /** What is announced in the rest of the window and would count, soonest first. */
  planned: readonly Counted[]
  /** Said beside the light whatever it shows: 还没有组长, 不足半数，不能表决. */
  notes: readonly string[]
  /** The reason the subject gave for the missed window. */
  explained: Explanation | null
  /** The subject ended within the window: it is judged by what was held until then, and never red. */
  ended?: true
  /** How many windows just before this one were missed without a reason, this one not counted. */
  missedBefore?: number
}

/** `12月7日`. */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** `2028年9月28日`. */
export const dateText = (day: string): string => `${day.slice(0, 4)}年${shortDay(day)}`

/** What of a window a light follows from: its last day, and the day from which what is not planned is said. */
export type Term = Pick<DutyWindow, 'to' | 'warnFrom'>

type Shown = Pick<Light, 'state' | 'tone' | 'word'> & {
  reason?: string | null
  explanation?: Explanation
  explain?: boolean
}

/** Said with the day wherever there is room for it in one line. */
export const plannedWord = '已安排'
const whileRunning = ({ planned }: Finding, { warnFrom }: Term, today: string): Shown => {
  const [next] = planned
  if (next) return { state: 'due', tone: 'blue', word: `${plannedWord} ${shortDay(next.day)}` }
  return today < warnFrom
    ? { state: 'due', tone: 'blue', word: '进行中' }
    : { state: 'due', tone: 'amber', word: '待安排' }
}

const onceOver = (rule: DutyRule, setting: RuleSetting, finding: Finding): Shown => {
  const { explained, ended = false, missedBefore = 0 } = finding
  if (explained) return { state: 'overdue', tone: 'explained', word: '未开展 · 已说明', explanation: explained }
  const inARow =
    rule.force === 'soft' && missedBefore + 1 >= (setting.softTurnsRedAfter ?? Infinity) && rule.certainty !== 'U'
  const red = !ended && (mayBeRed(rule, setting) || inARow)
  return red
    ? { state: 'overdue', tone: 'red', word: '逾期', explain: true }
    : { state: 'overdue', tone: 'amber', word: '本期未开展', explain: true }
}

const shown = (rule: DutyRule, setting: RuleSetting, finding: Finding, window: Term, today: string): Shown => {
  const off = isOn(rule, setting) ? null : '本单位没有启用这一条'
  const reason = off ?? finding.exempt
  if (reason) return { state: 'exempt', tone: 'grey', word: '不作要求', reason }
  // The sources contradict each other: figures without a verdict.
  if (rule.certainty === 'U') return { state: 'due', tone: 'grey', word: '只列数字', reason: '口径不一，由本单位判断' }
  if (finding.have >= finding.need) return { state: 'green', tone: 'green', word: '已完成' }
  return today <= window.to && !finding.ended ? whileRunning(finding, window, today) : onceOver(rule, setting, finding)
}

/**
 * The light of one rule for one subject in one window, on a Beijing day. One function for every rule: what differs from rule to
 * rule is in the finding.
 */
export const light = (rule: DutyRule, setting: RuleSetting, finding: Finding, window: Term, today: string): Light => {
  const {
    state,
    tone,
    word,
    reason = null,
    explanation = null,
    explain = false,
  } = shown(rule, setting, finding, window, today)
  const note = certaintyNote[rule.certainty]
  return {
    state,
    tone,
    word,
    need: finding.need,
    have: finding.have,
    counted: finding.counted,
    planned: state === 'due' ? finding.planned : [],
    missing: state === 'due' || state === 'overdue' ? finding.missing : [],
    dueOn: window.to,
    notes: note ? [...finding.notes, note] : finding.notes,
    reason,
    explanation,
    can: { explain },
  }
}

/** The day on which a light changes by itself if nothing is done: the first day of warning, or the day after the window. */
export const lightTurnsOn = ({ warnFrom, to }: Term, today: string): string | null => {
  if (today < warnFrom) return warnFrom
  return today <= to ? addDays(to, 1) : null
}
