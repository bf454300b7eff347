import type { FeatureHandlers } from '../platform/request'
import { branch } from './branch'
import { branches } from './branches'
import { calendar } from './calendar'
import { explain } from './explain'
import { person } from './person'
import { remindOnce } from './remindOnce'
import { rules, saveLocalRule, saveRule } from './rules'

export const dutyHandlers: FeatureHandlers<'duty'> = {
  branch,
  branches,
  calendar,
  explain,
  person,
  remindOnce,
  rules,
  saveLocalRule,
  saveRule,
}
