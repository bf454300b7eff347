import { dayText } from '../../contract/days'
import type { VoterAtVote } from '../../contract/meetingVote'
import { nameApart } from '../../contract/person'
import { exclusionReasonLabels, opinionChoiceLabels, type OpinionChoice } from '../../contract/voteWords'

export interface VoterLine {
  key: string
  name: string
  note: string
  word: string
}

const noteOf = ({ enteredAfterwards, writtenOn, excluded }: VoterAtVote): string => {
  if (writtenOn) return `${dayText(writtenOn)}提出书面意见`
  if (!excluded) return enteredAfterwards ? '会后补录' : ''
  const reason = exclusionReasonLabels[excluded.reasonKind]
  return excluded.counts ? reason : `${reason}；上级同意或大会通过缺一项，仍计算在内`
}
const wordOf = ({ present, writtenOn, excluded }: VoterAtVote, choice: OpinionChoice | undefined): string => {
  if (present) return '到会'
  if (writtenOn) return choice ? `书面意见：${opinionChoiceLabels[choice]}` : '有书面意见'
  return excluded?.counts ? '不计算在内' : '缺席'
}
/** Who could vote when it was taken, as it was then. `opinions`: what the absent wrote, once it was opened; nobody else's choice is anywhere. */
export const voterLines = (
  voters: readonly (VoterAtVote & { apart?: string })[],
  opinions: readonly { memberId: string; choice: OpinionChoice }[] = [],
): VoterLine[] => {
  const choices = new Map(opinions.map(({ memberId, choice }) => [memberId, choice]))
  return voters.map((voter) => {
    const { memberId } = voter
    return { key: memberId, name: nameApart(voter), note: noteOf(voter), word: wordOf(voter, choices.get(memberId)) }
  })
}
