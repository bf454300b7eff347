import { organKind } from '../org/store'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { step } from '../record/step'

/** The organ's own promise; what was sent before keeps the day it was told. */
export const saveDays: Handler<'feedback.saveDays'> = (request) => {
  const { actor, input } = request
  return step({ ...organKind, what: '答复期限' }, request, {
    id: 'organ',
    seen: input.version,
    denied: ({ rootId }) => forbidden(actor, 'feedback.setDays', { paths: [`/${rootId}/`] }),
    make: () => ({ fields: { feedbackDays: input.days } }),
    answer: ({ version }) => ({ version }),
  })
}
