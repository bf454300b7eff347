import type { FeatureHandlers } from '../platform/request'
import { board } from './board'
import { branch } from './branch'
import { explain } from './explain'
import { remindOnce } from './remindOnce'
import { rules, saveLocalRule, saveRule } from './rules'

export const dutyHandlers: FeatureHandlers<'duty'> = {
  board,
  branch,
  explain,
  remindOnce,
  rules,
  saveLocalRule,
  saveRule,
}
