import type { FeatureHandlers } from '../platform/request'
import { answer, reopen } from './answer'
import { assign, handOver } from './assign'
import { choices } from './choices'
import { extend, refuseExtension } from './extend'
import { list } from './list'
import { record } from './record'
import { show } from './show'
import { sendBack, verify } from './verify'
import { askExtension, progress, requestVerification } from './work'

export const ledgerHandlers: FeatureHandlers<'ledger'> = {
  list,
  show,
  choices,
  record,
  assign,
  handOver,
  progress,
  askExtension,
  extend,
  refuseExtension,
  requestVerification,
  verify,
  sendBack,
  answer,
  reopen,
}
