import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { deniedTo, refOf } from './load'
import { stateProblem } from './rules'
import { talkKind } from './store'

export const confirm: Handler<'talk.confirm'> = (request) => {
  const { input, actor } = request
  const fields = input.accept
    ? ({ state: 'confirmed', faceToFace: null } as const)
    : ({ state: 'planned', heldOn: null, sentBack: true, faceToFace: null } as const)
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedTo(actor, talk, 'talk.confirm', [talk.counterpart.memberId]),
    make: (talk) => stateProblem(talk, ['recorded'], '确认') ?? { fields },
    answer: refOf,
  })
}
