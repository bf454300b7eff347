import type { AfterwardsSheet } from '../../../../src/contract/meetingAfterwards'
import { choiceFields, choicesOf, type Chosen } from '../../org/choices'
import { command, find, findAll } from '../../platform/db'
import { Problem } from '../../platform/problem'
import type { Actor } from '../../platform/actor'
import type { Handler } from '../../platform/request'
import { forbidden } from '../../policy'
import { expectedRoll, membersOf } from '../freeze'
import { undecidedBy, type Leave } from '../leaves'
import { sittingIn } from '../invited'
import { readMeeting } from '../load'
import { emptyRoll } from '../open'
import { figuresOf, type Entry } from '../roll'
import { allows } from '../rules'
import { stateWrong } from '../step'
import type { Meeting } from '../store'
import { meetingSubject } from '../subject'
import { isAskOpen } from './asks'
import { limitOf, mayEnterNow, notOver } from './limits'
import { presentAsk } from './present'

/** More than any branch has beside its roll. */
const maxOthers = 300

const notEntered = (actor: Actor, meeting: Meeting, at: string) =>
  forbidden(actor, 'meeting.recordAfterwards', meetingSubject(meeting)) ??
  (allows('recordAfterwards', meeting.state) ? null : stateWrong(meeting, 'recordAfterwards')) ??
  notOver(meeting, at)

const peopleOf = async (actor: Actor, meeting: Meeting, entries: readonly Entry[]) => {
  const leaves = await findAll<Leave>('leaves', { meetingId: meeting._id, state: 'approved' }, ['memberId'])
  const onLeave = new Set(leaves.map(({ memberId }) => memberId))
  const ids = entries.map(({ memberId }) => memberId)
  const byId = new Map(entries.map((entry) => [entry.memberId, entry]))
  const choices = await choicesOf(
    actor,
    await findAll<Chosen>('members', { _id: command.in(ids) }, choiceFields),
    ({ branchName }) => (meeting.hosts.length > 1 ? [branchName] : []),
  )
  return choices.map((choice) => ({
    ...choice,
    // The name as the roll has it: the record is of that day.
    name: byId.get(choice.memberId)?.name ?? choice.name,
    expected: byId.get(choice.memberId)?.expected ?? false,
    whyNotExpected: byId.get(choice.memberId)?.whyNotExpected ?? null,
    onLeave: onLeave.has(choice.memberId),
  }))
}
/** Not on the roll: whoever was invited, and those of the hosts, activists at a 党员大会, the branch at its 支委会. */
const othersOf = async (actor: Actor, meeting: Meeting, entries: readonly Entry[]) => {
  const onRoll = new Set(entries.map(({ memberId }) => memberId))
  const invitedIds = sittingIn(meeting).filter((memberId) => !onRoll.has(memberId))
  const invited =
    invitedIds.length > 0 ? await findAll<Chosen>('members', { _id: command.in(invitedIds) }, choiceFields) : []
  const where = meeting.hosts.map(membersOf)
  const found = await find<Chosen>('members', command.or(where), {
    order: [
      ['path', 'asc'],
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit: maxOthers,
    fields: choiceFields,
  })
  return choicesOf(
    actor,
    [...invited, ...found.filter(({ _id }) => !onRoll.has(_id) && !invitedIds.includes(_id))],
    ({ branchName }) => [branchName],
  )
}

/** The roll of the meeting's day to be ticked from the paper, before anything is frozen. */
export const afterwardsSheet: Handler<'meeting.afterwardsSheet'> = async ({ input, actor, at }) => {
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const barred = notEntered(actor, meeting, at)
  if (barred) return barred
  const [entries, limit, asked] = await Promise.all([
    expectedRoll(meeting),
    limitOf(meeting, at),
    undecidedBy(actor, meeting),
  ])
  if (entries instanceof Problem) return entries
  const empty = emptyRoll(meeting, figuresOf(entries))
  if (empty) return empty
  const [people, others] = await Promise.all([peopleOf(actor, meeting, entries), othersOf(actor, meeting, entries)])
  const record = mayEnterNow(actor, meeting, limit)
  const answer: AfterwardsSheet = {
    meetingId: meeting._id,
    title: meeting.title,
    version: meeting.version,
    hosts: meeting.hosts.map(({ nodeId, name, kind }) => ({ nodeId, name, kind })),
    startAt: meeting.startAt,
    endAt: meeting.endAt,
    people,
    waiting: asked.map(({ memberId, name, reasonKind, note, late }) => ({ memberId, name, reasonKind, note, late })),
    others,
    ...(meeting.invited && { invited: meeting.invited }),
    until: limit.until,
    clause: limit.clause,
    ask: presentAsk(meeting),
    can: { record, ask: !record && !isAskOpen(meeting) },
  }
  return answer
}
