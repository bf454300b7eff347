import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { refOf } from './load'
import { deniedToArrange } from './revise'
import { stateProblem } from './rules'
import { talkKind } from './store'

/** A talk that is not going to be held; what was held is not cancelled. */
export const cancel: Handler<'talk.cancel'> = (request) => {
  const { actor, input } = request
  // Sent back by the counterpart it may still hold words: they go with it.
  const gone = { state: 'cancelled' as const, words: null, sentence: null, heldOn: null }
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedToArrange(actor, talk),
    make: (talk) => stateProblem(talk, ['planned'], '取消') ?? { fields: gone },
    answer: refOf,
  })
}
