import type { FeatureHandlers } from '../platform/request'
import { list } from './list'

export const auditHandlers: FeatureHandlers<'audit'> = {
  list,
}
