import type { FeatureHandlers } from '../platform/request'
import { answer, settle } from './answer'
import { list } from './list'
import { saveDays } from './saveDays'
import { send } from './send'
import { show } from './show'
import { toLedger } from './toLedger'

export const feedbackHandlers: FeatureHandlers<'feedback'> = {
  send,
  list,
  show,
  answer,
  settle,
  toLedger,
  saveDays,
}
