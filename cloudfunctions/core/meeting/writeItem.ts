import { isDeepStrictEqual } from 'node:util'
import { named } from '../../../src/contract/person'
import type { Speech } from '../../../src/contract/minutesWords'
import { command, findAll } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { forbidden } from '../policy'
import { changedElsewhere } from '../record/kind'
import { already, step } from '../record/step'
import { keepVersion } from '../record/textVersions'
import { notesOf, placeOnAgenda, tooLong, withNotes } from './items'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import { attendanceCollection, type AttendanceRow } from './rows'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting, RollChunk, StoredNotes } from './store'
import { meetingSubject } from './subject'

type Saving = Request<'meeting.writeItem'>

/** Who of these is on the roll or in the register, by name. */
const namesOf = async (meeting: Meeting, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const [chunks, rows] = await Promise.all([
    findAll<RollChunk>('rolls', { meetingId: meeting._id }),
    findAll<AttendanceRow>(attendanceCollection(meeting), { meetingId: meeting._id, memberId: command.in([...ids]) }, [
      'memberId',
      'name',
    ]),
  ])
  const known = [...chunks.flatMap(({ entries }) => entries), ...rows]
  return new Map(known.flatMap(({ memberId, name }) => (memberId ? [[memberId, name] as const] : [])))
}

/** Whoever spoke is named as the meeting's own lists name them, never as the phone does. */
const speechesOf = async (meeting: Meeting, { speeches }: Saving['input']) => {
  const ids = speeches.flatMap((speech) => (speech.type === 'member' ? [speech.memberId] : []))
  const names = await namesOf(meeting, ids)
  const said: Speech[] = []
  for (const speech of speeches) {
    const { text } = speech
    if (speech.type === 'outside') said.push({ memberId: null, name: speech.name, text })
    else {
      const name = names.get(speech.memberId)
      if (name === undefined) return refuse('speakerUnknown', { name: '所选的发言人' }, { field: 'speeches' })
      said.push({ memberId: speech.memberId, name, text })
    }
  }
  return said
}

const hasWords = ({ text, speeches, resolutions }: StoredNotes): boolean =>
  text !== '' || speeches.length > 0 || resolutions.length > 0
const wordsOf = ({ text, speeches, resolutions, by }: StoredNotes) => ({ text, speeches, resolutions, by })

/**
 * Saves what was said under one item of the agenda. Only another saving of the same item is a conflict: of two people on two
 * items neither waits for the other, and a tick or a vote meanwhile costs nobody their text.
 */
export const writeItem: Handler<'meeting.writeItem'> = (request) => {
  const { actor, at, input, requestId } = request
  const { itemId, text, resolutions } = input
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: async (meeting) => {
      const no = placeOnAgenda(meeting, itemId)
      if (no instanceof Problem) return no
      const before = notesOf(meeting, itemId)
      const speeches = await speechesOf(meeting, input)
      if (speeches instanceof Problem) return speeches
      const version = before.version + 1
      const next: StoredNotes = { ...before, version, text, speeches, resolutions, by: named(actor), savedAt: at }
      const untouched = before.version === 0 && !hasWords(next)
      if (untouched || isDeepStrictEqual(wordsOf(before), wordsOf(next))) return already({ version: before.version })
      if (!allows('writeMinutes', meeting.state)) return stateWrong(meeting, 'writeMinutes')
      const part = `第 ${no} 项的记录`
      if (before.version > input.version) return changedElsewhere({ what: part }, { version: before.version })
      const fields = withNotes(meeting, next)
      const long = tooLong({ ...meeting, ...fields }, part)
      if (long) return long
      if (before.version > 0) await keepVersion(meeting._id, `item-${itemId}`, before.version, wordsOf(before))
      return { fields }
    },
    answer: (meeting) => ({ version: notesOf(meeting, itemId).version }),
  })
}
