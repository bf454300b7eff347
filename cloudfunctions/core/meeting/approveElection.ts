import type { Election } from '../../../src/contract/meetingElection'
import { postLabels } from '../../../src/contract/vocabulary'
import { beijingDay } from '../../../src/contract/days'
import { isSingle, postNodeIds, runsBackwards, samePost } from '../org/rules'
import { saveMember } from '../org/save'
import { holdersOn, memberIn, type Member } from '../org/store'
import type { StoredPost } from '../platform/actor'
import { auditEntry, type Acting } from '../platform/audit'
import { command, type Transaction } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { missing, type Memory } from '../record/kind'
import { already, step } from '../record/step'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import { electedIn, electionIn } from './recordElection'
import type { Host, Meeting } from './store'
import { meetingSubject } from './subject'

type Asking = Request<'meeting.approveElection'>

const problemOf = (meeting: Meeting, { input }: Asking) => {
  if (input.approvedOn < beijingDay(meeting.startAt))
    return refuse('badInput', { field: '批复日期', why: '早于选举的日子' }, { field: 'approvedOn' })
  return runsBackwards(input.approvedOn, input.termEndsOn)
    ? refuse('termBackwards', { what: '任期' }, { field: 'termEndsOn' })
    : null
}

const postOf = (host: Host, { office }: Election, { approvedOn, termEndsOn }: Asking['input']): StoredPost => ({
  post: office,
  nodeId: host.nodeId,
  nodeName: host.name,
  nodeKind: host.kind,
  path: host.path,
  startOn: approvedOn,
  termEndsOn,
  confirmed: true,
})
/** Whoever was elected and is still there holds the post from the approval on; who has it keeps what they have. */
const givePosts = async (transaction: Transaction, request: Acting, election: Election, post: StoredPost) => {
  for (const memberId of electedIn(election)) {
    const member = await memberIn(transaction, memberId)
    if (!member || member.status !== 'active' || member.posts.some((held) => samePost(held, post.post, post.nodeId)))
      continue
    const posts = [...member.posts, post]
    const fields = { posts, postNodeIds: postNodeIds(posts), version: member.version + 1 }
    await saveMember(transaction, member, fields, [auditEntry(request)])
  }
}

const memory: Memory<Meeting, Election> = {
  keep: ({ id }) => ({ id }),
  recall: ({ id }: Pick<Election, 'id'>, meeting) => electionIn(meeting, id),
}

/** The day of the 上级批复, entered by whoever appoints: with it, and not before, the elected hold their posts. */
export const approveElection: Handler<'meeting.approveElection'> = (request) => {
  const { actor, at, input, requestId } = request
  const { meetingId, electionId, approvedOn, reference } = input
  return step(meetingKind, request, {
    id: meetingId,
    read: () => loadMeeting(meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.approveElection', meetingSubject(meeting)),
    make: async (meeting) => {
      const election = meeting.elections?.find(({ id }) => id === electionId)
      const host = meeting.hosts[0]
      if (!election || !host) return missing({ what: '这次选举' })
      if (election.approvedOn === approvedOn) return already(election)
      if (election.approvedOn)
        return refuse('badInput', { field: '批复日期', why: '已经登记过' }, { field: 'approvedOn' })
      const wrong = problemOf(meeting, request)
      if (wrong) return wrong
      const holder = isSingle(election.office) ? await otherHolder(election, host.nodeId) : null
      if (holder) return refuse('postHeld', { name: holder.name, post: `${host.name}${postLabels[election.office]}` })
      const elections = (meeting.elections ?? []).map((each) =>
        each === election ? { ...each, approvedOn, reference } : each,
      )
      return { fields: { elections } }
    },
    answer: (meeting) => electionIn(meeting, electionId),
    memory,
    beside: async (transaction, after) => {
      const election = electionIn(after, electionId)
      const host = after.hosts[0] as Host
      await givePosts(transaction, request, election, postOf(host, election, input))
      // Two who become 书记 at once both write the node, so that one of the transactions starts over.
      if (isSingle(election.office))
        await transaction.change('nodes', host.nodeId, { audit: command.push([auditEntry(request)]) })
    },
  })
}
const otherHolder = async (election: Election, nodeId: string): Promise<Member | null> => {
  const { office } = election
  const elected = electedIn(election)
  return (
    (await holdersOn(nodeId)).find(
      ({ _id, posts }) => !elected.includes(_id) && posts.some((held) => samePost(held, office, nodeId)),
    ) ?? null
  )
}
