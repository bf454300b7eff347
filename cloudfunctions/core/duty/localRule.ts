import type { LocalSays } from '../../../src/contract/dutyRuleWords'
import { windowLabels, windowsAYear, type WindowKind } from '../../../src/contract/dutyWindow'
import type { DutySubject } from '../../../src/contract/dutyWords'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { nationalRules } from './nationalRules'
import type { DutyRule } from './rule'

/** A row of the organ's own: it stands beside the national ones and may be stricter; both lights show. */
export interface LocalRule extends LocalSays {
  id: string
}
/** Whose the meetings of a kind are. */
const subjectOf: Partial<Record<MeetingKind, DutySubject>> = { committeeMeeting: 'committee', groupMeeting: 'group' }
/** The national row that asks for the same kind. */
export const nationalBeside = (kind: MeetingKind): DutyRule | undefined =>
  nationalRules.find(
    ({ counts, window, article, subject }) =>
      counts.by === 'meetings' && counts.kind === kind && window !== null && article !== null && subject !== 'post',
  )

const perYear = (window: WindowKind, need: number): number => windowsAYear[window] * need
const frequency = (window: WindowKind, need: number): string => `${windowLabels[window]} ${need} 次`

/** What is wrong with a row, as a sentence; null where nothing is. */
export const localRuleProblem = ({ title, documentNo, window, kind, need }: LocalSays): string | null => {
  if (documentNo === '') return '请写明文号：本单位哪一份文件这样规定'
  if (window === null) return '请选择每月、每季度、每半年还是每年'
  if (!Number.isInteger(need) || need < 1) return '次数应是 1 或更大的整数'
  if (nationalRules.some(({ title: national }) => national === title))
    return `“${title}”是上级规定的名称。本单位的规定另起一个名称，两条并列，不能代替它`
  const national = nationalBeside(kind)
  if (national?.counts.by !== 'meetings' || perYear(window, need) >= perYear(national.window!, national.counts.need))
    return null
  const { quote, source, article } = national
  return `${frequency(window, need)}比《${source}》${article}宽（“${quote}”）。本单位的规定可以更严，不能代替它`
}

/** The row in the shape of the table. */
export const asDutyRule = ({ id, title, quote, documentNo, fromOn, window, kind, need }: LocalRule): DutyRule => ({
  id,
  title,
  quote,
  source: '本单位规定',
  article: null,
  certainty: 'K',
  subject: subjectOf[kind] ?? 'branch',
  window,
  counts: { by: 'meetings', kind, need },
  force: 'soft',
  onByDefault: true,
  local: { documentNo, fromOn },
})
