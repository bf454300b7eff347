import type { FeatureHandlers } from '../platform/request'
import { grant } from './grant'
import { reach } from './reach'
import { templates } from './templates'

export const messageHandlers: FeatureHandlers<'message'> = {
  grant,
  reach,
  templates,
}
