import type { FeatureHandlers } from '../platform/request'
import { branch } from './branch'
import { remindOnce } from './remindOnce'

export const dutyHandlers: FeatureHandlers<'duty'> = { branch, remindOnce }
