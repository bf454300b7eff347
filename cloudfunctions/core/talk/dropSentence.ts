import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { deniedTo, refOf } from './load'
import { talkKind } from './store'
import { changedWords } from './words'

export const dropSentence: Handler<'talk.dropSentence'> = (request) => {
  const { input, actor, requestId } = request
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.agreeSentence', talk.two),
    make: (talk) => {
      const words = changedWords(requestId, talk, { sentence: null })
      return words instanceof Problem ? words : { fields: { words, sentence: null } }
    },
    answer: refOf,
  })
}
