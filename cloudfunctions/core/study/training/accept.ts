import { beijingDay, dayInFull } from '../../../../src/contract/days'
import { named } from '../../../../src/contract/person'
import { trainingStateLabels } from '../../../../src/contract/studyTrainingWords'
import { refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import { lacking } from '../../policy'
import { step } from '../../record/step'
import { deniedToSee, mayAccept } from './reach'
import { trainingKind, type TrainingDoc } from './store'

const problemOf = ({ input, at }: Request<'study.acceptTraining'>, { state, endOn }: TrainingDoc) => {
  if (state !== 'waiting') return refuse('trainingStateWrong', { state: trainingStateLabels[state], what: '核对' })
  if (!input.accept && input.words === null)
    return refuse('badInput', { field: '说明', why: '退回须写明要改什么' }, { field: 'words' })
  return input.accept && endOn > beijingDay(at)
    ? refuse('badInput', { field: '结束日期', why: `培训到${dayInFull(endOn)}才结束，结束以后再核对` })
    : null
}

export const acceptTraining: Handler<'study.acceptTraining'> = (request) => {
  const { input, actor, at } = request
  return step(trainingKind, request, {
    id: input.trainingId,
    denied: (doc) => deniedToSee(actor, doc) ?? (mayAccept(actor, doc) ? null : lacking('study.acceptTraining')),
    seen: input.version,
    make: (doc) =>
      problemOf(request, doc) ?? {
        fields: {
          state: input.accept ? ('accepted' as const) : ('returned' as const),
          decided: { by: named(actor), at, words: input.words ?? '' },
        },
      },
    answer: ({ _id, version }) => ({ trainingId: _id, version }),
  })
}
