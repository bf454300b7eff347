import { organ } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { talkToDo } from './load'
import { phoneProblem, stateProblem } from './rules'
import { beforeStep, saveStep } from './step'
import { changedWords } from './words'

/** Words it, or the other's anew: then the other has to accept. Until both agree it stays sealed with the rest. */
export const proposeSentence: Handler<'talk.proposeSentence'> = async (request) => {
  const { input, actor, requestId } = request
  const talk = await talkToDo(actor, input.talkId, 'talk.agreeSentence', ({ two }) => two)
  if (talk instanceof Problem) return talk
  const early =
    beforeStep(request, talk) ?? phoneProblem(actor) ?? stateProblem(talk, ['recorded', 'confirmed'], '转入账单')
  if (early) return early
  if ((await organ()).talkText !== 'sealed') return refuse('talkTextOff', {}, { field: 'sentence' })
  const words = changedWords(requestId, talk, { sentence: input.sentence })
  if (words instanceof Problem) return words
  const round = talk.rounds + 1
  return saveStep(request, talk, { words, sentence: { by: actor.memberId, round }, rounds: round })
}
