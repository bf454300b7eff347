import type { FeatureHandlers } from '../platform/request'
import { branch } from './branch'
import { branches } from './branches'
import { calendar } from './calendar'
import { explain } from './explain'
import { rules, saveLocalRule, saveRule } from './rules'

export const dutyHandlers: FeatureHandlers<'duty'> = {
  branch,
  branches,
  calendar,
  explain,
  rules,
  saveLocalRule,
  saveRule,
}
