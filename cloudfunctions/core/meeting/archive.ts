import type { Step } from '../../../src/contract/meeting'
import { auditEntry } from '../platform/audit'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { dropVersions } from '../record/textVersions'
import { dropKnocks } from './knocks'
import { endRequests } from './leaves'
import { judging, notReviewable } from './reviewing'
import { stepAnswer, takeStep, type StepRequest } from './step'
import type { Meeting } from './store'
import { isRewritten } from './writeMinutes'

/** Whoever sent it up asked for it back: they are answered first. */
const askedBack = ({ returnAsk }: Meeting) =>
  returnAsk?.state === 'waiting' ? refuse('returnAsked', { name: returnAsk.by.name, reason: returnAsk.reason }) : null

/**
 * What stands is the record from now on; what it said on the way there goes, and leave that nobody decided lapses. A retry
 * does again what a broken try left.
 */
const archiveOne = async (request: StepRequest) => {
  const { meetingId } = request.input
  let rewritten = true
  const step = await takeStep(request, {
    name: 'archive',
    denied: (meeting) => notReviewable(request.actor, meeting),
    fields: (meeting) => {
      rewritten = isRewritten(meeting) || meeting.log.some(({ to }) => to === 'returned')
      return askedBack(meeting) ?? judging(request.actor, meeting)
    },
    answer: stepAnswer,
  })
  if (step instanceof Problem) return step
  if (rewritten) await dropVersions(meetingId)
  await dropKnocks(meetingId)
  await endRequests(meetingId, 'lapsed', auditEntry(request))
  return step
}
export const archive: Handler<'meeting.archive'> = (request) => archiveOne(request)

/** So many at a time, lest the function's seconds run out. */
const atOnce = 5

/** Each by itself, as if it were archived alone: what one is refused for keeps no other, and a retry finds what is done. */
export const archiveMany: Handler<'meeting.archiveMany'> = async (request) => {
  const { meetingIds } = request.input
  const one = async (meetingId: string) => {
    const step: Step | Problem = await archiveOne({ ...request, input: { meetingId } })
    return { meetingId, refused: step instanceof Problem ? step.answer().message : null }
  }
  const outcomes: { meetingId: string; refused: string | null }[] = []
  for (let from = 0; from < meetingIds.length; from += atOnce)
    outcomes.push(...(await Promise.all(meetingIds.slice(from, from + atOnce).map(one))))
  return { outcomes }
}
