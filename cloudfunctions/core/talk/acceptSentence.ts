import { beijingDay } from '../../../src/contract/days'
import { openEntries } from '../ledger/openEntries'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { deniedTo, refOf } from './load'
import { phoneProblem } from './rules'
import { shutProblem } from './shut'
import { talkKind, type TalkDoc } from './store'
import { changedWords, openWords } from './words'

const originOf = ({ _id, branchId, branchName, path, two }: TalkDoc, at: string) => ({
  kind: 'talk' as const,
  sourceId: _id,
  label: '谈心谈话',
  raisedOn: beijingDay(at),
  branchId,
  branchName,
  path,
  involved: two,
  answerBy: null,
})

/** The entry and the talk's own step in one transaction: only the agreed sentence leaves, once. */
export const acceptSentence: Handler<'talk.acceptSentence'> = (request) => {
  const { input, actor, at, requestId } = request
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.agreeSentence', talk.two),
    make: (talk) => {
      const shut = phoneProblem(actor) ?? shutProblem(talk, actor)
      if (shut) return shut
      if (!talk.sentence || !talk.words || talk.sentence.by === actor.memberId) return refuse('talkNoSentence')
      const words = changedWords(requestId, talk, { sentence: null })
      return words instanceof Problem ? words : { fields: { words, sentence: null } }
    },
    answer: refOf,
    beside: async (transaction, _after, before) => {
      const texts = openWords(requestId, before)
      if (texts instanceof Problem) return texts
      const item = { key: `s${before.sentence?.round}`, matter: texts.sentence as string, raisedBy: null }
      await openEntries(transaction, request, originOf(before, at), [item])
    },
  })
}
