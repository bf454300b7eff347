import type { FeatureHandlers } from '../platform/request'
import { hand } from './hand'
import { ticket } from './ticket'

export const photoHandlers: FeatureHandlers<'photo'> = {
  ticket,
  hand,
}
