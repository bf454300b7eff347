import { isDeepStrictEqual } from 'node:util'
import { auditEntry } from '../platform/audit'
import { change, command } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { appended, loadMeeting } from './load'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

const attempts = 3

/** Words emptied again are no minutes: a meeting without any cannot be submitted. */
const minutesOf = ({ input, actor, at }: Request<'meeting.writeMinutes'>, atVersion: number): Meeting['minutes'] => {
  const { text, resolutions } = input
  if (text === '' && resolutions.length === 0) return null
  return { text, resolutions, by: { memberId: actor.memberId, name: actor.name }, savedAt: at, atVersion }
}
const words = (minutes: Meeting['minutes']) => minutes && [minutes.text, minutes.resolutions, minutes.by.memberId]
/** The same words by the same person are there already: a retry after a lost answer. */
const saysSo = (meeting: Meeting, request: Request<'meeting.writeMinutes'>): boolean =>
  isDeepStrictEqual(words(meeting.minutes), words(minutesOf(request, 0)))

/**
 * Saves the words of the meeting. Only another saving of the minutes since the version the writer saw is a conflict: a
 * meeting closed, or a vote taken, while someone writes must not cost them their text.
 */
export const writeMinutes: Handler<'meeting.writeMinutes'> = async (request) => {
  const { actor, at, input } = request
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const meeting = await loadMeeting(input.meetingId, at, request.requestId)
    if (meeting instanceof Problem) return meeting
    const denied = forbidden(actor, 'meeting.run', meetingSubject(meeting))
    if (denied) return denied
    if (saysSo(meeting, request)) return { version: meeting.version }
    if (!allows('writeMinutes', meeting.state)) return stateWrong(meeting, 'writeMinutes')
    if (meeting.minutes && meeting.minutes.atVersion > input.version)
      return refuse('changedElsewhere', { what: '会议记录' })
    const version = meeting.version + 1
    const fields = {
      minutes: minutesOf(request, version),
      version: command.inc(1),
      ...appended({ audit: auditEntry(request) }),
    }
    if (await change('meetings', meeting._id, fields, { version: meeting.version, state: meeting.state }))
      return { version }
  }
  return refuse('changedElsewhere', { what: '会议记录' })
}
