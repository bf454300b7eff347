import { named } from '../../../src/contract/person'
import { isDeepStrictEqual } from 'node:util'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { changedElsewhere } from '../record/kind'
import { already, step } from '../record/step'
import { keepVersion } from '../record/textVersions'
import { tooLong } from './items'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** Words emptied again are no minutes: a meeting without any cannot be submitted. */
const minutesOf = ({ input, actor, at }: Request<'meeting.writeMinutes'>, atVersion: number): Meeting['minutes'] => {
  const { text, resolutions } = input
  if (text === '' && resolutions.length === 0) return null
  return { text, resolutions, by: named(actor), savedAt: at, atVersion }
}
/** How often they were saved; at least once where there are some from before that was counted. */
const minutesNumber = (meeting: Pick<Meeting, 'minutes' | 'minutesNumber'>): number =>
  meeting.minutesNumber ?? (meeting.minutes ? 1 : 0)
/** Whether some words were saved anew, so that there are earlier ones to drop. */
export const isRewritten = (meeting: Pick<Meeting, 'minutes' | 'minutesNumber' | 'itemNotes'>): boolean =>
  minutesNumber(meeting) > 1 || (meeting.itemNotes ?? []).some(({ version }) => version > 1)
const words = (minutes: Meeting['minutes']) => minutes && [minutes.text, minutes.resolutions, minutes.by.memberId]

/**
 * Saves the words of the meeting. Only another saving of the minutes since the version the writer saw is a conflict: a
 * meeting closed, or a vote taken, while someone writes must not cost them their text.
 */
export const writeMinutes: Handler<'meeting.writeMinutes'> = (request) => {
  const { actor, at, input, requestId } = request
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: async (meeting) => {
      const { _id, version, minutes } = meeting
      const number = minutesNumber(meeting)
      const next = minutesOf(request, version + 1)
      if (isDeepStrictEqual(words(minutes), words(next))) return already({ version })
      if (!allows('writeMinutes', meeting.state)) return stateWrong(meeting, 'writeMinutes')
      if (minutes && minutes.atVersion > input.version) return changedElsewhere({ what: '会议记录' }, { version })
      const long = tooLong({ ...meeting, minutes: next }, '议程以外的部分')
      if (long) return long
      if (minutes) await keepVersion(_id, 'minutes', number, minutes)
      return { fields: { minutes: next, minutesNumber: number + 1 } }
    },
    answer: ({ version }) => ({ version }),
  })
}
