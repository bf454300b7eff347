import type { FeatureHandlers } from '../request'

export const meetingHandlers = {} as FeatureHandlers<'meeting'>
