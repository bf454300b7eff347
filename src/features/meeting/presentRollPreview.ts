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
