import type { FeatureHandlers } from '../request'

export const orgHandlers = {} as FeatureHandlers<'org'>
