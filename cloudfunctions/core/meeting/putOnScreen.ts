import { isDeepStrictEqual } from 'node:util'
import type { ScreenVote, WithOnScreen } from '../../../src/contract/onScreenWords'
import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden, may } from '../policy'
import { already, step } from '../record/step'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** The matter of a vote on 投屏, or its result; said by whoever runs the meeting, never of itself. */
export const putOnScreen: Handler<'meeting.putOnScreen'> = (request) => {
  const { actor, at, input, requestId } = request
  const { show } = input
  const onScreen = show.type === 'code' ? null : show
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: (meeting) => {
      if (show.type === 'result' && !meeting.votes.some(({ id }) => id === show.voteId))
        return refuse('notFound', { what: '这次表决' })
      if (isDeepStrictEqual(meeting.onScreen ?? null, onScreen)) return already({ onScreen })
      return allows('putOnScreen', meeting.state) ? { fields: { onScreen } } : stateWrong(meeting, 'putOnScreen')
    },
    answer: (meeting) => ({ onScreen: meeting.onScreen ?? null }),
  })
}

export const presentOnScreen = (actor: Actor, meeting: Meeting): WithOnScreen => {
  const { onScreen, state } = meeting
  return onScreen && state === 'open' && may(actor, 'meeting.run', meetingSubject(meeting)) ? { onScreen } : {}
}

/** As the room may read it: the figures only once they are announced. */
export const voteOnScreen = ({ onScreen, votes }: Pick<Meeting, 'onScreen' | 'votes'>): ScreenVote | null => {
  if (!onScreen) return null
  if (onScreen.type === 'vote') return { matter: onScreen.matter, result: null }
  const vote = votes.find(({ id }) => id === onScreen.voteId)
  if (!vote) return null
  const { matter, written, carried } = vote
  return {
    matter,
    result: {
      inFavour: vote.inFavour + written.inFavour,
      against: vote.against + written.against,
      abstained: vote.abstained + written.abstained,
      carried,
    },
  }
}
