import { markOldForms } from '../system/oldForms'
import type { Migration } from './migration'

/**
 * Marks what says who somebody is and who may read, and seals the words of talks for their two readers. It looks for what lacks
 * its mark, so it needs no place to go on from, and ends when a step finds nothing; what does not open stays as it is.
 */
export const marks: Migration = {
  number: 9,
  step: async () => ((await markOldForms('migration')) > 0 ? 'more' : null),
}
