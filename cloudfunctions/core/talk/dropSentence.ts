import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { talkToDo } from './load'
import { beforeStep, saveStep } from './step'
import { changedWords } from './words'

export const dropSentence: Handler<'talk.dropSentence'> = async (request) => {
  const { input, actor, requestId } = request
  const talk = await talkToDo(actor, input.talkId, 'talk.agreeSentence', ({ two }) => two)
  if (talk instanceof Problem) return talk
  const early = beforeStep(request, talk)
  if (early) return early
  const words = changedWords(requestId, talk, { sentence: null })
  return words instanceof Problem ? words : saveStep(request, talk, { words, sentence: null })
}
