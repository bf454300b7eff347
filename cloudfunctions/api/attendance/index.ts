import type { FeatureHandlers } from '../request'

export const attendanceHandlers = {} as FeatureHandlers<'attendance'>
