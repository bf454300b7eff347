import type { FeatureHandlers } from '../platform/request'
import { companions } from './companions'
import { list } from './list'
import { save } from './save'
import { show } from './show'
import { write } from './write'

export const courtyardHandlers: FeatureHandlers<'courtyard'> = {
  list,
  show,
  write,
  save,
  companions,
}
