import type { FeatureHandlers } from '../platform/request'
import { decide } from './decide'
import { request } from './request'
import { waiting } from './waiting'
import { withdraw } from './withdraw'

export const leaveHandlers: FeatureHandlers<'leave'> = {
  request,
  withdraw,
  decide,
  waiting,
}
