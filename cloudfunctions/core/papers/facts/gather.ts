import type { Person } from '../../../../src/contract/person'
import { electionOfficeLabels, type ElectionOffice } from '../../../../src/contract/electionWords'
import type { Election } from '../../../../src/contract/meetingElection'
import type { Vote } from '../../../../src/contract/meetingVote'
import { meetingStateLabels } from '../../../../src/contract/vocabulary'
import { readMeeting } from '../../meeting/load'
import { belongs, type Named } from '../../meeting/people'
import type { Meeting } from '../../meeting/store'
import { meetingSubject } from '../../meeting/subject'
import { readNode } from '../../org/store'
import type { Actor } from '../../platform/actor'
import { command, findAll } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import { forbidden } from '../../policy'
import type { BallotFacts, GradeBallotFacts } from './ballotFacts'
import type { RecordFacts } from './recordFacts'
import { readRecords } from './records'
import type { ReportFacts } from './reportFacts'

/** What a paper of one meeting is printed from, for whoever may see all that it holds. */

export interface Asking {
  actor: Actor
  at: string
}
type Refused = Problem<'notFound' | 'notAllowed' | 'meetingStateWrong' | 'chairNotFound'>

/** The roll is on it by name, with the words of whoever took leave: for those who keep the branch's record, and above. */
const readForPaper = async (actor: Actor, meetingId: string): Promise<Meeting | Refused> => {
  const meeting = await readMeeting(meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(actor, 'meeting.seeRoll', meetingSubject(meeting))
  if (denied) return denied
  if (meeting.roll) return meeting
  return refuse('meetingStateWrong', { state: meetingStateLabels[meeting.state], what: '打印会议记录' })
}

export const gatherRecord = async (
  { actor, at }: Asking,
  { meetingId }: { meetingId: string },
): Promise<RecordFacts | Refused> => {
  const meeting = await readForPaper(actor, meetingId)
  if (meeting instanceof Problem) return meeting
  const [facts] = await readRecords(actor, [meeting], at)
  return facts as RecordFacts
}

const superiorOf = async ({ nodeId }: { nodeId: string }): Promise<string | null> => {
  const host = await readNode(nodeId)
  return host?.parentId ? ((await readNode(host.parentId))?.name ?? null) : null
}
const gatherReport = async (asking: Asking, meetingId: string): Promise<ReportFacts | Refused> => {
  const record = await gatherRecord(asking, { meetingId })
  if (record instanceof Problem) return record
  const [host] = record.meeting.hosts
  return { record, superior: host ? await superiorOf(host) : null }
}
export const gatherVoteReport = async (
  asking: Asking,
  { meetingId, voteId }: { meetingId: string; voteId: string },
): Promise<(ReportFacts & { vote: Vote }) | Refused> => {
  const facts = await gatherReport(asking, meetingId)
  if (facts instanceof Problem) return facts
  const vote = facts.record.meeting.votes.find(({ id }) => id === voteId)
  return vote ? { ...facts, vote } : refuse('notFound', { what: '这次表决' })
}
export const gatherElectionReport = async (
  asking: Asking,
  { meetingId, electionId }: { meetingId: string; electionId: string },
): Promise<(ReportFacts & { election: Election }) | Refused> => {
  const facts = await gatherReport(asking, meetingId)
  if (facts instanceof Problem) return facts
  const election = facts.record.meeting.elections.find(({ id }) => id === electionId)
  return election ? { ...facts, election } : refuse('notFound', { what: '这次选举' })
}

export type BallotAsk = { meetingId: string; copies: number } & (
  | { of: 'election'; office: ElectionOffice; seats: number; candidateIds: readonly string[] }
  | { of: 'vote'; matter: string }
)
const memberFields = ['name', 'kind', 'branchId', 'path', 'partyGroupId', 'posts']
/** In the order given; nobody who is not of the hosts. */
const namesIn = async (meeting: Meeting, ids: readonly string[], role: string): Promise<string[] | Refused> => {
  const found = await findAll<Named>('members', { _id: command.in([...ids]), status: 'active' }, memberFields)
  const byId = new Map(found.filter((member) => belongs(meeting.hosts, member)).map((each) => [each._id, each.name]))
  const names = ids.flatMap((id) => byId.get(id) ?? [])
  return names.length === ids.length ? names : refuse('chairNotFound', { role, name: '所选人员' })
}
/** Printed before the meeting as well, by whoever runs it. */
const readToRun = async (actor: Actor, meetingId: string): Promise<Meeting | Refused> => {
  const meeting = await readMeeting(meetingId, actor)
  if (meeting instanceof Problem) return meeting
  return forbidden(actor, 'meeting.run', meetingSubject(meeting)) ?? meeting
}
const hostOf = ({ hosts }: Meeting): string => hosts.map(({ name }) => name).join('、')

export const gatherBallots = async ({ actor }: Asking, ask: BallotAsk): Promise<BallotFacts | Refused> => {
  const meeting = await readToRun(actor, ask.meetingId)
  if (meeting instanceof Problem) return meeting
  const { copies } = ask
  if (ask.of === 'vote') return { of: 'vote', host: hostOf(meeting), copies, matter: ask.matter }
  const candidates = await namesIn(meeting, ask.candidateIds, '候选人')
  if (candidates instanceof Problem) return candidates
  const office = electionOfficeLabels[ask.office]
  return { of: 'election', host: hostOf(meeting), copies, office, seats: ask.seats, candidates }
}

/** 民主评议党员, and 述职评议. */
export const gradesOf = {
  review: { title: '民主评议党员测评票', grades: ['优秀', '合格', '基本合格', '不合格'] },
  report: { title: '述职测评票', grades: ['好', '较好', '一般', '差'] },
} as const
export interface GradeBallotAsk {
  meetingId: string
  scheme: keyof typeof gradesOf
  subjectIds: readonly Person['memberId'][]
  copies: number
}
export const gatherGradeBallots = async (
  { actor }: Asking,
  { meetingId, scheme, subjectIds, copies }: GradeBallotAsk,
): Promise<GradeBallotFacts | Refused> => {
  const meeting = await readToRun(actor, meetingId)
  if (meeting instanceof Problem) return meeting
  const subjects = await namesIn(meeting, subjectIds, '测评对象')
  if (subjects instanceof Problem) return subjects
  const { title, grades } = gradesOf[scheme]
  return { title: `${hostOf(meeting)}${title}`, copies, subjects, grades }
}
