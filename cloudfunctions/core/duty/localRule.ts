import { windowLabels, windowsAYear, type WindowKind } from '../../../src/contract/dutyWindow'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { nationalRules } from './nationalRules'
import type { DutySubject } from '../../../src/contract/dutyWords'
import type { DutyRule } from './rule'

/** A row of the organ's own: it stands beside the national ones and may be stricter; both lights show. */
export interface LocalRule {
  id: string
  title: string
  quote: string
  /** 文号 of the organ's document that says so. */
  documentNo: string
  subject: Extract<DutySubject, 'branch' | 'committee' | 'group'>
  window: WindowKind | null
  kind: MeetingKind
  need: number
}

const perYear = (window: WindowKind, need: number): number => windowsAYear[window] * need
const frequency = (window: WindowKind, need: number): string => `${windowLabels[window]} ${need} 次`

/** What is wrong with a row, as a sentence; null where nothing is. */
export const localRuleProblem = ({ documentNo, window, kind, need }: LocalRule): string | null => {
  if (documentNo === '') return '请写明文号：本单位哪一份文件这样规定'
  if (window === null) return '请选择每月、每季度、每半年还是每年'
  if (!Number.isInteger(need) || need < 1) return '次数应是 1 或更大的整数'
  for (const { counts, window: national, quote, source, article } of nationalRules) {
    if (counts.by !== 'meetings' || counts.kind !== kind || national === null || article === null) continue
    if (perYear(window, need) < perYear(national, counts.need))
      return `${frequency(window, need)}比《${source}》${article}宽（“${quote}”）。本单位的规定可以更严，不能代替它`
  }
  return null
}

/** The row in the shape of the table. */
export const asDutyRule = ({ id, title, quote, documentNo, subject, window, kind, need }: LocalRule): DutyRule => ({
  id,
  title,
  quote,
  source: '本单位规定',
  article: null,
  certainty: 'K',
  subject,
  window,
  counts: { by: 'meetings', kind, need },
  force: 'soft',
  onByDefault: true,
  local: { documentNo },
})
