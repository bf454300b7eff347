import { beijingDay } from '../../../src/contract/days'
import { openEntries } from '../ledger/openEntries'
import { transact } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { talkToDo } from './load'
import { phoneProblem } from './rules'
import { beforeStep, changedElsewhere, stepFields } from './step'
import type { TalkDoc } from './store'
import { changedWords, openWords } from './words'

/** The entry and the talk's own step in one transaction: only the agreed sentence leaves, once. */
const openEntry = (
  request: Request<'talk.acceptSentence'>,
  talkId: string,
  version: number,
  matter: string,
  words: TalkDoc['words'],
) =>
  transact(async (transaction) => {
    const talk = await transaction.read<TalkDoc>('talks', talkId)
    if (!talk?.sentence || talk.version !== version) return null
    const { branchId, branchName, path, two } = talk
    const origin = {
      kind: 'talk' as const,
      sourceId: talkId,
      label: '谈心谈话',
      raisedOn: beijingDay(request.at),
      branchId,
      branchName,
      path,
      involved: two,
      answerBy: null,
    }
    await openEntries(transaction, request, origin, [{ key: `s${talk.sentence.round}`, matter, raisedBy: null }])
    await transaction.change('talks', talkId, stepFields(request, talk, { words, sentence: null }))
    return { talkId, version: version + 1 }
  })

export const acceptSentence: Handler<'talk.acceptSentence'> = async (request) => {
  const { input, actor, requestId } = request
  const talk = await talkToDo(actor, input.talkId, 'talk.agreeSentence', ({ two }) => two)
  if (talk instanceof Problem) return talk
  const early = beforeStep(request, talk) ?? phoneProblem(actor)
  if (early) return early
  if (!talk.sentence || !talk.words || talk.sentence.by === actor.memberId) return refuse('talkNoSentence')
  const texts = openWords(requestId, talk, talk.words)
  if (texts instanceof Problem) return texts
  const words = changedWords(requestId, talk, { sentence: null })
  if (words instanceof Problem) return words
  const opened = await openEntry(request, talk._id, talk.version, texts.sentence as string, words)
  if (opened) return opened
  const stored = await talkToDo(actor, input.talkId, 'talk.agreeSentence', ({ two }) => two)
  return stored instanceof Problem ? stored : (beforeStep(request, stored) ?? changedElsewhere())
}
