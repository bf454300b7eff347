import type { FeatureHandlers } from '../platform/request'
import { addPair } from './addPair'
import { endPair } from './endPair'
import { frequency } from './frequency'
import { list } from './list'
import { mine } from './mine'
import { overview } from './overview'
import { pairChoices } from './pairChoices'
import { pairs } from './pairs'
import { save } from './save'
import { saveFrequency } from './saveFrequency'
import { show } from './show'
import { write } from './write'

export const visitHandlers: FeatureHandlers<'visit'> = {
  mine,
  pairs,
  pairChoices,
  addPair,
  endPair,
  overview,
  frequency,
  saveFrequency,
  write,
  save,
  show,
  list,
}
