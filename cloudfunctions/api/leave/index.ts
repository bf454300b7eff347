import type { FeatureHandlers } from '../request'
import { decide } from './decide'
import { request } from './request'
import { waiting } from './waiting'
import { withdraw } from './withdraw'

export const leaveHandlers: FeatureHandlers<'leave'> = {
  'leave.request': request,
  'leave.withdraw': withdraw,
  'leave.decide': decide,
  'leave.waiting': waiting,
}
