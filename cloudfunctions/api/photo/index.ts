import type { FeatureHandlers } from '../request'
import { hand } from './hand'
import { ticket } from './ticket'

export const photoHandlers: FeatureHandlers<'photo'> = {
  'photo.ticket': ticket,
  'photo.hand': hand,
}
