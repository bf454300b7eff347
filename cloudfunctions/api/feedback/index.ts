import type { FeatureHandlers } from '../request'
import { answer, settle } from './answer'
import { list } from './list'
import { saveDays } from './saveDays'
import { send } from './send'
import { show } from './show'
import { toLedger } from './toLedger'

export const feedbackHandlers: FeatureHandlers<'feedback'> = {
  'feedback.send': send,
  'feedback.list': list,
  'feedback.show': show,
  'feedback.answer': answer,
  'feedback.settle': settle,
  'feedback.toLedger': toLedger,
  'feedback.saveDays': saveDays,
}
