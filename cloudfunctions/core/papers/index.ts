import type { FeatureHandlers } from '../platform/request'
import { go } from './go'
import { open } from './open'
import { take } from './take'

export const papersHandlers: FeatureHandlers<'papers'> = { take, go, open }
