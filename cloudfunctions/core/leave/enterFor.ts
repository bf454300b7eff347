import { beijingDay } from '../../../src/contract/days'
import { named } from '../../../src/contract/person'
import { decided, deniedToDecide, leaveKind, type Leave } from '../meeting/leaves'
import { inAudience } from '../meeting/readers'
import { attendanceCollection, rowIdOf, type AttendanceRow } from '../meeting/rows'
import { entryOn } from '../meeting/keptRoll'
import type { Meeting } from '../meeting/store'
import type { Member } from '../org/store'
import { noteEnteredLeave } from '../platform/accounts'
import { readDoc, type Transaction } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { asHolder } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create, type Fresh } from '../record/create'
import { already, step } from '../record/step'
import { enteringFor } from './entering'
import {
  alreadyDecided,
  askedAtProblem,
  decidingPath,
  handedIn,
  isOver,
  leaveId,
  nodeIdOf,
  presentLeave,
} from './rules'
import { trainingsOn } from './trainings'

type Entering = Request<'leave.enterFor'>

const isExpected = async (meeting: Meeting, member: Member): Promise<boolean> =>
  meeting.roll ? Boolean((await entryOn(meeting, member._id))?.expected) : inAudience(asHolder(member), meeting)

const hasCome = async (meeting: Meeting, memberId: string): Promise<boolean> => {
  if (!meeting.roll) return false
  const row = await readDoc<AttendanceRow>(attendanceCollection(meeting), rowIdOf(meeting._id, memberId))
  return row !== null && row.voided === null
}

const leaveOf = (meeting: Meeting, member: Member, { actor, at, input }: Entering): Fresh<Leave> => {
  const path = decidingPath(asHolder(member), meeting)
  const { reasonKind, note, how, askedAt } = input
  const leave: Fresh<Leave> = {
    _id: leaveId(meeting._id, member._id),
    meetingId: meeting._id,
    meetingTitle: meeting.title,
    meetingStartAt: meeting.startAt,
    memberId: member._id,
    name: member.name,
    branchId: member.branchId,
    branchName: member.branchName,
    decidedBy: nodeIdOf(path),
    decidedByPath: path,
    state: 'requested',
    reasonKind,
    note,
    late: askedAt > meeting.startAt,
    requestedAt: at,
    decision: null,
    entered: { ...named(actor), at, how, askedAt, afterwards: isOver(meeting, at) },
    takenBack: null,
  }
  const decides = deniedToDecide(actor, { ...leave, audit: [] }, meeting) === null
  return decides ? { ...leave, ...decided({ approve: true, note: null }, actor, at) } : leave
}

/** What is entered, or why it is not. */
const entered = async (request: Entering) => {
  const { actor, at, input } = request
  const found = await enteringFor(actor, input)
  if (found instanceof Problem) return found
  const { meeting, member } = found
  const wrong = handedIn(meeting, at) ?? askedAtProblem(input.askedAt, meeting, at)
  if (wrong) return wrong
  if (!member || !(await isExpected(meeting, member)))
    return refuse('leaveNotExpected', { name: '这位同志', title: meeting.title }, { field: 'memberId' })
  if (await hasCome(meeting, member._id)) return refuse('leaveCame', { name: member.name }, { field: 'memberId' })
  const { how, reasonKind } = input
  if (how === 'byTraining') {
    const trainings = await trainingsOn([member._id], beijingDay(meeting.startAt))
    if (reasonKind !== 'training' || trainings.size === 0)
      return refuse('badInput', { field: '怎样请的假', why: '当天没有已核的培训登记，请选别的' }, { field: 'how' })
  }
  return { leave: leaveOf(meeting, member, request), openId: member.openId }
}

/** A leave that was asked for, decided on or entered stands; what came to nothing may be entered anew. */
const standing = ['requested', 'approved', 'refused']
const saysSame = (stored: Leave, fresh: Fresh<Leave>): boolean =>
  stored.entered?.memberId === fresh.entered?.memberId &&
  stored.entered?.how === fresh.entered?.how &&
  stored.entered?.askedAt === fresh.entered?.askedAt &&
  stored.reasonKind === fresh.reasonKind &&
  stored.note === fresh.note

/** What becomes of a leave that is there already. */
const anew = (stored: Leave, { _id, ...fields }: Fresh<Leave>) => {
  if (!standing.includes(stored.state)) return { fields }
  if (saysSame(stored, { _id, ...fields })) return already(presentLeave(stored))
  return stored.state === 'requested' && !stored.entered
    ? refuse('leaveAskedAlready', { name: stored.name }, { field: 'memberId' })
    : alreadyDecided(stored)
}

/** Enters leave for somebody who asked by telephone, in person or through another; a member with an account is told. */
export const enterFor: Handler<'leave.enterFor'> = (call) => {
  const id = leaveId(call.input.meetingId, call.input.memberId)
  let openId: string | null = null
  const make = async () => {
    const found = await entered(call)
    if (found instanceof Problem) return found
    openId = found.openId
    return found.leave
  }
  const beside = async (transaction: Transaction) => {
    if (openId) await noteEnteredLeave(transaction, openId, call.at)
  }
  return create(leaveKind, call, {
    id,
    make,
    answer: presentLeave,
    beside,
    taken: async () => {
      const leave = await make()
      if (leave instanceof Problem) return leave
      const denied = () => null
      return step(leaveKind, call, { id, denied, make: (stored) => anew(stored, leave), answer: presentLeave, beside })
    },
  })
}
