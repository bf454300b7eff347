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

/** A sentence that says how the year stands. */
export function coverageTitle({ pairs, year }: Pick<TalkCoverage, 'pairs' | 'year'>): string {
  const [covered, of] = [
    pairs.reduce((sum, each) => sum + each.covered, 0),
    pairs.reduce((sum, each) => sum + each.of, 0),
  ]
  if (of === 0) return `${year} 年没有要谈的人`
  return covered === of
    ? `${year} 年该谈的都谈过了`
    : `${year} 年还有 ${of - covered} ${pairs.some(({ byPairs }) => byPairs) ? '次' : '人次'}没有谈`
}
export const missingLines = ({
  missing,
}: Pick<TalkCoverage, 'missing'>): { key: string; title: string; note: string }[] =>
  missing
    .map(({ kind, members, pairs = [] }) => ({
      kind,
      who: [...members.map(({ name }) => name), ...pairs.map(([one, other]) => `${one.name}与${other.name}`)],
    }))
    .filter(({ who }) => who.length > 0)
    .map(({ kind, who }) => ({ key: kind, title: talkKindLabels[kind], note: `还没有谈：${who.join('、')}` }))
