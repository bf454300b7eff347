import { companionsOf } from '../fieldNote/companions'
import { saveNote } from '../fieldNote/save'
import { showNote } from '../fieldNote/show'
import { writeNote } from '../fieldNote/write'
import type { FeatureHandlers } from '../platform/request'
import { list } from './list'
import { courtyardNote } from './note'
import { publishSummary } from './publishSummary'

export const courtyardHandlers: FeatureHandlers<'courtyard'> = {
  list,
  show: (request) => showNote(courtyardNote, request),
  write: (request) => writeNote(courtyardNote, request),
  save: (request) => saveNote(courtyardNote, request),
  publishSummary,
  companions: async ({ actor }) => ({ members: await companionsOf(actor) }),
}
