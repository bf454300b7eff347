import type { FeatureHandlers } from '../request'
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
  'ledger.list': list,
  'ledger.show': show,
  'ledger.choices': choices,
  'ledger.record': record,
  'ledger.assign': assign,
  'ledger.handOver': handOver,
  'ledger.progress': progress,
  'ledger.askExtension': askExtension,
  'ledger.extend': extend,
  'ledger.refuseExtension': refuseExtension,
  'ledger.requestVerification': requestVerification,
  'ledger.verify': verify,
  'ledger.sendBack': sendBack,
  'ledger.answer': answer,
  'ledger.reopen': reopen,
}
