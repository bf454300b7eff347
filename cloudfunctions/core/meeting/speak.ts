import { speakersMax, speaking, type Speaking } from '../../../src/contract/speakingWords'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { forbidden } from '../policy'
import { already, step } from '../record/step'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import { peopleOf } from './sectionActs'
import { speakersOf } from './speakers'
import type { Meeting } from './store'
import { tickingSubject } from './subject'

/** Ended at this instant, whoever had the word. */
const ended = (speakers: readonly Speaking[], at: string): Speaking[] =>
  speakers.map((each) => (each.endedAt === null ? { ...each, endedAt: at } : each))

const speakerOf = (meeting: Meeting) => ({ speaker: speaking(speakersOf(meeting)) ?? null })

const started = async (meeting: Meeting, { input, at }: Request<'meeting.speak'>) => {
  const { memberId, minutes = null } = input
  const before = meeting.speakers ?? []
  if (before.length >= speakersMax) return refuse('speakersFull', { max: speakersMax })
  const name = (await peopleOf(meeting)).names.get(memberId)
  if (name === undefined) return refuse('speakerUnknown', { name: '所选的同志' }, { field: 'memberId' })
  return [...ended(before, at), { memberId, name, minutes, startedAt: at, endedAt: null }]
}

/** Gives somebody the word, or ends it. */
export const speak: Handler<'meeting.speak'> = (request) => {
  const { actor, at, input, requestId } = request
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.tickItems', tickingSubject(meeting)),
    make: async (meeting) => {
      const starts = input.event === 'start'
      const { speaker } = speakerOf(meeting)
      if ((speaker?.memberId === input.memberId) === starts) return already({ speaker })
      if (!allows('speak', meeting.state)) return stateWrong(meeting, 'speak')
      const speakers = starts ? await started(meeting, request) : ended(meeting.speakers ?? [], at)
      return speakers instanceof Problem ? speakers : { fields: { speakers } }
    },
    answer: speakerOf,
  })
}
