import { beijingDay } from '../../../src/contract/days'
import { organ } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { step } from '../record/step'
import { readCounterpart, type Counterpart } from './counterpart'
import { deniedTo, refOf } from './load'
import { heldDayProblem, stateProblem } from './rules'
import { putDown } from './shut'
import { talkKind, type TalkDoc } from './store'
import { changedWords } from './words'

const wordsAfter = async ({ input, requestId }: Request<'talk.record'>, talk: TalkDoc) => {
  if (input.content === undefined) return talk.words
  if (input.content === null) return changedWords(requestId, talk, { text: null, difficulties: null })
  if ((await organ()).talkText !== 'sealed') return refuse('talkTextOff', {}, { field: 'content' })
  return changedWords(requestId, talk, { text: input.content.text, difficulties: input.content.difficulties })
}

/** Somebody without an account confirms nothing in the app and reads nothing: face to face, and facts alone. */
const faceProblem = (
  { content, faceToFace = false }: Request<'talk.record'>['input'],
  { name, bound }: Counterpart,
) => {
  if (bound) return faceToFace ? refuse('talkConfirmInApp', { name }) : null
  if (content) return refuse('talkFactsOnly', { name }, { field: 'content' })
  return faceToFace ? null : refuse('talkFaceToFaceOnly', { name }, { field: 'faceToFace' })
}

/** The host puts down that it was held; until the other confirms, they may do it again. */
export const record: Handler<'talk.record'> = (request) => {
  const { input, actor, at } = request
  const { heldOn, place } = input
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.record', [talk.host.memberId]),
    make: async (talk) => {
      const wrong = stateProblem(talk, ['planned', 'recorded'], '再改') ?? heldDayProblem(heldOn, beijingDay(at))
      if (wrong) return wrong
      const face = faceProblem(input, await readCounterpart(talk))
      if (face) return face
      const words = await wordsAfter(request, talk)
      if (words instanceof Problem) return words
      const faceToFace = input.faceToFace ? { notedAt: at, seen: null } : null
      const fields = { state: 'recorded' as const, heldOn, place, sentBack: false, faceToFace, words }
      return { fields: { ...fields, ...putDown(talk, at) } }
    },
    answer: refOf,
  })
}
