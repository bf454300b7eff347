import type { EnteredLeave } from '../../../src/contract/leave'
import type { Person } from '../../../src/contract/person'
import type { StoredLeaveReason, LeaveState, LeaveWay, MeetingState } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import type { AuditEntry } from '../platform/audit'
import { changeMany, command, find, findAll, type Transaction } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { forbidden, type Holder } from '../policy'
import { workersIn } from '../policy/ownWork'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { Meeting } from './store'

/** `leaves/<meetingId>:<memberId>`: one person's leave from one meeting. */
export interface Leave extends RecordDoc {
  meetingId: string
  meetingTitle: string
  meetingStartAt: string
  memberId: string
  name: string
  branchId: string
  branchName: string
  /** The node whose secretary decides: a host, or the node above for the secretary's own. */
  decidedBy: string
  decidedByPath: string
  state: LeaveState
  reasonKind: StoredLeaveReason
  note: string | null
  late: boolean
  requestedAt: string
  decision: { by: string; name: string; at: string; note: string | null } | null
  /** Somebody else entered it; null or missing where the member asked. `afterwards`: the meeting was over (补假). */
  entered?: (Person & { at: string; how: LeaveWay; askedAt: string; afterwards: boolean }) | null
  /** What was entered was taken back, and why. */
  takenBack?: (Person & { at: string; reason: string }) | null
}
/** That it was entered by somebody else, in an answer. */
export const enteredOf = ({ entered }: Pick<Leave, 'entered'>): { entered?: EnteredLeave } => {
  if (!entered) return {}
  const { name, how, askedAt, afterwards } = entered
  return { entered: { by: name, how, askedAt, afterwards } }
}
export const leaveKind: RecordKind<Leave> = { collection: 'leaves', what: '这份请假' }

/** More than a branch has members; the rest shows when some are decided. */
const maxWaiting = 100
/** What was asked for one meeting and nobody has decided, the first asked first. */
export const undecidedLeaves = (meetingId: string): Promise<Leave[]> =>
  find<Leave>(
    'leaves',
    { meetingId, state: 'requested' },
    {
      order: [
        ['requestedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: maxWaiting,
    },
  )

/** What was granted or still waits of one meeting; the rest was refused, withdrawn or taken back. */
export const standingLeaves = (meetingId: string): Promise<Pick<Leave, 'memberId' | 'state'>[]> =>
  findAll<Leave>('leaves', { meetingId, state: command.in(['approved', 'requested']) }, ['memberId', 'state'])

/** Those of them that are the caller's to decide: they hold up the steps that would leave them behind. */
export const undecidedBy = async (actor: Actor, meeting: Meeting): Promise<Leave[]> =>
  (await undecidedLeaves(meeting._id)).filter((leave) => !deniedToDecide(actor, leave, meeting))
export const stillUndecided = (leaves: readonly Leave[], what: string): Problem<'leaveUndecided'> =>
  refuse('leaveUndecided', { names: leaves.map(({ name }) => name).join('、'), what })

/** Who decides follows from the node chosen when leave was asked for: a host, or a node above for whoever leads the host. */
export const deniedToDecide = (
  actor: Holder,
  leave: Pick<Leave, 'memberId' | 'decidedBy' | 'decidedByPath' | 'audit'>,
  meeting: Pick<Meeting, 'hosts'>,
): Problem<'notSelf' | 'notAllowed'> | null => {
  if (leave.memberId === actor.memberId) return refuse('notSelf', { what: '批假给' })
  const { memberId } = leave
  const asked = {
    memberId,
    workedBy: [memberId, ...workersIn(leave.audit.filter(({ act }) => act.startsWith('leave.')))],
  }
  const host = meeting.hosts.find((each) => each.nodeId === leave.decidedBy)
  if (host) {
    const groupMeeting = host.kind === 'partyGroup'
    return forbidden(actor, 'leave.decide', { paths: [leave.decidedByPath], ...asked, groupMeeting })
  }
  // “Above” is asked of a path just below the deciding node, which its own secretary is above of.
  return forbidden(actor, 'leave.decideSecretary', { paths: [`${leave.decidedByPath}_/`], ...asked })
}

export interface Decision {
  approve: boolean
  note: string | null
}
/** What a decision makes of a leave. */
export const decided = ({ approve, note }: Decision, { memberId, name }: Actor, at: string) => ({
  state: approve ? ('approved' as const) : ('refused' as const),
  decision: { by: memberId, name, at, note },
})

/** Decides a leave beside another change; one that somebody decided, or its asker took back, meanwhile stays as it is. */
export const settleLeave = async (
  transaction: Transaction,
  leaveId: string,
  fields: ReturnType<typeof decided>,
  entry: AuditEntry,
): Promise<void> => {
  const leave = await transaction.read<Leave>('leaves', leaveId)
  if (leave?.state !== 'requested') return
  await transaction.change('leaves', leaveId, {
    ...fields,
    version: command.inc(1),
    audit: command.push([entry]),
  })
}

/**
 * The requests still waiting when their meeting is cancelled are withdrawn, those when it is archived lapse: there is nothing
 * left to decide.
 */
export const endRequests = (meetingId: string, state: 'withdrawn' | 'lapsed', entry: AuditEntry): Promise<void> =>
  changeMany(
    'leaves',
    { meetingId, state: 'requested' },
    { state, version: command.inc(1), audit: command.push([entry]) },
  )

/** The states of a meeting in which nothing is decided about it any more, whatever still waits. */
export const overForLeave: readonly MeetingState[] = ['cancelled', 'archived']
