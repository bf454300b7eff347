import type { FeatureHandlers } from '../platform/request'
import { choices, suggested } from './choices'
import { decide } from './decide'
import { enterFor } from './enterFor'
import { request } from './request'
import { takeBack } from './takeBack'
import { waiting } from './waiting'
import { withdraw } from './withdraw'

export const leaveHandlers: FeatureHandlers<'leave'> = {
  request,
  withdraw,
  decide,
  enterFor,
  takeBack,
  choices,
  suggested,
  waiting,
}
