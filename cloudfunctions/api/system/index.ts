import type { FeatureHandlers } from '../request'
import { health } from './health'

export const systemHandlers: FeatureHandlers<'system'> = {
  'system.health': health,
}
