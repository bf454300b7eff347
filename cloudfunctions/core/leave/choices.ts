import type { EnteringLeave } from '../../../src/contract/leave'
import { beijingDay } from '../../../src/contract/days'
import { byName, spelledName } from '../../../src/contract/names'
import { expectedRoll, membersOf } from '../meeting/freeze'
import { enteredOf, type Leave } from '../meeting/leaves'
import { readMeeting } from '../meeting/load'
import { attendanceCollection, type AttendanceRow } from '../meeting/rows'
import type { Host, Meeting, RollChunk } from '../meeting/store'
import { toldApartById } from '../org/namesakes'
import type { Actor } from '../platform/actor'
import { findAll, type Stored } from '../platform/db'
import { Problem } from '../platform/problem'
import { lacking } from '../policy'
import type { Handler } from '../platform/request'
import { ownHosts } from './entering'
import { handedIn } from './rules'
import { trainingsOn } from './trainings'

/** Of a meeting of several hosts, the members of those the caller may enter leave for; null where that is all of them. */
const idsOf = async (hosts: readonly Host[], { hosts: all }: Meeting): Promise<Set<string> | null> => {
  if (hosts.length === all.length) return null
  const found = await Promise.all(hosts.map((host) => findAll<Stored>('members', membersOf(host), ['_id'])))
  return new Set(found.flat().map(({ _id }) => _id))
}

const stateOf = async (meeting: Meeting) => {
  const where = { meetingId: meeting._id }
  const [entries, rows, leaves] = await Promise.all([
    meeting.roll
      ? findAll<RollChunk>('rolls', where).then((chunks) => chunks.flatMap((chunk) => chunk.entries))
      : expectedRoll(meeting),
    meeting.roll
      ? findAll<AttendanceRow>(attendanceCollection(meeting), where, ['memberId', 'voided'])
      : ([] as AttendanceRow[]),
    findAll<Leave>('leaves', where),
  ])
  return entries instanceof Problem ? entries : { entries, rows, leaves }
}

const presentEntered = (leaves: readonly Leave[]): EnteringLeave['entered'] =>
  byName(leaves).flatMap((leave) => {
    const { memberId, name, state, reasonKind } = leave
    const { entered } = enteredOf(leave)
    return entered ? [{ ...entered, memberId, name, state, reasonKind }] : []
  })

/** Expected, not come, and with no leave yet. */
const missingOf = (
  actor: Actor,
  { entries, rows, leaves }: Exclude<Awaited<ReturnType<typeof stateOf>>, Problem>,
  own: Set<string> | null,
) => {
  const settled = new Set([
    ...rows.filter(({ voided }) => voided === null).map(({ memberId }) => memberId),
    ...leaves
      .filter(({ state }) => ['requested', 'approved', 'refused'].includes(state))
      .map(({ memberId }) => memberId),
  ])
  return byName(
    entries.filter(
      ({ memberId, expected }) =>
        expected && memberId !== actor.memberId && !settled.has(memberId) && (own === null || own.has(memberId)),
    ),
  )
}

const peopleOf = async (
  actor: Actor,
  state: Parameters<typeof missingOf>[1],
  own: Set<string> | null,
): Promise<EnteringLeave['people']> => {
  const people = missingOf(actor, state, own)
  const apart = await toldApartById(actor, people)
  return people.map(({ memberId, name }) => ({
    memberId,
    name,
    spelled: spelledName(name),
    beside: apart.get(memberId) ?? null,
  }))
}

/** The meeting with its people, as far as the caller enters leave for them. */
const readEntering = async (actor: Actor, meetingId: string) => {
  const meeting = await readMeeting(meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const hosts = ownHosts(actor, meeting)
  if (hosts.length === 0) return lacking('leave.enterFor')
  const [state, own] = await Promise.all([stateOf(meeting), idsOf(hosts, meeting)])
  return state instanceof Problem ? state : { meeting, state, own }
}

/** Of those who are missing, whom a training had that day. */
export const suggested: Handler<'leave.suggested'> = async ({ input, actor, at }) => {
  const read = await readEntering(actor, input.meetingId)
  if (read instanceof Problem) return read
  const { startAt } = read.meeting
  if (handedIn(read.meeting, at)) return { startAt, rows: [] }
  const missing = missingOf(actor, read.state, read.own)
  const trainings = await trainingsOn(
    missing.map(({ memberId }) => memberId),
    beijingDay(startAt),
  )
  const away = missing.filter(({ memberId }) => trainings.has(memberId))
  const apart = await toldApartById(actor, away)
  return {
    startAt,
    rows: away.flatMap(({ memberId, name }) => {
      const training = trainings.get(memberId)
      const beside = apart.get(memberId)
      if (!training) return []
      const { title, startOn, endOn } = training
      return [{ memberId, name, ...(beside && { apart: beside }), title, startOn, endOn }]
    }),
  }
}

/** What the form of entering leave offers, and what was entered so far. */
export const choices: Handler<'leave.choices'> = async ({ input, actor }) => {
  const read = await readEntering(actor, input.meetingId)
  if (read instanceof Problem) return read
  const { meeting, state, own } = read
  const entered = state.leaves.filter(
    ({ memberId, state: now }) =>
      ['requested', 'approved'].includes(now) && memberId !== actor.memberId && (own === null || own.has(memberId)),
  )
  return {
    title: meeting.title,
    startAt: meeting.startAt,
    people: await peopleOf(actor, state, own),
    entered: presentEntered(entered),
  }
}
