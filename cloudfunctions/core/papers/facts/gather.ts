import { electionOfficeLabels } from '../../../../src/contract/electionWords'
import { gradesOf, type BallotOf, type GradeBallotOf } from '../../../../src/contract/papersWords'
import { meetingStateLabels } from '../../../../src/contract/vocabulary'
import { readMeeting } from '../../meeting/load'
import { belongs, type Named } from '../../meeting/people'
import type { Meeting } from '../../meeting/store'
import { meetingSubject } from '../../meeting/subject'
import { readNode } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import { forbidden } from '../../policy'
import type { About, Asking, Refused } from '../kind'
import type { BallotFacts, GradeBallotFacts } from './ballotFacts'
import type { RecordFacts } from './recordFacts'
import { readRecords } from './records'
import type { ReportFacts } from './reportFacts'

/** What a paper of one meeting is printed from, for whoever may see all that it holds. */

type OfMeeting = { meetingId: string }

/** The roll is on it by name, with the words of whoever took leave: for those who keep the branch's record, and above. */
const readFor = async (
  { request: { actor }, of }: Asking<OfMeeting>,
  verb: 'meeting.seeRoll' | 'meeting.run',
): Promise<Meeting | Refused> => {
  const meeting = await readMeeting(of.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  return forbidden(actor, verb, meetingSubject(meeting)) ?? meeting
}
const hostsOf = ({ hosts }: Meeting): string => hosts.map(({ name }) => name).join('、')

export const aboutMeeting =
  (verb: 'meeting.seeRoll' | 'meeting.run') =>
  async (asking: Asking<OfMeeting>): Promise<About | Refused> => {
    const meeting = await readFor(asking, verb)
    if (meeting instanceof Problem) return meeting
    const [host] = meeting.hosts
    return { whose: `${hostsOf(meeting)} ${meeting.title}`, nodeId: host?.nodeId ?? '', path: host?.path ?? '' }
  }

/** Before it was opened there is no roll and nothing to sign. */
export const gatherRecord = async (asking: Asking<OfMeeting>): Promise<RecordFacts | Refused> => {
  const meeting = await readFor(asking, 'meeting.seeRoll')
  if (meeting instanceof Problem) return meeting
  if (!meeting.roll)
    return refuse('meetingStateWrong', { state: meetingStateLabels[meeting.state], what: '打印会议记录' })
  const { actor, at } = asking.request
  const [facts] = await readRecords(actor, [meeting], at)
  return facts as RecordFacts
}

const superiorOf = async ({ nodeId }: { nodeId: string }): Promise<string | null> => {
  const host = await readNode(nodeId)
  return host?.parentId ? ((await readNode(host.parentId))?.name ?? null) : null
}
const gatherReport = async (asking: Asking<OfMeeting>): Promise<ReportFacts | Refused> => {
  const record = await gatherRecord(asking)
  if (record instanceof Problem) return record
  const [host] = record.meeting.hosts
  return { record, superior: host ? await superiorOf(host) : null }
}
type OfVote = OfMeeting & { voteId: string }
const gatherOne =
  <One extends { id: string }>(all: (facts: RecordFacts) => readonly One[], what: string) =>
  async (asking: Asking<OfVote>): Promise<(ReportFacts & { one: One }) | Refused> => {
    const facts = await gatherReport(asking)
    if (facts instanceof Problem) return facts
    const one = all(facts.record).find(({ id }) => id === asking.of.voteId)
    return one ? { ...facts, one } : refuse('notFound', { what })
  }
export const gatherVote = gatherOne(({ meeting }) => meeting.votes, '这次表决')
export const gatherElection = gatherOne(({ meeting }) => meeting.elections, '这次选举')

const memberFields = ['name', 'kind', 'branchId', 'path', 'partyGroupId', 'posts']
/** In the order given; nobody who is not of the hosts. */
const namesIn = async (meeting: Meeting, ids: readonly string[], role: string): Promise<string[] | Refused> => {
  const found = await findAll<Named>('members', { _id: command.in([...ids]), status: 'active' }, memberFields)
  const byId = new Map(found.filter((member) => belongs(meeting.hosts, member)).map((each) => [each._id, each.name]))
  const names = ids.flatMap((id) => byId.get(id) ?? [])
  return names.length === ids.length ? names : refuse('chairNotFound', { role, name: '所选人员' })
}

/** Printed before the meeting as well, by whoever runs it. */
export const gatherBallots = async (asking: Asking<BallotOf>): Promise<BallotFacts | Refused> => {
  const { of } = asking
  const meeting = await readFor(asking, 'meeting.run')
  if (meeting instanceof Problem) return meeting
  const shared = { host: hostsOf(meeting), copies: of.copies }
  if ('matter' in of) return { ...shared, of: 'vote', matter: of.matter }
  const candidates = await namesIn(meeting, of.candidateIds, '候选人')
  if (candidates instanceof Problem) return candidates
  return { ...shared, of: 'election', office: electionOfficeLabels[of.office], seats: of.seats, candidates }
}
export const gatherGradeBallots = async (asking: Asking<GradeBallotOf>): Promise<GradeBallotFacts | Refused> => {
  const { scheme, subjectIds, copies } = asking.of
  const meeting = await readFor(asking, 'meeting.run')
  if (meeting instanceof Problem) return meeting
  const subjects = await namesIn(meeting, subjectIds, '测评对象')
  if (subjects instanceof Problem) return subjects
  const { title, grades } = gradesOf[scheme]
  return { title: `${hostsOf(meeting)}${title}`, copies, subjects, grades }
}
