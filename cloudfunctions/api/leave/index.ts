import type { FeatureHandlers } from '../request'

export const leaveHandlers = {} as FeatureHandlers<'leave'>
