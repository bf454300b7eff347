import { named } from '../../../../src/contract/person'
import { trainingStateLabels } from '../../../../src/contract/studyTrainingWords'
import { auditEntry } from '../../platform/audit'
import { refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import { missing } from '../../record/kind'
import { step } from '../../record/step'
import { acceptedWhere, deniedToSee, mayEnter } from './reach'
import { claimDays, releaseDays, saysOf, saysProblem } from './rules'
import { trainingKind, type TrainingDoc } from './store'

type Changing = Request<'study.reviseTraining'> | Request<'study.withdrawTraining'>

const denied = ({ actor }: Changing, doc: TrainingDoc) =>
  deniedToSee(actor, doc) ?? (mayEnter(actor, doc) ? null : missing(trainingKind))
const over = ({ state }: TrainingDoc, what: string) =>
  state === 'withdrawn' ? refuse('trainingStateWrong', { state: trainingStateLabels[state], what }) : null
/** What it said until now stays, with who changed it and why. */
const earlier = ({ actor, at, input }: Changing, doc: TrainingDoc) => ({
  earlier: [{ says: saysOf(doc), at, by: named(actor), why: input.why }],
})
const answer = ({ _id, version }: TrainingDoc) => ({ trainingId: _id, version })

export const reviseTraining: Handler<'study.reviseTraining'> = (request) => {
  const { input, at } = request
  return step(trainingKind, request, {
    id: input.trainingId,
    denied: (doc) => denied(request, doc),
    seen: input.version,
    make: async (doc) => {
      const wrong = over(doc, '更正') ?? saysProblem(input, at)
      if (wrong) return wrong
      const acceptedAt = await acceptedWhere({ ...doc, audit: [...doc.audit, auditEntry(request)] })
      return {
        fields: { ...saysOf(input), state: 'waiting' as const, decided: null, sentAt: at, acceptedAt },
        append: earlier(request, doc),
      }
    },
    answer,
    beside: (transaction, after) => claimDays(transaction, after),
  })
}

export const withdrawTraining: Handler<'study.withdrawTraining'> = (request) =>
  step(trainingKind, request, {
    id: request.input.trainingId,
    denied: (doc) => denied(request, doc),
    seen: request.input.version,
    make: (doc) => over(doc, '撤销') ?? { fields: { state: 'withdrawn' as const }, append: earlier(request, doc) },
    answer,
    beside: (transaction, after) => releaseDays(transaction, after),
  })
