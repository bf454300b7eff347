import type { FeatureHandlers } from '../platform/request'
import { decide } from './decide'
import { show } from './show'

export const publicationHandlers: FeatureHandlers<'publication'> = { show, decide }
