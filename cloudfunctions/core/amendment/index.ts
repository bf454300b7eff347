import type { FeatureHandlers } from '../platform/request'
import { decide } from './decide'
import { propose } from './propose'

export const amendmentHandlers: FeatureHandlers<'amendment'> = {
  propose,
  decide,
}
