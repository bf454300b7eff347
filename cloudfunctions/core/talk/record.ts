import { beijingDay } from '../../../src/contract/days'
import { organ } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { talkToDo } from './load'
import { heldDayProblem, stateProblem } from './rules'
import { beforeStep, saveStep } from './step'
import type { TalkDoc } from './store'
import { changedWords } from './words'

const wordsAfter = async ({ input, requestId }: Request<'talk.record'>, talk: TalkDoc) => {
  if (input.content === undefined) return talk.words
  if (input.content === null) return changedWords(requestId, talk, { text: null, difficulties: null })
  if ((await organ()).talkText !== 'sealed') return refuse('talkTextOff', {}, { field: 'content' })
  return changedWords(requestId, talk, { text: input.content.text, difficulties: input.content.difficulties })
}

/** The host puts down that it was held; until the other confirms, they may do it again. */
export const record: Handler<'talk.record'> = async (request) => {
  const { input, actor, at } = request
  const talk = await talkToDo(actor, input.talkId, 'talk.record', ({ host }) => [host.memberId])
  if (talk instanceof Problem) return talk
  const early =
    beforeStep(request, talk) ??
    stateProblem(talk, ['planned', 'recorded'], '再改') ??
    heldDayProblem(input.heldOn, beijingDay(at))
  if (early) return early
  const words = await wordsAfter(request, talk)
  if (words instanceof Problem) return words
  return saveStep(request, talk, {
    state: 'recorded',
    heldOn: input.heldOn,
    place: input.place,
    sentBack: false,
    words,
  })
}
