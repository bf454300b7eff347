import type { FeatureHandlers } from '../request'
import { companions } from './companions'
import { list } from './list'
import { save } from './save'
import { show } from './show'
import { write } from './write'

export const courtyardHandlers: FeatureHandlers<'courtyard'> = {
  'courtyard.list': list,
  'courtyard.show': show,
  'courtyard.write': write,
  'courtyard.save': save,
  'courtyard.companions': companions,
}
