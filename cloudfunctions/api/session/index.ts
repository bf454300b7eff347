import type { FeatureHandlers } from '../request'

export const sessionHandlers = {} as FeatureHandlers<'session'>
