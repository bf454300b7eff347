import type { FeatureHandlers } from '../request'
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
  'visit.mine': mine,
  'visit.pairs': pairs,
  'visit.pairChoices': pairChoices,
  'visit.addPair': addPair,
  'visit.endPair': endPair,
  'visit.overview': overview,
  'visit.frequency': frequency,
  'visit.saveFrequency': saveFrequency,
  'visit.write': write,
  'visit.save': save,
  'visit.show': show,
  'visit.list': list,
}
