import type { RollPreview } from '../../contract/meetingPreview'
import { nameApart } from '../../contract/person'
import { situations } from '../../contract/situationWords'
import { noVoteReasonLabels, notExpectedReasonLabels } from '../../contract/vocabulary'

interface PreviewLine {
  key: string
  name: string
  note: string
}
type Person = RollPreview['people'][number]

const noteOf = ({ whyNotExpected, whyNoVote, situations: kinds = [], presumed }: Person): string =>
  [
    whyNotExpected && notExpectedReasonLabels[whyNotExpected],
    whyNoVote && noVoteReasonLabels[whyNoVote],
    ...kinds.filter((kind) => kind !== whyNotExpected && kind !== whyNoVote).map((kind) => situations[kind].label),
    presumed && '按现有资料',
  ]
    .filter(Boolean)
    .join(' · ')

/** Those of whom there is something to say first; of the others only the names. */
export const previewLines = ({ people }: RollPreview): PreviewLine[] =>
  people
    .map((person) => ({ key: person.memberId, name: nameApart(person), note: noteOf(person) }))
    .sort((a, b) => Number(b.note !== '') - Number(a.note !== ''))

/** How many will come, as far as is known: whoever is asked to and has no leave. */
export const comingOf = ({ expected, onLeave }: Pick<RollPreview, 'expected' | 'onLeave'>): number => expected - onLeave
/** 会来、已准假、假待批; whoever waits for an answer still counts as coming. */
export const whoComes = (preview: RollPreview) => [
  { label: '会来', value: comingOf(preview) },
  { label: '已准假', value: preview.onLeave },
  { label: '假待批', value: preview.leaveAsked, ...(preview.leaveAsked > 0 && { tone: 'amber' as const }) },
]
/** Those of whom nothing is asked stand apart, in none of the figures. */
export const exemptText = ({ exempt }: Pick<RollPreview, 'exempt'>): string | null =>
  exempt > 0 ? `另有 ${exempt} 人不作硬性要求，来了照样算到会、能表决。` : null
