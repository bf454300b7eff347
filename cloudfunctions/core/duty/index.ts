import type { FeatureHandlers } from '../platform/request'
import { branch } from './branch'
import { explain } from './explain'
import { rules, saveLocalRule, saveRule } from './rules'

export const dutyHandlers: FeatureHandlers<'duty'> = { branch, explain, rules, saveLocalRule, saveRule }
