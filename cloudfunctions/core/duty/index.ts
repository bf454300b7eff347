import type { FeatureHandlers } from '../platform/request'
import { branch } from './branch'

export const dutyHandlers: FeatureHandlers<'duty'> = { branch }
