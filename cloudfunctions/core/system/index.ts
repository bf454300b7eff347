import type { FeatureHandlers } from '../platform/request'
import { health } from './health'

export const systemHandlers: FeatureHandlers<'system'> = {
  health,
}
