import { progressOf, type ItemProgress } from '../../../src/contract/minutesWords'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { already, step } from '../record/step'
import { notesOf, placeOnAgenda, withNotes } from './items'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { StoredNotes } from './store'
import { tickingSubject } from './subject'

type Progress = Pick<StoredNotes, 'startedAt' | 'done' | 'doneAt'>
/** `now` is the instant while the meeting is open; nobody's memory of a meeting that is over is a stamp. */
const progressTo: Record<ItemProgress, (notes: StoredNotes, now: string | null) => Progress> = {
  waiting: () => ({ startedAt: null, done: false, doneAt: null }),
  started: ({ startedAt }, now) => ({ startedAt: startedAt ?? now, done: false, doneAt: null }),
  done: ({ startedAt }, now) => ({ startedAt, done: true, doneAt: now }),
}
const answerOf = ({ itemId, startedAt, done, doneAt }: StoredNotes) => ({ itemId, startedAt, done, doneAt })

/** Where the meeting is on its agenda, and back again. The words of the item stay as they are. */
export const tickItem: Handler<'meeting.tickItem'> = (request) => {
  const { actor, at, input, requestId } = request
  const { itemId, to } = input
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.tickItems', tickingSubject(meeting)),
    make: (meeting) => {
      const no = placeOnAgenda(meeting, itemId)
      if (no instanceof Problem) return no
      const before = notesOf(meeting, itemId)
      if (progressOf(before) === to) return already(answerOf(before))
      if (!allows('tickItem', meeting.state)) return stateWrong(meeting, 'tickItem')
      const now = meeting.state === 'open' ? at : null
      return { fields: withNotes(meeting, { ...before, ...progressTo[to](before, now) }) }
    },
    answer: (meeting) => answerOf(notesOf(meeting, itemId)),
  })
}
