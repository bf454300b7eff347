import type { FeatureHandlers } from '../request'
import { branchHours } from './branchHours'
import { hourTable } from './hourTable'
import { memberHours } from './memberHours'
import { myHours } from './myHours'
import { saveHourTable } from './saveHourTable'

export const studyHandlers: FeatureHandlers<'study'> = {
  'study.hourTable': hourTable,
  'study.saveHourTable': saveHourTable,
  'study.myHours': myHours,
  'study.memberHours': memberHours,
  'study.branchHours': branchHours,
}
