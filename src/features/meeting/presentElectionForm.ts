import type { Input } from '../../contract'
import type { Roll } from '../../contract/attendance'
import { brokenFigures, type BrokenCell } from '../../contract/electionSums'
import { electedBy, electionOffices, type ElectionOffice, type ElectionRound } from '../../contract/electionWords'
import type { PersonChoice } from '../../contract/person'
import type { MeetingKind } from '../../contract/vocabulary'
import { choicesOn, countOf, type ExclusionForm } from './presentVoteForm'

/** The sheet on which an election is entered, pure. */

export interface CandidateForm {
  memberId: string | undefined
  inFavour: string
  against: string
  abstained: string
  elected: boolean
}
export interface OtherForm {
  name: string
  inFavour: string
  elected: boolean
  /** Who of the roll it is, where they were elected. */
  memberId: string | undefined
}
export const blankOther: OtherForm = { name: '', inFavour: '', elected: false, memberId: undefined }
export interface ElectionForm {
  office: ElectionOffice | undefined
  seats: string
  round: ElectionRound | undefined
  rulesPassed: boolean
  scrutineers: string[]
  tellers: string[]
  presentAtVote: string
  enteredWhy: string
  issued: string
  returned: string
  valid: string
  spoilt: string
  candidates: CandidateForm[]
  others: OtherForm[]
  exclusions: ExclusionForm[]
}
export const blankCandidate: CandidateForm = {
  memberId: undefined,
  inFavour: '',
  against: '0',
  abstained: '0',
  elected: false,
}
export const emptyElection: ElectionForm = {
  office: undefined,
  seats: '',
  round: undefined,
  rulesPassed: false,
  scrutineers: [],
  tellers: [],
  presentAtVote: '',
  enteredWhy: '',
  issued: '',
  returned: '',
  valid: '',
  spoilt: '0',
  candidates: [blankCandidate],
  others: [],
  exclusions: [],
}

export const officesFor = (kinds: readonly MeetingKind[]): ElectionOffice[] =>
  electionOffices.filter((office) => kinds.includes(electedBy(office)))

/** Whoever is on the roll may stand or count ballots. */
export const peopleOn = (roll: Pick<Roll, 'rows'>): PersonChoice[] =>
  choicesOn(roll, ({ votingRight, status }) => votingRight && status !== 'guest')

const numbers = (form: ElectionForm) => ({
  seats: countOf(form.seats),
  issued: countOf(form.issued),
  returned: countOf(form.returned),
  valid: countOf(form.valid),
  spoilt: countOf(form.spoilt),
})
const candidatesOf = (form: ElectionForm) =>
  form.candidates.map(({ memberId = '', inFavour, against, abstained, elected }) => ({
    memberId,
    inFavour: countOf(inFavour),
    against: countOf(against),
    abstained: countOf(abstained),
    elected,
  }))
const othersOf = (form: ElectionForm) =>
  form.others.map(({ name, inFavour, elected, memberId }) => ({
    name: name.trim(),
    inFavour: countOf(inFavour),
    elected,
    memberId: (elected && memberId) || null,
  }))

const allNumbers = (form: ElectionForm): number[] => [
  ...Object.values(numbers(form)),
  ...candidatesOf(form).flatMap(({ inFavour, against, abstained }) => [inFavour, against, abstained]),
  ...othersOf(form).map(({ inFavour }) => inFavour),
]
/** The first figure that cannot be, once those it rests on are there; one typed half is no fault yet. */
export const brokenElection = (form: ElectionForm, known: number | null): BrokenCell | null => {
  if (allNumbers(form).some(Number.isNaN)) return null
  const typed = countOf(form.presentAtVote)
  const present = Number.isNaN(typed) ? (known ?? Infinity) : typed
  return brokenFigures({ ...numbers(form), present, candidates: candidatesOf(form), others: othersOf(form) })
}

export const isWhole = (form: ElectionForm, isOver: boolean): boolean =>
  form.office !== undefined &&
  form.round !== undefined &&
  !allNumbers(form).some(Number.isNaN) &&
  (!isOver || !Number.isNaN(countOf(form.presentAtVote))) &&
  form.candidates.length > 0 &&
  form.candidates.every(({ memberId }) => memberId) &&
  form.others.every(({ name, elected, memberId }) => name.trim() !== '' && (!elected || memberId)) &&
  form.exclusions.every(({ memberId, reasonKind }) => memberId && reasonKind) &&
  form.scrutineers.length > 0 &&
  form.tellers.length > 0

export const electionInput = (
  form: ElectionForm,
  meetingId: string,
  clientId: string,
): Input<'meeting.recordElection'> => ({
  meetingId,
  clientId,
  office: form.office ?? 'committeeMember',
  round: form.round ?? 'first',
  rulesPassed: form.rulesPassed,
  ...numbers(form),
  scrutineerIds: form.scrutineers,
  tellerIds: form.tellers,
  candidates: candidatesOf(form),
  others: othersOf(form),
  ...(form.presentAtVote.trim() ? { presentAtVote: countOf(form.presentAtVote) } : {}),
  ...(form.enteredWhy.trim() ? { enteredWhy: form.enteredWhy.trim() } : {}),
  exclusions: form.exclusions.map(
    ({ memberId = '', reasonKind = 'cannotExpress', approvedByUpperOn, approvedByMeeting }) => ({
      memberId,
      reasonKind,
      approvedByUpperOn: approvedByUpperOn ?? null,
      approvedByMeeting,
    }),
  ),
})
