import type { FeatureHandlers } from '../platform/request'
import { show } from './show'

export const homeHandlers: FeatureHandlers<'home'> = {
  show,
}
