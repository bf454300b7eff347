import { refused } from '../problems'
import type { Doc } from '../types'

export const evaluateTruth = (_expression: unknown): ((doc: Doc) => boolean) => {
  throw refused('$expr', 'not built yet')
}
