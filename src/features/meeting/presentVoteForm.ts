import type { Input } from '../../contract'
import type { Roll, RollRow } from '../../contract/attendance'
import type { PersonChoice } from '../../contract/person'
import { isSecret, takesOpinions, type ExclusionReason, type OpinionChoice } from '../../contract/voteWords'
import type { VoteMatter, VoteMethod } from '../../contract/voteWords'
import { countsIfPresent } from '../../contract/vocabulary'
import type { OrdinaryRule } from './presentVote'

/** The sheet on which one vote is entered, pure: what is in it, and which cell breaks a sum. */

export interface OpinionForm {
  memberId: string | undefined
  receivedOn: string | undefined
  choice: OpinionChoice | undefined
}
export interface ExclusionForm {
  memberId: string | undefined
  reasonKind: ExclusionReason | undefined
  approvedByUpperOn: string | undefined
  approvedByMeeting: boolean
}
export interface VoteForm {
  matter: string
  matterKind: VoteMatter | undefined
  method: VoteMethod | undefined
  rule: OrdinaryRule
  inFavour: string
  against: string
  abstained: string
  presentAtVote: string
  enteredWhy: string
  opinions: OpinionForm[]
  exclusions: ExclusionForm[]
}
export const emptyVote = (rule: OrdinaryRule): VoteForm => ({
  matter: '',
  matterKind: undefined,
  method: undefined,
  rule,
  inFavour: '',
  against: '0',
  abstained: '0',
  presentAtVote: '',
  enteredWhy: '',
  opinions: [],
  exclusions: [],
})
export const blankOpinion: OpinionForm = { memberId: undefined, receivedOn: undefined, choice: undefined }
export const blankExclusion: ExclusionForm = {
  memberId: undefined,
  reasonKind: undefined,
  approvedByUpperOn: undefined,
  approvedByMeeting: false,
}

/** A number as typed; NaN when it is not a whole number. */
export const countOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : NaN)

/** A secret ballot alone for what is decided by it; a matter chosen anew forgets what it does not take. */
export const withMatter = (form: VoteForm, matterKind: VoteMatter): VoteForm => ({
  ...form,
  matterKind,
  method: isSecret(matterKind) ? 'secretBallot' : form.method,
  opinions: takesOpinions(matterKind) ? form.opinions : [],
  exclusions: matterKind === 'admission' ? form.exclusions : [],
})

const mayVote = ({ expected, whyNotExpected, votingRight }: RollRow): boolean =>
  votingRight && (expected || countsIfPresent(whyNotExpected))
const isHere = ({ arrivedAt, status }: RollRow): boolean =>
  arrivedAt !== null && status !== 'onLeave' && status !== 'absent'

/** Members on the roll who may be chosen, in its order. */
export const choicesOn = ({ rows }: Pick<Roll, 'rows'>, may: (row: RollRow) => boolean): PersonChoice[] =>
  (rows ?? []).flatMap((row) => {
    const { memberId, name, spelled, apart = null } = row
    return memberId && may(row) ? [{ memberId, name, spelled, beside: apart }] : []
  })

/** Members who are there, with a vote or without. */
export const peopleHere = (roll: Pick<Roll, 'rows'>): PersonChoice[] => choicesOn(roll, isHere)

/** Members with a vote who are not there: only they write an opinion or are left out of the base. */
export const absentVoters = (roll: Pick<Roll, 'rows'>): PersonChoice[] =>
  choicesOn(roll, (row) => mayVote(row) && !isHere(row))

/** How many the ballots may add up to: as typed, else as the register knows. */
export const presentOf = (form: Pick<VoteForm, 'presentAtVote'>, known: number | null): number | null => {
  const typed = countOf(form.presentAtVote)
  return Number.isNaN(typed) ? known : typed
}

type Cell = 'inFavour' | 'against' | 'abstained' | 'presentAtVote'
const cells = ['inFavour', 'against', 'abstained'] as const
/**
 * The first cell that cannot be, with why: said while it is typed. The cell named is the one at which the sum, read from the
 * top, goes beyond what is possible.
 */
export const brokenCell = (form: VoteForm, known: number | null): { cell: Cell; why: string } | null => {
  const present = presentOf(form, known)
  if (known !== null && present !== null && present > known)
    return { cell: 'presentAtVote', why: `多于到会有表决权的 ${known} 人，请核对或先补录` }
  if (present === null) return null
  let sum = 0
  for (const cell of cells) {
    const count = countOf(form[cell])
    sum += Number.isNaN(count) ? 0 : count
    if (sum > present) return { cell, why: `加到这里是 ${sum}，多于表决时到会的 ${present} 人` }
  }
  return null
}

const wholeOpinion = ({ memberId, receivedOn, choice }: OpinionForm): boolean =>
  Boolean(memberId && receivedOn && choice)
const wholeExclusion = ({ memberId, reasonKind }: ExclusionForm): boolean => Boolean(memberId && reasonKind)
export const isComplete = (form: VoteForm, isOver: boolean): boolean =>
  form.matter.trim() !== '' &&
  form.matterKind !== undefined &&
  form.method !== undefined &&
  cells.every((cell) => !Number.isNaN(countOf(form[cell]))) &&
  (!isOver || !Number.isNaN(countOf(form.presentAtVote))) &&
  form.opinions.every(wholeOpinion) &&
  form.exclusions.every(wholeExclusion)

/** What a complete form says. */
export const voteInput = (form: VoteForm, meetingId: string, clientId: string): Input<'meeting.recordVote'> => ({
  meetingId,
  clientId,
  matter: form.matter.trim(),
  matterKind: form.matterKind ?? 'other',
  method: form.method ?? 'secretBallot',
  rule: form.rule,
  inFavour: countOf(form.inFavour),
  against: countOf(form.against),
  abstained: countOf(form.abstained),
  ...(form.presentAtVote.trim() ? { presentAtVote: countOf(form.presentAtVote) } : {}),
  ...(form.enteredWhy.trim() ? { enteredWhy: form.enteredWhy.trim() } : {}),
  opinions: form.opinions.map(({ memberId = '', receivedOn = '', choice = 'abstained' }) => ({
    memberId,
    receivedOn,
    choice,
  })),
  exclusions: form.exclusions.map(
    ({ memberId = '', reasonKind = 'cannotExpress', approvedByUpperOn, approvedByMeeting }) => ({
      memberId,
      reasonKind,
      approvedByUpperOn: approvedByUpperOn ?? null,
      approvedByMeeting,
    }),
  ),
})
