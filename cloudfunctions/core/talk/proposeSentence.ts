import { organ } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { readOther } from './counterpart'
import { deniedTo, refOf } from './load'
import { phoneProblem, stateProblem } from './rules'
import { putDown } from './shut'
import { talkKind } from './store'
import { changedWords } from './words'

/** Words it, or the other's anew: then the other has to accept. Until both agree it stays sealed with the rest. */
export const proposeSentence: Handler<'talk.proposeSentence'> = (request) => {
  const { input, actor, at, requestId } = request
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.agreeSentence', talk.two),
    make: async (talk) => {
      const wrong = phoneProblem(actor) ?? stateProblem(talk, ['recorded', 'confirmed'], '转入台账')
      if (wrong) return wrong
      if ((await organ()).talkText !== 'sealed') return refuse('talkTextOff', {}, { field: 'sentence' })
      const other = await readOther(talk, actor.memberId)
      if (!other.bound) return refuse('talkFactsOnly', { name: other.name }, { field: 'sentence' })
      const words = changedWords(requestId, talk, { sentence: input.sentence })
      if (words instanceof Problem) return words
      const round = talk.rounds + 1
      return { fields: { words, sentence: { by: actor.memberId, round }, rounds: round, ...putDown(talk, at) } }
    },
    answer: refOf,
  })
}
