import { saveNote } from '../fieldNote/save'
import { showNote } from '../fieldNote/show'
import { writeNote } from '../fieldNote/write'
import type { FeatureHandlers } from '../platform/request'
import { addPair } from './addPair'
import { endPair } from './endPair'
import { frequency } from './frequency'
import { list } from './list'
import { mine } from './mine'
import { overview } from './overview'
import { visitNote } from './note'
import { pairChoices } from './pairChoices'
import { pairs } from './pairs'
import { saveFrequency } from './saveFrequency'

export const visitHandlers: FeatureHandlers<'visit'> = {
  mine,
  pairs,
  pairChoices,
  addPair,
  endPair,
  overview,
  frequency,
  saveFrequency,
  write: (request) => writeNote(visitNote, request),
  save: (request) => saveNote(visitNote, request),
  show: (request) => showNote(visitNote, request),
  list,
}
