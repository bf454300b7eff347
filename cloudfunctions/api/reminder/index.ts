import type { FeatureHandlers } from '../request'

export const reminderHandlers = {} as FeatureHandlers<'reminder'>
