import { Problem } from '../platform/problem'
import { lacking } from '../policy'
import type { Handler } from '../platform/request'
import { talkToSee } from './load'
import { mayArrange } from './revise'
import { stateProblem } from './rules'
import { beforeStep, saveStep } from './step'

/** A talk that is not going to be held; what was held is not cancelled. */
export const cancel: Handler<'talk.cancel'> = async (request) => {
  const talk = await talkToSee(request.actor, request.input.talkId)
  if (talk instanceof Problem) return talk
  if (!mayArrange(request.actor, talk)) return lacking('talk.arrange')
  // Sent back by the counterpart it may still hold words: they go with it.
  const gone = { state: 'cancelled' as const, words: null, sentence: null, heldOn: null }
  return beforeStep(request, talk) ?? stateProblem(talk, ['planned'], '取消') ?? saveStep(request, talk, gone)
}
