import type { FeatureHandlers } from '../request'
import { addPair } from './addPair'
import { endPair } from './endPair'
import { frequency } from './frequency'
import { mine } from './mine'
import { overview } from './overview'
import { pairChoices } from './pairChoices'
import { pairs } from './pairs'
import { saveFrequency } from './saveFrequency'

export const visitHandlers: FeatureHandlers<'visit'> = {
  'visit.mine': mine,
  'visit.pairs': pairs,
  'visit.pairChoices': pairChoices,
  'visit.addPair': addPair,
  'visit.endPair': endPair,
  'visit.overview': overview,
  'visit.frequency': frequency,
  'visit.saveFrequency': saveFrequency,
}
