import { beijingClock, beijingDay } from '../../../../src/contract/days'
import { amendmentSubjectLabels, type WordSubject } from '../../../../src/contract/vocabulary'
import type { AmendmentView } from '../../../../src/contract/amendment'
import type { RecordFacts } from '../facts/recordFacts'
import { momentWords } from './recordWords'

/** 更正、补记: a mark after the changed words, and below who changed what, when and why. */

const circled = (number: number): string => (number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`)

const subjectOf = ({ says }: AmendmentView) => says.subject
/** ① after words that have been put right; nothing where none were. */
export const markOf = ({ amendments }: RecordFacts, subject: WordSubject): string =>
  amendments.flatMap((amendment, at) => (subjectOf(amendment) === subject ? circled(at + 1) : [])).join('')

const changeOf = ({ says }: AmendmentView, { meeting }: RecordFacts): string => {
  if (says.subject === 'attendance')
    return says.arrivedAt
      ? `${says.name} 签到：缺席 → ${beijingClock(says.arrivedAt)} 到会`
      : `${says.name} 签到：到会 → 缺席`
  const before = says.subject === 'place' ? meeting.place : '见正文'
  return `${amendmentSubjectLabels[says.subject]}：${before} → ${says.text}`
}
const amendmentLine = (facts: RecordFacts) => (amendment: AmendmentView, at: number) => {
  const { proposedAt, proposedBy, reason, decision } = amendment
  const decided = decision ? `，${decision.by} ${beijingDay(decision.at)} 同意` : ''
  return `更正${circled(at + 1)} ${momentWords(proposedAt)} ${proposedBy}${decided}：${changeOf(amendment, facts)}（${reason}）`
}
const afterwardsLine = ({ meeting: { afterwards } }: RecordFacts): string => {
  if (!afterwards) return '补记：无。'
  const { by, at, reason, approvedBy } = afterwards
  return `补记：${by} ${momentWords(at)} 补记（${reason}）${approvedBy ? `，${approvedBy} 核准` : ''}。`
}
const lateLine = ({ rows, meeting }: RecordFacts): string => {
  const late = rows.flatMap(({ name, entered }) => (entered ? [`${name}（${entered.by} ${entered.on}）`] : []))
  if (meeting.afterwards) return ''
  return late.length > 0 ? `会后补录 ${late.length} 人：${late.join('、')}。` : '会后补录：无。'
}
const unreviewedLine = ({ meeting: { unreviewed } }: RecordFacts): string =>
  unreviewed ? '到期自动归档，未经审核。' : ''

export const marksOf = (facts: RecordFacts): string[] =>
  [
    ...facts.amendments.map(amendmentLine(facts)),
    [afterwardsLine(facts), lateLine(facts)].join(''),
    unreviewedLine(facts),
  ].filter(Boolean)
