import { electionMajorityLabels } from '../../../../src/contract/electionWords'
import type { CandidateResult, Election } from '../../../../src/contract/meetingElection'
import type { Vote } from '../../../../src/contract/meetingVote'
import { regulationOfQuorum, type Regulation } from '../../../../src/contract/regulations'
import { voteMethodLabels } from '../../../../src/contract/voteWords'
import { quotable } from './recordWords'

/** What a vote or an election says on paper, in words; pure. No name stands beside a choice. */

interface Cast {
  inFavour: number
  against: number
  abstained: number
}
const sumOf = ({ inFavour, against, abstained }: Cast): number => inFavour + against + abstained

export const baseWords = {
  generalMeeting: '应到会有表决权',
  committeeMeeting: '应到会委员',
  election: '应到会有选举权',
} as const
/** More than half, in people. */
const moreThanHalf = (base: number): number => Math.floor(base / 2) + 1

export interface VoteSums extends Cast {
  /** In the room, and in writing beforehand. */
  ballots: number
  written: number
  all: number
}
/** Ballots and written opinions together, as they are counted. */
export const sumsOf = ({ written, ...cast }: Vote): VoteSums => ({
  inFavour: cast.inFavour + written.inFavour,
  against: cast.against + written.against,
  abstained: cast.abstained + written.abstained,
  ballots: sumOf(cast),
  written: sumOf(written),
  all: sumOf(cast) + sumOf(written),
})
export const methodOf = ({ method }: Vote): string => (method ? voteMethodLabels[method] : '未登记')

export const presentOf = ({ present, enteredAfterwards }: Pick<Vote, 'present' | 'enteredAfterwards'>): string =>
  `${present} 人${enteredAfterwards === null ? '' : `（其中会后补录 ${enteredAfterwards} 人）`}`
export const outcomeOf = ({ carried, rule, base }: Vote): string => {
  if (carried === null) return '由会议认定'
  const needed = rule === 'generalMeeting' ? `（须 ${moreThanHalf(base)}）` : ''
  return `${carried ? '通过' : '未通过'}${needed}`
}
const quoted = (regulation: Regulation): string | null => {
  const clause = quotable(regulation)
  return clause && `${clause}：${regulation.requirement}`
}
/** The whole of it as a sentence, with the clause where there is one to quote. */
export const conclusionOf = (vote: Vote): { text: string; outcome: string; clause: string | null } => {
  const { inFavour } = sumsOf(vote)
  const { rule, base, carried, countedBy } = vote
  const half = inFavour * 2 > base ? '超过' : '未超过'
  return {
    text: `赞成 ${inFavour}，${half}${baseWords[rule]} ${base} 人的半数，`,
    outcome: carried === null ? '由会议认定' : carried ? '通过' : '未通过',
    clause: countedBy === 'exemptApart' ? null : quoted(regulationOfQuorum[rule]),
  }
}

export const namesOf = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')
export const halvesOf = ({ overHalfPresent, overHalfExpected }: CandidateResult): string =>
  `${overHalfPresent ? '超过' : '未超过'}实到会半数，${overHalfExpected ? '超过' : '未超过'}应到会半数`
/** Announced at the meeting; the product computes none. */
export const electedOf = ({ candidates, others }: Election): string =>
  namesOf([...candidates, ...others].filter(({ elected }) => elected))
export const othersOf = ({ others }: Election): string =>
  others.map(({ name, inFavour }) => `${name} ${inFavour} 票`).join('、')
export const majorityOf = ({ majorityOf: word }: Election): string =>
  word === 'ask' ? '按选举办法认定' : electionMajorityLabels[word]
export const tiedOf = ({ candidates, tied }: Election): string =>
  namesOf(candidates.filter(({ memberId }) => tied.includes(memberId)))
/** 批复文号与日期, or a rule to write them on. */
export const approvalOf = ({ approvedOn, reference }: Election): string | null =>
  approvedOn ? [reference, approvedOn].filter(Boolean).join('　') : null
