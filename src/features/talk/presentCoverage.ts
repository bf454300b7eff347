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
export const presentPair = ({ kind, covered, of, faceToFace }: PairCount): PairView => ({
  key: kind,
  label: talkKindLabels[kind],
  figure: of === 0 ? '不涉及' : `${covered} / ${of} 人`,
  spoken:
    of === 0
      ? `${talkKindLabels[kind]}，不涉及`
      : `${talkKindLabels[kind]}，应谈 ${of} 人，已谈 ${covered} 人${faceToFace ? `，其中当面确认 ${faceToFace} 人` : ''}`,
  covered,
  of,
  note: faceToFace ? `其中当面确认 ${faceToFace} 人` : '',
})

/** A sentence that says how the year stands. */
export function coverageTitle({ pairs, year, nodeName }: Pick<TalkCoverage, 'pairs' | 'year' | 'nodeName'>): string {
  const [covered, of] = [
    pairs.reduce((sum, each) => sum + each.covered, 0),
    pairs.reduce((sum, each) => sum + each.of, 0),
  ]
  if (of === 0) return `${nodeName} ${year} 年没有要谈的人`
  return covered === of ? `${nodeName} ${year} 年该谈的都谈过了` : `${nodeName} ${year} 年还有 ${of - covered} 人次待谈`
}
export const missingLines = ({
  missing,
}: Pick<TalkCoverage, 'missing'>): { key: string; title: string; note: string }[] =>
  missing
    .filter(({ members }) => members.length > 0)
    .map(({ kind, members }) => ({
      key: kind,
      title: talkKindLabels[kind],
      note: `待谈：${members.map(({ name }) => name).join('、')}`,
    }))
