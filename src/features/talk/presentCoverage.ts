import { nameApart } from '../../contract/person'
import type { PairCount, TalkCoverage } from '../../contract/talk'
import { talkKindLabels } from '../../contract/talkWords'

interface PairView {
  key: string
  label: string
  /** 3 / 5 人 */
  figure: string
  spoken: string
  covered: number
  of: number
  /** How many of them were confirmed face to face; '' where nobody. */
  note: string
}
const unitOf = (byPairs: true | undefined): string => (byPairs ? '对' : '人')
export const presentPair = ({ kind, covered, of, faceToFace, byPairs }: PairCount): PairView => ({
  key: kind,
  label: byPairs ? `${talkKindLabels[kind]}（两两）` : talkKindLabels[kind],
  figure: of === 0 ? '不涉及' : `${covered} / ${of} ${unitOf(byPairs)}`,
  spoken:
    of === 0
      ? `${talkKindLabels[kind]}，不涉及`
      : `${talkKindLabels[kind]}，应谈 ${of} ${unitOf(byPairs)}，已谈 ${covered} ${unitOf(byPairs)}${faceToFace ? `，其中当面确认 ${faceToFace} ${unitOf(byPairs)}` : ''}`,
  covered,
  of,
  note: faceToFace ? `其中当面确认 ${faceToFace} ${unitOf(byPairs)}` : '',
})

type Standing = Pick<TalkCoverage, 'pairs' | 'year' | 'nodeName' | 'asOf'>
/** A sentence that says how the year stands. */
export function coverageTitle({ pairs, year, nodeName, asOf }: Standing): string {
  if (asOf === null) return `${nodeName} ${year} 年的谈心谈话还没有汇总`
  const [covered, of] = [
    pairs.reduce((sum, each) => sum + each.covered, 0),
    pairs.reduce((sum, each) => sum + each.of, 0),
  ]
  if (of === 0) return `${nodeName} ${year} 年没有要谈的人`
  const unit = pairs.some(({ byPairs }) => byPairs) ? '次' : '人次'
  return covered === of
    ? `${nodeName} ${year} 年该谈的都谈过了`
    : `${nodeName} ${year} 年还有 ${of - covered} ${unit}待谈`
}
export const missingLines = ({
  missing,
}: Pick<TalkCoverage, 'missing'>): { key: string; title: string; note: string }[] =>
  missing
    .map(({ kind, members, pairs = [] }) => ({
      kind,
      who: [...members.map(nameApart), ...pairs.map((two) => two.map(nameApart).join('与'))],
    }))
    .filter(({ who }) => who.length > 0)
    .map(({ kind, who }) => ({ key: kind, title: talkKindLabels[kind], note: `待谈：${who.join('、')}` }))
