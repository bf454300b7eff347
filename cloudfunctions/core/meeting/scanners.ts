import { isDeepStrictEqual } from 'node:util'
import { named, type Person } from '../../../src/contract/person'
import { standingFields } from '../org/standing'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, findAll } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { asHolder, forbidden } from '../policy'
import { already, step } from '../record/step'
import { loadMeeting } from './load'
import { mayBeNamed } from './people'
import { inAudience } from './readers'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** Whoever takes people in sees their names: only somebody the meeting is meant for, so that nobody learns of it by that. */
const scannersOf = async (actor: Actor, meeting: Meeting, ids: readonly string[]) => {
  const members = await findAll<Member>('members', { _id: command.in([...ids]) }, ['name', ...standingFields])
  const byId = new Map(members.map((member) => [member._id, member]))
  const people: Person[] = []
  for (const id of new Set(ids)) {
    const member = byId.get(id)
    if (!member || !mayBeNamed(actor, meeting.hosts, member) || !inAudience(asHolder(member), meeting))
      return refuse('chairNotFound', { role: '签到员', name: '所选人员' }, { field: 'memberIds' })
    people.push(named(member))
  }
  return people
}

/** 签到员: named for one meeting before it or while it is open; what they may ends with it, by the policy. */
export const nameScanners: Handler<'meeting.nameScanners'> = (request) => {
  const { actor, at, input, requestId } = request
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.nameScanners', meetingSubject(meeting)),
    make: async (meeting) => {
      const scanners = await scannersOf(actor, meeting, input.memberIds)
      if (scanners instanceof Problem) return scanners
      if (isDeepStrictEqual(meeting.scanners ?? [], scanners)) return already({ scanners })
      if (!allows('nameScanners', meeting.state)) return stateWrong(meeting, 'nameScanners')
      return { fields: { scanners } }
    },
    answer: ({ scanners = [] }) => ({ scanners }),
  })
}
