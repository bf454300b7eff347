import { brokenFigures, isVoid, tiedAt } from '../../../src/contract/electionSums'
import { electedBy, electionOfficeLabels, type ElectionMajority } from '../../../src/contract/electionWords'
import type { CandidateResult, Election } from '../../../src/contract/meetingElection'
import { cite, regulations } from '../../../src/contract/regulations'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { changedElsewhere, type Memory } from '../record/kind'
import { step } from '../record/step'
import { majorityAt } from './electionMajority'
import { loadMeeting } from './load'
import { attendanceProblem } from './presence'
import { quorumOn } from './quorum'
import { meetingKind } from './record'
import { notTaken } from './recordVote'
import type { Entry } from './roll'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'
import { readRollAndRows, votersDoc, type VotersAtVote } from './voters'
import { standingOf, votersOf, withExclusions } from './voting'

type Asking = Request<'meeting.recordElection'>
type Sent = Asking['input']

const unfit = (meeting: Meeting, { office }: Sent) => {
  if (!allows('recordVote', meeting.state)) return stateWrong(meeting, 'recordVote')
  const joint = notTaken(meeting)
  if (joint) return joint
  return meeting.kinds.includes(electedBy(office))
    ? null
    : refuse('noVoteOfThisKind', { rule: `选举${electionOfficeLabels[office]}` })
}

/** Everybody named is on the roll, and whoever counts the ballots stands on none of them. */
const peopleProblem = (input: Sent, entries: readonly Entry[]) => {
  const names = new Map(entries.map(({ memberId, name }) => [memberId, name]))
  const candidates = new Set(input.candidates.map(({ memberId }) => memberId))
  const lists = [
    ['candidates', [...input.candidates.map(({ memberId }) => memberId)]],
    ['scrutineerIds', input.scrutineerIds],
    ['tellerIds', input.tellerIds],
  ] as const
  for (const [field, ids] of lists) {
    const stranger = ids.find((id) => !names.has(id))
    if (stranger) return refuse('notOnElectionRoll', { name: '所选人员' }, { field })
    const both = field === 'candidates' ? undefined : ids.find((id) => candidates.has(id))
    if (both)
      return refuse('tellerIsCandidate', { name: names.get(both) ?? '', clause: cite(regulations.tellers) }, { field })
  }
  return candidates.size < input.candidates.length
    ? refuse('badInput', { field: '候选人', why: '有人写了两次' }, { field: 'candidates' })
    : null
}
/** Of whoever was written in and elected it must be known who they are: posts follow from it. */
const writtenInProblem = ({ others, candidates }: Sent, entries: readonly Entry[]) => {
  const onRoll = new Set(entries.map(({ memberId }) => memberId))
  const stood = new Set(candidates.map(({ memberId }) => memberId))
  for (const [at, { memberId, elected }] of others.entries()) {
    const field = { field: `others.${at}` }
    if (elected && memberId === null)
      return refuse('badInput', { field: '另选他人', why: '宣布当选的，请选定是名单上的哪位同志' }, field)
    if (memberId !== null && !onRoll.has(memberId)) return refuse('notOnElectionRoll', { name: '所选人员' }, field)
    if (memberId !== null && stood.has(memberId))
      return refuse('badInput', { field: '另选他人', why: '已经是候选人' }, field)
  }
  return null
}
const figuresProblem = (input: Sent, present: number) => {
  const { issued, returned } = input
  if (isVoid(input))
    return refuse('electionVoid', { issued, returned, clause: cite(regulations.ballotsBack) }, { field: 'returned' })
  const broken = brokenFigures({ ...input, present })
  return broken && refuse('electionSums', { why: broken.why }, { field: broken.cell })
}

const resultsOf = (input: Sent, names: ReadonlyMap<string, string>, base: number, present: number): CandidateResult[] =>
  input.candidates.map((candidate) => ({
    ...candidate,
    name: names.get(candidate.memberId) ?? '',
    overHalfPresent: candidate.inFavour * 2 > present,
    overHalfExpected: candidate.inFavour * 2 > base,
  }))

/** The election as it was held, counted from the roll and the rows at this moment; or why it cannot be. */
const judged = async (meeting: Meeting, { input, at }: Asking, majorityOf: ElectionMajority) => {
  const { office, seats, round, rulesPassed, issued, returned, valid, spoilt, others } = input
  const { entries, rows } = await readRollAndRows(meeting)
  const all = votersOf(electedBy(office), entries, rows, meeting.closedAt)
  const voters = withExclusions('election', all, entries, input.exclusions)
  if (voters instanceof Problem) return voters
  const standing = standingOf(voters, input.presentAtVote)
  const quorum = quorumOn('election', standing)
  const wrong =
    peopleProblem(input, entries) ??
    writtenInProblem(input, entries) ??
    attendanceProblem(meeting, input, voters, quorum, standing.enteredAfterwards) ??
    figuresProblem(input, standing.present)
  if (wrong) return wrong
  const doc = votersDoc(meeting, input.clientId, voters, [])
  if (doc instanceof Problem) return doc
  const names = new Map(entries.map(({ memberId, name }) => [memberId, name]))
  const named = (ids: readonly string[]) => ids.map((memberId) => ({ memberId, name: names.get(memberId) ?? '' }))
  const election: Election = {
    id: input.clientId,
    office,
    seats,
    round,
    rulesPassed,
    scrutineers: named(input.scrutineerIds),
    tellers: named(input.tellerIds),
    ...standing,
    enteredWhy: input.enteredWhy ?? meeting.afterwards?.reason ?? null,
    needed: quorum.needed,
    issued,
    returned,
    valid,
    spoilt,
    candidates: resultsOf(input, names, standing.base, standing.present),
    others,
    tied: tiedAt(input.candidates, seats),
    majorityOf,
    approvedOn: null,
    reference: null,
    countedBy: meeting.roll?.rule ?? 'exemptInBase',
    recordedAt: at,
  }
  return { election, doc }
}

export const electionIn = (meeting: Meeting, electionId: string): Election => {
  const election = meeting.elections?.find(({ id }) => id === electionId)
  if (!election) throw new Error(`No election ${electionId} in ${meeting._id}`)
  return election
}
/** Who was announced as elected, of those who stood and of those whose names were written in. */
export const electedIn = ({ candidates, others }: Pick<Election, 'candidates' | 'others'>): string[] =>
  [...candidates, ...others].flatMap(({ elected, memberId }) => (elected && memberId ? [memberId] : []))
/** As it was recorded: approved since, a call sent again is told what it was told. */
const memory: Memory<Meeting, Election> = {
  keep: ({ id }) => ({ id }),
  recall: ({ id }: Pick<Election, 'id'>, meeting) => ({
    ...electionIn(meeting, id),
    approvedOn: null,
    reference: null,
  }),
}

/** An election as it was held on paper: who stood, the ballots out and back, and each candidate's figures. */
export const recordElection: Handler<'meeting.recordElection'> = async (request) => {
  const { actor, at, input, requestId } = request
  let voters: VotersAtVote
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: async (meeting) => {
      if (meeting.elections?.some(({ id }) => id === input.clientId))
        return changedElsewhere({ what: '这次选举' }, { id: meeting._id, version: meeting.version })
      const barred = unfit(meeting, input)
      if (barred) return barred
      const made = await judged(meeting, request, await majorityAt(meeting.startAt))
      if (made instanceof Problem) return made
      voters = made.doc
      return { fields: { elections: [...(meeting.elections ?? []), made.election] } }
    },
    answer: (meeting) => electionIn(meeting, input.clientId),
    memory,
    beside: (transaction) => transaction.put('votersAtVote', voters),
  })
}
