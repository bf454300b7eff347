import type { FeatureHandlers } from '../request'
import { record } from './record'

export const ledgerHandlers: FeatureHandlers<'ledger'> = {
  'ledger.record': record,
}
