import { refused } from '../../problems'
import type { Operator } from './arguments'
import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { DATES } from './dates'
import { LOGIC } from './logic'
import { OBJECTS_AND_SETS } from './objectsAndSets'
import { STATISTICS } from './statistics'
import { STRINGS } from './strings'

/** Every expression operator the SDK can write, by its name on the wire. */
export const OPERATORS: Record<string, Operator> = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...DATES,
  ...LOGIC,
  ...OBJECTS_AND_SETS,
  ...STATISTICS,
  ...STRINGS,
  $meta: () => {
    throw refused('$meta', 'there is no text search')
  },
}
