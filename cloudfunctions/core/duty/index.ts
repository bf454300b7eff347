import type { FeatureHandlers } from '../platform/request'
import { board } from './board'
import { branch } from './branch'

export const dutyHandlers: FeatureHandlers<'duty'> = { board, branch }
