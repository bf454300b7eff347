import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { readCounterpart } from './counterpart'
import { deniedTo, refOf } from './load'
import { stateProblem } from './rules'
import { talkKind } from './store'

/** Marks that the counterpart, who has no account, was seen to have confirmed it; or sends it back to the host. */
export const witness: Handler<'talk.witness'> = (request) => {
  const { input, actor, at } = request
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.witness', talk.two),
    make: async (talk) => {
      const wrong = stateProblem(talk, ['recorded'], '见证')
      if (wrong) return wrong
      if (!talk.faceToFace) return refuse('talkNotFaceToFace')
      const { name, bound } = await readCounterpart(talk)
      // Somebody who has an account by now says it themself.
      if (bound) return refuse('talkConfirmInApp', { name })
      const { notedAt } = talk.faceToFace
      return input.accept
        ? { fields: { state: 'confirmed' as const, faceToFace: { notedAt, seen: { ...named(actor), at } } } }
        : { fields: { state: 'planned' as const, heldOn: null, sentBack: true, faceToFace: null } }
    },
    answer: refOf,
  })
}
