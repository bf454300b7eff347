import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { talkToDo } from './load'
import { stateProblem } from './rules'
import { beforeStep, saveStep } from './step'

export const confirm: Handler<'talk.confirm'> = async (request) => {
  const { input, actor } = request
  const talk = await talkToDo(actor, input.talkId, 'talk.confirm', ({ counterpart }) => [counterpart.memberId])
  if (talk instanceof Problem) return talk
  const fields = input.accept
    ? ({ state: 'confirmed' } as const)
    : ({ state: 'planned', heldOn: null, sentBack: true } as const)
  return beforeStep(request, talk) ?? stateProblem(talk, ['recorded'], '确认') ?? saveStep(request, talk, fields)
}
