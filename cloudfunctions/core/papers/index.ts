import type { FeatureHandlers } from '../platform/request'
import { choices } from './choices'
import { go } from './go'
import { handIn } from './handIn'
import { open } from './open'
import { take } from './take'

export const papersHandlers: FeatureHandlers<'papers'> = { choices, take, go, handIn, open }
